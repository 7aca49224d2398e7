#pragma once
// The runs of CJK characters and the words of a normalised text.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/normal_form.h"

namespace ayumi::search {

struct Piece {
  std::u16string_view text;
  std::uint32_t start = 0;   // in UTF-16 code units of the normalised text
  std::uint32_t length = 0;  // there, which may be more than `text` has
  bool cjk = false;
  bool after_word = false;  // of runs: no character between
  bool before_word = false;
  bool part = false;      // of a hyphenated id, which stands before it as a whole
  bool capitals = false;  // written so: a stop word in capitals is none
};

// Pieces point into the normal form, except whole ids ("covid19" of COVID-19), which point into
// `joined`. Those must outlive them.
struct Pieces {
  std::vector<Piece> all;
  std::vector<std::u16string> joined;
};

// By start; `pieces` is emptied before.
void find_pieces(const NormalForm& form, const CharacterClasses& classes, Pieces& pieces);

}  // namespace ayumi::search
