#pragma once
// What an author took for a heading, a list, a table or a footnote, and Markdown does not: its
// marks would be printed as they are. Mostly the signs are in full width, as Japanese keyboards
// give them.

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "markup/markdown_tree.h"

namespace ayumi::markup {

// Gives the labels of footnotes whose definitions were told, so that marks that refer to them need
// not be told as well.
std::set<std::string> report_look_alikes(const Source& source, const MarkdownTree& tree,
                                         Diagnostics& diagnostics);

}  // namespace ayumi::markup
