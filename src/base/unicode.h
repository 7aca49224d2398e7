#pragma once
// Questions about Unicode text that need tables. The first of the two doors to ICU (the other is
// locale.h). Input is well-formed UTF-8; functions are pure and may be called from any thread.

#include <string>
#include <string_view>

namespace ayumi {

std::string to_nfc(std::string_view text);
bool is_nfc(std::string_view text);

// Columns a terminal needs: 2 for wide and full-width characters (UAX #11), 0 for combining marks,
// 1 for the rest.
int display_width(std::string_view text);

// Simple case folding of NFKC, for comparing names that a file system or a reader may take for one.
std::string folded(std::string_view text);

// （１） → (1): full-width forms of ASCII (U+FF01 to U+FF5E) as ASCII.
std::string half_width(std::string_view text);

bool is_letter_or_digit(char32_t c);
std::string lower_case(std::string_view text);  // root locale

// Han, Hiragana, Katakana, their prolonged sound mark, and CJK or full-width punctuation:
// characters between which Japanese and Chinese set no space. Hangul is not among them.
bool is_cjk_without_spaces(char32_t c);
bool is_punctuation_or_symbol(char32_t c);  // general categories P and S

}  // namespace ayumi
