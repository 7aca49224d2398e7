#pragma once
// A redline as HTML. What is removed and added is told by <del> and <ins> and by words of the
// page's language around them, so that it can be read without colour, without style and aloud.
// Pure.

#include <vector>

#include "pages/redline_headings.h"
#include "pages/views/common.h"
#include "pages/words.h"
#include "redline/redline.h"

namespace ayumi::pages {

// 見え消し: both texts in one, a paragraph for each line of the newer one. Headings of either text
// are paragraphs of the class "redline-heading".
Html inline_redline(const redline::Redline& redline, const RedlineHeadings& headings,
                    const Words& words);

// One side of a line: the older without what was added, the newer without what was removed.
Html older_side(const std::vector<redline::Piece>& pieces, const Words& words);
Html newer_side(const std::vector<redline::Piece>& pieces, const Words& words);

// A finished text as removed or added.
Html marked_removed(const Html& text, const Words& words);
Html marked_added(const Html& text, const Words& words);

}  // namespace ayumi::pages
