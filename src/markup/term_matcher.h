#pragma once
// Finds the words of a glossary in running text, all at once (Aho–Corasick over bytes).
//
// Built once for a language and then only read: const members may be called from several threads.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::markup {

// A name, alias or abbreviation. Words of the same term share its number.
struct TermWord {
  std::string text;
  std::uint32_t term = 0;
};

struct TermMatch {
  std::uint32_t begin = 0, end = 0;  // bytes of the text
  std::uint32_t word = 0;            // position among the words given
};

class TermMatcher {
 public:
  // Empty words never match.
  explicit TermMatcher(std::vector<TermWord> words);

  // Matches from left to right, the longest at each place, never overlapping. A word that begins or
  // ends with a Latin letter or digit is found only where no other letter of an alphabet touches
  // it. ASCII letters match in either case, but a word without small letters (an abbreviation)
  // matches only as it is written: WHO is not "who".
  std::vector<TermMatch> find(std::string_view text) const;

  std::uint32_t term(std::uint32_t word) const { return words_[word].term; }
  std::size_t term_count() const { return term_count_; }  // one more than the largest term

 private:
  struct State {
    std::uint32_t fallback = 0;
    std::uint32_t word = kNone;     // the word that ends here
    std::uint32_t shorter = kNone;  // nearest state on the way of fallbacks where a word ends
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void add(std::uint32_t word);
  void link_fallbacks();
  bool fits(std::string_view text, const TermMatch& match) const;
  std::uint32_t& next(std::uint32_t state, unsigned char byte);

  std::vector<TermWord> words_;
  std::vector<bool> exact_;  // by word
  std::size_t term_count_ = 0;
  std::array<std::uint16_t, 256> class_of_{};  // bytes that no word holds share class 0
  std::size_t classes_ = 1;
  std::vector<State> states_;
  std::vector<std::uint32_t> moves_;  // states × classes
};

}  // namespace ayumi::markup
