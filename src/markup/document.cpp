#include "markup/document.h"

#include <set>
#include <string>
#include <utility>

#include "markup/block_writer.h"
#include "markup/limits.h"
#include "markup/look_alikes.h"
#include "markup/markdown_tree.h"
#include "markup/markup_diagnostics.h"
#include "markup/prepared_text.h"
#include "markup/uneven_rows.h"
#include "markup/unused_footnotes.h"

namespace ayumi::markup {
namespace {

std::size_t behind_byte_order_mark(std::string_view text, std::size_t begin) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  return begin == 0 && text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : begin;
}

bool holds_reserved_character(const Source& source, std::size_t begin, Diagnostics& diagnostics) {
  const std::size_t at = source->text.find(kEmphasisMark, begin);
  if (at == std::string::npos) return false;
  const auto place = static_cast<std::uint32_t>(at);
  const auto size = static_cast<std::uint32_t>(kEmphasisMark.size());
  diagnostics.add(kReservedCharacter, {source, place, place + size}, {"U+10FFFD"});
  return true;
}

// What is told, but for marks of the footnotes `known`.
Diagnostics without_footnotes(const Diagnostics& found, const std::set<std::string>& known) {
  Diagnostics rest;
  for (const Diagnostic& d : found.sorted()) {
    const bool footnote = d.kind.code == kUnknownFootnote.code;
    if (!footnote || !known.contains(d.arguments.front())) rest.add(d.kind, d.where) = d;
  }
  return rest;
}

// Thousands of documents stay in memory until the site is written, and what grew as it was written
// has room to grow on.
Document without_slack(Document document) {
  document.html.shrink_to_fit();
  document.slots.shrink_to_fit();
  document.links.shrink_to_fit();
  document.terms.shrink_to_fit();
  document.headings.shrink_to_fit();
  document.sections.shrink_to_fit();
  for (Section& section : document.sections) section.text.shrink_to_fit();
  document.footnotes.text.shrink_to_fit();
  return document;
}

}  // namespace

Document parse(const Source& source, std::size_t body_begin, const Options& options,
               Diagnostics& diagnostics) {
  const std::string_view text = source->text;
  const std::size_t begin = behind_byte_order_mark(text, std::min(body_begin, text.size()));
  const auto origin = static_cast<std::uint32_t>(begin);
  if (!check_limits(source, origin, diagnostics)) return {};
  if (holds_reserved_character(source, begin, diagnostics)) return {};
  const PreparedText prepared = prepare(text, origin);
  const MarkdownTree tree = parse_markdown(prepared);
  if (tree.too_deep_at) {
    diagnostics.add(kTooDeep, {source, *tree.too_deep_at, *tree.too_deep_at},
                    {std::to_string(MarkdownTree::kDeepest)});
    return {};
  }
  report_unused_footnotes(source, origin, tree, diagnostics);
  report_uneven_rows(source, tree, diagnostics);
  const std::set<std::string> told = report_look_alikes(source, tree, diagnostics);
  const std::size_t limit = kLeastOutputLimit + kMostOutputPerByte * (text.size() - begin);
  Diagnostics found;
  Document document = BlockWriter(source, tree, options, limit, found).write();
  diagnostics.merge(told.empty() ? std::move(found) : without_footnotes(found, told));
  return without_slack(std::move(document));
}

}  // namespace ayumi::markup
