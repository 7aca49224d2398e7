#pragma once
// In which scripts languages are written. Pure; may be called from any thread.

#include <string_view>
#include <vector>

namespace ayumi {

class Scripts {
 public:
  // Those of a language for which is_language_tag() holds: Han, Hiragana and Katakana for "ja".
  explicit Scripts(std::string_view language);

  // Whether the letter is of one of them. Digits, signs and punctuation are of none.
  bool hold(char32_t letter) const;
  bool overlap(const Scripts& other) const;
  bool has_spaces() const;  // between words, as all but those of East and South-East Asia have
  bool is_latin() const;

 private:
  std::vector<int> codes_;  // as ICU numbers them
};

// Whether a letter, or a mark on one, says a sound, as those of all scripts but Han do. Half- and
// full-width forms of other letters say theirs, but are not told to be the same: false.
bool says_a_sound(char32_t letter);

}  // namespace ayumi
