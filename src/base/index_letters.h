#pragma once
// The headings of an index in a language's dictionary order: A, B, C; あ, か, さ. Latin letters are
// among them in every language. Immutable once made; may be asked from several threads at once.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace ayumi {

class IndexLetters {
 public:
  // `tag` is one for which is_language_tag() holds.
  explicit IndexLetters(std::string_view tag);
  ~IndexLetters();

  // Under which heading a name stands. Names in the order of Locale::compare never go back to an
  // earlier one.
  std::size_t place_of(std::string_view name) const;
  // "" for what stands under no letter: digits, signs, other scripts, Han characters in Japanese.
  std::string letter(std::size_t place) const;
  // In Japanese the kana below that heading: ぎんこう stands under か, and there at き. "" in other
  // languages, and for what begins with no kana.
  std::string kana_of(std::string_view name) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi
