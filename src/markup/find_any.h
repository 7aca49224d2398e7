#pragma once
// string_view::find_first_of searches its set anew for each character; this is many times faster,
// and every byte of every document passes here several times.

#include <cstddef>
#include <string_view>

namespace ayumi::markup {

template <char... Wanted>
std::size_t find_any(std::string_view text, std::size_t from = 0) {
  for (; from < text.size(); ++from) {
    if (((text[from] == Wanted) || ...)) return from;
  }
  return std::string_view::npos;
}

}  // namespace ayumi::markup
