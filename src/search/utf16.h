#pragma once
// Between UTF-8, which the program speaks, and UTF-16, in which Lunr orders terms and counts
// positions.

#include <cstddef>
#include <string>
#include <string_view>

namespace ayumi::search {

std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view text);

constexpr bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// The code point at `at`, and `at` moved behind it.
inline char32_t next_character(std::u16string_view text, std::size_t& at) {
  const char16_t unit = text[at++];
  if (!is_high_surrogate(unit) || at == text.size() || !is_low_surrogate(text[at])) return unit;
  const char32_t high = unit - 0xD800U;
  return 0x10000U + (high << 10U) + (text[at++] - 0xDC00U);
}

// The code point that ends before `at`; `at` is not 0.
inline char32_t character_before(std::u16string_view text, std::size_t at) {
  std::size_t start = at - 1;
  if (start > 0 && is_low_surrogate(text[start]) && is_high_surrogate(text[start - 1])) --start;
  return next_character(text, start);
}

// At most `length` units of `text`, and never half a character.
inline std::u16string_view cut(std::u16string_view text, std::size_t length) {
  if (text.size() <= length) return text;
  const bool halves = is_high_surrogate(text[length - 1]) && is_low_surrogate(text[length]);
  return text.substr(0, halves ? length - 1 : length);
}

}  // namespace ayumi::search
