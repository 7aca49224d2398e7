#include "markup/term_matcher.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace ayumi::markup {
namespace {

constexpr unsigned char small(char c) {
  return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

bool has_small_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Letters of scripts that set spaces between words.
bool is_alphabetic(char32_t c) { return is_letter_or_digit(c) && !is_cjk_without_spaces(c); }

char32_t code_point_at(std::string_view text, std::size_t offset) {
  return next_code_point(text, offset);
}

char32_t code_point_before(std::string_view text, std::size_t offset) {
  do {
    --offset;
  } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
  return code_point_at(text, offset);
}

}  // namespace

TermMatcher::TermMatcher(std::vector<TermWord> words) : words_(std::move(words)) {
  for (const TermWord& word : words_) {
    exact_.push_back(!has_small_letter(word.text));
    term_count_ = std::max<std::size_t>(term_count_, word.term + std::size_t{1});
    for (const char c : word.text) {
      std::uint16_t& class_of = class_of_[small(c)];
      if (class_of == 0) class_of = static_cast<std::uint16_t>(classes_++);
    }
  }
  for (unsigned char c = 'A'; c <= 'Z'; ++c) class_of_[c] = class_of_[small(static_cast<char>(c))];
  states_.emplace_back();
  moves_.assign(classes_, kNone);
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    if (!words_[i].text.empty()) add(i);
  }
  link_fallbacks();
}

std::uint32_t& TermMatcher::next(std::uint32_t state, unsigned char byte) {
  return moves_[state * classes_ + class_of_[byte]];
}

// Two words that differ only in case end in the same state: the first given wins.
void TermMatcher::add(std::uint32_t word) {
  std::uint32_t state = 0;
  for (const char c : words_[word].text) {
    const auto byte = static_cast<unsigned char>(c);
    if (next(state, byte) == kNone) {
      next(state, byte) = static_cast<std::uint32_t>(states_.size());
      states_.emplace_back();
      moves_.resize(moves_.size() + classes_, kNone);
    }
    state = next(state, byte);
  }
  if (states_[state].word == kNone) states_[state].word = word;
}

// Breadth first, so that a state's fallback is complete before the state is reached; afterwards
// every move leads somewhere.
void TermMatcher::link_fallbacks() {
  std::vector<std::uint32_t> queue{0};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t state = queue[head];
    for (std::size_t c = 0; c < classes_; ++c) {
      std::uint32_t& move = moves_[state * classes_ + c];
      const std::uint32_t fallback =
          state == 0 ? 0 : moves_[states_[state].fallback * classes_ + c];
      if (move == kNone) {
        move = fallback;
        continue;
      }
      State& child = states_[move];
      child.fallback = fallback;
      child.shorter = states_[fallback].word != kNone ? fallback : states_[fallback].shorter;
      queue.push_back(move);
    }
  }
}

bool TermMatcher::fits(std::string_view text, const TermMatch& match) const {
  const std::string_view found = text.substr(match.begin, match.end - match.begin);
  if (exact_[match.word] && found != words_[match.word].text) return false;
  const bool joined_before = match.begin > 0 && is_alphabetic(code_point_at(found, 0)) &&
                             is_alphabetic(code_point_before(text, match.begin));
  if (joined_before) return false;
  return match.end == text.size() || !is_alphabetic(code_point_before(text, match.end)) ||
         !is_alphabetic(code_point_at(text, match.end));
}

std::vector<TermMatch> TermMatcher::find(std::string_view text) const {
  std::vector<TermMatch> matches;
  std::size_t state = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    state = moves_[state * classes_ + class_of_[static_cast<unsigned char>(text[i])]];
    std::size_t end = states_[state].word != kNone ? state : states_[state].shorter;
    for (; end != kNone; end = states_[end].shorter) {
      const std::uint32_t word = states_[end].word;
      const auto length = static_cast<std::uint32_t>(words_[word].text.size());
      const TermMatch match{i + 1 - length, i + 1, word};
      if (fits(text, match)) matches.push_back(match);
    }
  }
  std::sort(matches.begin(), matches.end(), [](const TermMatch& a, const TermMatch& b) {
    return std::pair(a.begin, b.end) < std::pair(b.begin, a.end);
  });
  std::vector<TermMatch> kept;
  for (const TermMatch& match : matches) {
    if (kept.empty() || match.begin >= kept.back().end) kept.push_back(match);
  }
  return kept;
}

}  // namespace ayumi::markup
