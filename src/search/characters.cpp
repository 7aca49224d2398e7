#include "search/characters.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace ayumi::search {
namespace {

icu::UnicodeString borrowed(std::u16string_view text) {
  return {static_cast<UBool>(false), text.data(), static_cast<int32_t>(text.size())};
}

std::u16string taken(const icu::UnicodeString& text) {
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

bool is_word(UChar32 c) {
  return c == '_' || (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

}  // namespace

std::u16string compatible(std::u16string_view text) {
  // Nothing before the no-break space has another form.
  if (std::all_of(text.begin(), text.end(), [](char16_t c) { return c < 0xA0; })) {
    return std::u16string(text);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& form = *icu::Normalizer2::getNFKCInstance(status);
  return taken(form.normalize(borrowed(text), status));
}

std::u16string lower_case(std::u16string_view text) {
  // A copy, since lower-casing happens in place.
  icu::UnicodeString copy(text.data(), static_cast<int32_t>(text.size()));
  return taken(copy.toLower(icu::Locale::getRoot()));
}

CharacterClasses::CharacterClasses() {
  constexpr char32_t kBasicPlane = 0x10000;
  table_.reserve(kBasicPlane);
  for (char32_t c = 0; c < kBasicPlane; ++c) table_.push_back(looked_up(c));
}

std::uint8_t CharacterClasses::looked_up(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  if (script == USCRIPT_KATAKANA || c == 0x30FC) return kCjk | kKatakana;
  const bool sound_mark = c == 0x3099 || c == 0x309A;
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || sound_mark) return kCjk;
  return is_word(c) ? kWord : 0;
}

}  // namespace ayumi::search
