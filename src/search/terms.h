#pragma once
// Numbers for strings: 0, 1, 2 … in the order in which they first come. For one thread.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::search {

using TermNumber = std::uint32_t;

class Terms {
 public:
  TermNumber number_of(std::u16string_view term);
  // Valid until the next number_of().
  std::u16string_view operator[](TermNumber number) const {
    const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::u16string_view(letters_).substr(begin, ends_[number] - begin);
  }
  std::size_t size() const { return ends_.size(); }

 private:
  void grow();

  std::u16string letters_;           // all terms, one behind the other
  std::vector<std::uint32_t> ends_;  // of each in letters_
  std::vector<TermNumber> slots_;    // open addressing; a number + 1, or 0
};

}  // namespace ayumi::search
