#include "markup/unused_footnotes.h"

#include <algorithm>
#include <string_view>

#include "markup/markup_diagnostics.h"

namespace ayumi::markup {
namespace {

// A definition at its own line, or code that happens to look like one.
bool is_in_tree(const MarkdownTree& tree, std::uint32_t line_begin, std::uint32_t mark) {
  return std::any_of(tree.nodes.begin(), tree.nodes.end(), [&](const Node& node) {
    if (node.kind == NodeKind::footnote) return node.begin == line_begin;
    return node.kind == NodeKind::code_block && node.begin <= mark && mark < node.end;
  });
}

}  // namespace

void report_unused_footnotes(const Source& source, std::uint32_t origin, const MarkdownTree& tree,
                             Diagnostics& diagnostics) {
  constexpr std::size_t kMostIndentation = 3;
  const std::string_view text = source->text;
  for (std::size_t at = text.find("[^", origin); at != std::string_view::npos;
       at = text.find("[^", at + 1)) {
    const std::size_t before = text.find_last_of("\r\n", at);
    const std::size_t begin =
        before == std::string_view::npos || before < origin ? origin : before + 1;
    const std::size_t close = text.find(']', at);
    const bool defines = close != std::string_view::npos && text.substr(close).starts_with("]:") &&
                         at - begin <= kMostIndentation && text.find_first_not_of(' ', begin) == at;
    if (!defines) continue;
    const auto mark = static_cast<std::uint32_t>(at);
    if (is_in_tree(tree, static_cast<std::uint32_t>(begin), mark)) continue;
    diagnostics.add(kUnusedFootnote, {source, mark, static_cast<std::uint32_t>(close + 1)},
                    {text.substr(at + 2, close - at - 2)});
  }
}

}  // namespace ayumi::markup
