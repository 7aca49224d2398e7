#pragma once
// The outermost elements of HTML that markup wrote, and how much of it a page may show before it
// folds the rest. Pure; safe on any thread.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markup/document.h"

namespace ayumi::pages {

// Of shown text, in those of narrow characters, of which wide ones take two; markup takes none.
std::size_t columns_of(std::string_view html);

struct TextBlock {
  std::size_t end = 0;  // in the HTML, behind it
  bool is_heading = false;
  std::size_t items = 0;    // of a list; those within an item left out
  std::size_t columns = 0;  // columns_of it
};

std::vector<TextBlock> text_blocks(std::string_view html);

// Its first item, or where there is none its first paragraph, without markup and notes; what is
// escaped stays so.
std::string first_words(std::string_view html);

// Where the opening of a document ends, which is some twelve lines of a column long: behind a
// section if one ends about there, else behind a block. The end of the HTML where little would be
// left.
std::size_t end_of_opening(const markup::Document& document);

// [begin, end) of its HTML with the gaps that begin there, which part_html fills. Both must stand
// between blocks. Heading and text stay empty.
markup::Section cut(const markup::Document& document, std::size_t begin, std::size_t end);

}  // namespace ayumi::pages
