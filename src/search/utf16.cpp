#include "search/utf16.h"

#include "base/text.h"

namespace ayumi::search {

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out.push_back(static_cast<char16_t>(text[at++]));
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (c < 0x10000) {
      out.push_back(static_cast<char16_t>(c));
    } else {
      out.push_back(static_cast<char16_t>(0xD800U + ((c - 0x10000U) >> 10U)));
      out.push_back(static_cast<char16_t>(0xDC00U + ((c - 0x10000U) & 0x3FFU)));
    }
  }
  return out;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_utf8(out, next_character(text, at));
  return out;
}

}  // namespace ayumi::search
