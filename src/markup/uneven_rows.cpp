#include "markup/uneven_rows.h"

#include <string>
#include <string_view>

#include "base/text.h"
#include "markup/markup_diagnostics.h"

namespace ayumi::markup {
namespace {

// Where no cell is missing, a sign of full width inside a cell is one of its words.
bool has_wide_signs(std::string_view row, bool lacks_cells) {
  constexpr std::string_view kWide = "｜";
  const bool at_edge = row.starts_with(kWide) || row.ends_with(kWide);
  const bool parts = lacks_cells && row.find(kWide) != std::string_view::npos;
  return (at_edge || parts) && !row.starts_with('\\');
}

void report_row(const Source& source, const Node& row, int columns, Diagnostics& diagnostics) {
  const Location where{source, row.begin, row.end};
  const std::string_view words =
      trimmed(std::string_view(source->text).substr(row.begin, row.end - row.begin));
  const bool lacks_cells = row.number < columns;
  if (has_wide_signs(words, lacks_cells)) {
    diagnostics.add(kLookAlike, where, {"table", "table"});
  } else if (row.number != columns) {
    diagnostics.add(lacks_cells ? kMissingCells : kSurplusCells, where,
                    {std::to_string(row.number), std::to_string(columns)});
  }
}

}  // namespace

void report_uneven_rows(const Source& source, const MarkdownTree& tree, Diagnostics& diagnostics) {
  int columns = 0;
  for (const Node& node : tree.nodes) {
    if (node.kind == NodeKind::table) columns = node.number;
    const bool row = node.kind == NodeKind::header_row || node.kind == NodeKind::row;
    if (row) report_row(source, node, columns, diagnostics);
  }
}

}  // namespace ayumi::markup
