#pragma once
// A plain text cut into sentences. Every line end (of a paragraph, a list item, a table row) ends a
// sentence too. Time grows with the size, whatever the text. Pure but for the Breaks.

#include <string_view>
#include <vector>

#include "redline/breaks.h"

namespace ayumi::redline {

struct Sentence {
  std::string_view text;     // of the text that was cut; never empty, no white space at its ends
  bool space_after = false;  // a space parts it from the next one of its line
  bool ends_line = false;
};

std::vector<Sentence> split_sentences(std::string_view text, Breaks& breaks);

}  // namespace ayumi::redline
