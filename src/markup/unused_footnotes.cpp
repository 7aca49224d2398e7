#include "markup/unused_footnotes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "markup/find_any.h"
#include "markup/markup_diagnostics.h"

namespace ayumi::markup {
namespace {

// Where a mark at the start of a line is no unused definition: definitions that are shown, by the
// offset of their line, and code that happens to look like one. Both in the order of the file.
struct Known {
  std::vector<std::uint32_t> footnotes;
  std::vector<const Node*> code;
  std::map<std::string_view, std::uint32_t> labels;

  explicit Known(const MarkdownTree& tree) {
    for (const Node& node : tree.nodes) {
      if (node.kind == NodeKind::footnote) {
        footnotes.push_back(node.begin);
        labels.emplace(node.literal, node.begin);
      }
      if (node.kind == NodeKind::code_block) code.push_back(&node);
    }
    // The parser puts footnotes last, in the order in which they are referred to.
    std::sort(footnotes.begin(), footnotes.end());
    std::sort(code.begin(), code.end(),
              [](const Node* a, const Node* b) { return a->begin < b->begin; });
  }

  // Where the definition stands that took this one's place.
  std::optional<std::uint32_t> shown(std::string_view label) const {
    const auto found = labels.find(label);
    return found != labels.end() ? std::optional(found->second) : std::nullopt;
  }

  bool has(std::uint32_t line_begin, std::uint32_t mark) const {
    if (std::binary_search(footnotes.begin(), footnotes.end(), line_begin)) return true;
    const auto behind =
        std::upper_bound(code.begin(), code.end(), mark,
                         [](std::uint32_t at, const Node* node) { return at < node->begin; });
    return behind != code.begin() && mark < (*std::prev(behind))->end;
  }
};

// The label's end of a definition whose mark stands at `mark`; npos when it is none.
std::size_t end_of_label(std::string_view text, std::size_t mark, std::size_t line_end) {
  const std::string_view line = text.substr(0, line_end);
  if (!line.substr(mark).starts_with("[^")) return std::string_view::npos;
  const std::size_t close = line.find(']', mark);
  const bool defines = close != std::string_view::npos && line.substr(close).starts_with("]:");
  return defines ? close : std::string_view::npos;
}

}  // namespace

void report_unused_footnotes(const Source& source, std::uint32_t origin, const MarkdownTree& tree,
                             Diagnostics& diagnostics) {
  constexpr std::size_t kMostIndentation = 3;
  const std::string_view text = source->text;
  const Known known(tree);
  for (std::size_t begin = origin; begin < text.size();) {
    const std::size_t end = std::min(find_any<'\r', '\n'>(text, begin), text.size());
    const std::size_t mark = std::min(text.find_first_not_of(' ', begin), end);
    const std::size_t close = end_of_label(text, mark, end);
    const auto at = static_cast<std::uint32_t>(mark);
    if (close != std::string_view::npos && mark - begin <= kMostIndentation &&
        !known.has(static_cast<std::uint32_t>(begin), at)) {
      const std::string_view label = text.substr(mark + 2, close - mark - 2);
      Diagnostic& told = diagnostics.add(
          kUnusedFootnote, {source, at, static_cast<std::uint32_t>(close + 1)}, {label});
      if (const auto shown = known.shown(label)) told.also = Location{source, *shown, *shown};
    }
    begin = end + 1;
  }
}

}  // namespace ayumi::markup
