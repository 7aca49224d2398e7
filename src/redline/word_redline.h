#pragma once
// Two sentences compared word by word.

#include <cstddef>
#include <string_view>
#include <vector>

#include "redline/breaks.h"

namespace ayumi::redline {

enum class Mark { same, removed, added };

// A stretch of a sentence: of the older one where it is removed, of the newer one else.
struct Piece {
  Mark mark = Mark::same;
  std::string_view text;  // never empty
};

struct WordRedline {
  // Same and removed pieces make the older sentence, same and added ones the newer. Neighbours
  // differ in their marks; what is removed stands before what is added in its place. A word or two
  // between larger changes are given up for the sake of reading.
  std::vector<Piece> pieces;
  double kept = 0;  // 0 to 1: how much of the longer sentence is the same
};

// Takes its steps from `effort`, as common_elements() does.
WordRedline compare_words(std::string_view before, std::string_view after, Breaks& breaks,
                          std::size_t& effort);

}  // namespace ayumi::redline
