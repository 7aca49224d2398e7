#pragma once
// The form of a text in which it is searched, and in which positions count: width, case, commas in
// numbers, middle dots and invisible characters make no difference. The rules are listed in
// docs/formats/search-index.md and written a second time in themes/default/search/analyser.js.

#include <string>
#include <string_view>

#include "search/characters.h"

namespace ayumi::search {

struct NormalForm {
  std::u16string text;
  // The same before capitals were made small, if that changed no position; else empty.
  std::u16string with_capitals;
};

NormalForm normal_form(std::u16string_view text, const CharacterClasses& classes);

bool is_dash(char32_t c);

}  // namespace ayumi::search
