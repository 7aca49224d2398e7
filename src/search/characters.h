#pragma once
// What kinds of characters there are for the analyser, and Unicode's normal forms in UTF-16, in
// which Lunr counts. This room's door to ICU. Pure, for any thread.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::search {

std::u16string compatible(std::u16string_view text);  // NFKC
std::u16string lower_case(std::u16string_view text);  // root locale

enum CharacterClass : std::uint8_t {
  kCjk = 1,       // Han, Hiragana, Katakana, the prolonged sound, combining sound marks
  kKatakana = 2,  // with the prolonged sound
  kWord = 4,      // letter, digit, mark or _, and not kCjk
};

// A table: asking ICU for each character would cost as much as all the rest.
class CharacterClasses {
 public:
  CharacterClasses();
  unsigned of(char32_t c) const { return c < table_.size() ? table_[c] : looked_up(c); }

 private:
  static std::uint8_t looked_up(char32_t c);
  std::vector<std::uint8_t> table_;
};

}  // namespace ayumi::search
