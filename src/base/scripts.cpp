#include "base/scripts.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>

namespace ayumi {
namespace {

// Characters are of Han, however a language calls its part of it.
int as_of_characters(UScriptCode code) {
  return code == USCRIPT_SIMPLIFIED_HAN || code == USCRIPT_TRADITIONAL_HAN ? USCRIPT_HAN : code;
}

}  // namespace

Scripts::Scripts(std::string_view language) {
  std::array<UScriptCode, 8> found{};
  UErrorCode status = U_ZERO_ERROR;
  const int count = uscript_getCode(std::string(language).c_str(), found.data(),
                                    static_cast<int32_t>(found.size()), &status);
  if (U_FAILURE(status)) return;
  for (int i = 0; i < count; ++i) {
    codes_.push_back(as_of_characters(found[static_cast<std::size_t>(i)]));
  }
}

bool Scripts::hold(char32_t letter) const {
  // 〇 is a number and a mark of lists before it is a character of any language.
  if ((U_GET_GC_MASK(static_cast<UChar32>(letter)) & U_GC_N_MASK) != 0) return false;
  UErrorCode status = U_ZERO_ERROR;
  const int code = uscript_getScript(static_cast<UChar32>(letter), &status);
  return std::find(codes_.begin(), codes_.end(), code) != codes_.end();
}

bool Scripts::overlap(const Scripts& other) const {
  return std::any_of(codes_.begin(), codes_.end(), [&](int code) {
    return std::find(other.codes_.begin(), other.codes_.end(), code) != other.codes_.end();
  });
}

bool Scripts::has_spaces() const {
  // Korean, which is also written with Han characters, has them.
  return std::find(codes_.begin(), codes_.end(), static_cast<int>(USCRIPT_HANGUL)) !=
             codes_.end() ||
         std::none_of(codes_.begin(), codes_.end(), [](int code) {
           return uscript_breaksBetweenLetters(static_cast<UScriptCode>(code)) != 0;
         });
}

bool Scripts::is_latin() const {
  return std::find(codes_.begin(), codes_.end(), static_cast<int>(USCRIPT_LATIN)) != codes_.end();
}

bool says_a_sound(char32_t letter) {
  const auto c = static_cast<UChar32>(letter);
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0 && width != U_EA_FULLWIDTH &&
         width != U_EA_HALFWIDTH && uscript_hasScript(c, USCRIPT_HAN) == 0;
}

}  // namespace ayumi
