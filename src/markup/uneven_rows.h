#pragma once
// Rows that do not fit their table: with more cells than it has columns, with fewer, or parted by
// signs of full width. All of them would lose words, or print signs.

#include "base/diagnostics.h"
#include "markup/markdown_tree.h"

namespace ayumi::markup {

// Tells of each such row once, at the whole row. Pure.
void report_uneven_rows(const Source& source, const MarkdownTree& tree, Diagnostics& diagnostics);

}  // namespace ayumi::markup
