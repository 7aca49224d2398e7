#include "base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/icu_text.h"
#include "base/text.h"

namespace ayumi {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

std::string normalized(const icu::Normalizer2& form, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return from_icu(form.normalize(to_icu(text), status));
}

bool is_ascii(std::string_view text) {
  return text.find_first_not_of(
             "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
             "abcdefghijklmnopqrstuvwxyz{|}~") == std::string_view::npos;
}

int width_of(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const auto category = u_charType(code);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
    return 0;
  }
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  return is_ascii(text) ? std::string(text) : normalized(nfc(), text);
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  return nfc().isNormalized(to_icu(text), status) != 0;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
  return width;
}

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(*icu::Normalizer2::getNFKCCasefoldInstance(status), text);
}

std::string half_width(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
  }
  return out;
}

bool is_letter_or_digit(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isalnum(code) != 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

std::string lower_case(std::string_view text) {
  return from_icu(to_icu(text).toLower(icu::Locale::getRoot()));
}

bool is_cjk_without_spaces(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code, &status);
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA)
    return true;
  if (script == USCRIPT_HANGUL) return false;
  // The half-width forms of 。「」、・ー゛゜ are neither of these scripts nor wide.
  const bool half_width = (c >= 0xFF61 && c <= 0xFF65) || c == 0xFF70 || c == 0xFF9E || c == 0xFF9F;
  if (half_width) return true;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
  return c == 0x30FC ||
         (wide && is_punctuation_or_symbol(c) && u_hasBinaryProperty(code, UCHAR_EMOJI) == 0);
}

bool is_punctuation_or_symbol(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

}  // namespace ayumi
