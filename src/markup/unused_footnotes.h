#pragma once
// Footnotes that nothing refers to. The parser drops them without a word.

#include <cstdint>

#include "base/diagnostics.h"
#include "markup/markdown_tree.h"

namespace ayumi::markup {

// Warns about each definition in the text from `origin` on that is not part of `tree`.
void report_unused_footnotes(const Source& source, std::uint32_t origin, const MarkdownTree& tree,
                             Diagnostics& diagnostics);

}  // namespace ayumi::markup
