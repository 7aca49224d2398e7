#pragma once
// The words of a parsed text without its marks. Pure.

#include <cstdint>
#include <string>
#include <string_view>

#include "markup/markdown_tree.h"

namespace ayumi::markup {

// Whether the line break at `position` must leave no space: it stands between two characters of a
// script that sets none. Emphasis, links and footnote marks around it are looked through;
// [begin, end) is the block it stands in. In Chinese and Japanese ("zh", "ja") arrows, circled
// digits, quotation marks, dashes and such, which other languages share, count as well.
bool break_vanishes(const MarkdownTree& tree, std::uint32_t position, std::uint32_t begin,
                    std::uint32_t end, std::string_view language);

// The inlines in [begin, end): white space as single spaces, none at the ends; footnote marks left
// out; of an image its alternative text.
std::string plain_text(const MarkdownTree& tree, std::uint32_t begin, std::uint32_t end,
                       std::string_view language);

}  // namespace ayumi::markup
