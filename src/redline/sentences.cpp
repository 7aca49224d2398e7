#include "redline/sentences.h"

#include <algorithm>

#include "base/text.h"

namespace ayumi::redline {
namespace {

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool ends_sentence(char32_t c) { return contains(U"。！？．｡", c); }
bool opens(char32_t c) { return contains(U"「『（(【〔［", c); }
bool closes(char32_t c) { return contains(U"」』）)】〕］", c); }
bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

// 「。」 ends a sentence where no bracket is open, and just behind a bracket when nothing but a new
// sentence can follow it: 「行く。」「帰る。」, but not 「行く。」と述べた。
class FullStops {
 public:
  explicit FullStops(std::string_view line) : line_(line) {}

  std::vector<std::uint32_t> ends() {
    for (std::size_t at = 0; at < line_.size();) {
      if (cannot_matter(at)) {
        at += bytes_of_character(at);
        after_stop_ = false;
      } else {
        step(at);
      }
    }
    const auto size = static_cast<std::uint32_t>(line_.size());
    if (ends_.empty() || ends_.back() != size) ends_.push_back(size);
    return std::move(ends_);
  }

 private:
  // Han and kana, which are most of a text: no mark begins with these bytes.
  bool cannot_matter(std::size_t at) const {
    const auto lead = static_cast<unsigned char>(line_[at]);
    if (lead < 0x80 || lead == 0xEF) return false;
    return lead != 0xE3 || static_cast<unsigned char>(line_[at + 1]) != 0x80;
  }

  // In well-formed UTF-8, beyond ASCII.
  std::size_t bytes_of_character(std::size_t at) const {
    const auto lead = static_cast<unsigned char>(line_[at]);
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  void step(std::size_t& at) {
    const char32_t c = next_code_point(line_, at);
    if (opens(c)) ++depth_;
    const bool closing = closes(c);
    if (closing && depth_ > 0) --depth_;
    const bool stop = ends_sentence(c) || ((c == '!' || c == '?') && is_space_or_end(at));
    const bool behind_bracket = closing && after_stop_ && !continues(at);
    after_stop_ = stop || (closing && after_stop_);
    if (depth_ > 0 || !(stop || behind_bracket)) return;
    // ！？ and 。」 of a bracket that was never opened stay with their sentence.
    if (next_is(at, ends_sentence) || next_is(at, closes)) return;
    ends_.push_back(static_cast<std::uint32_t>(at));
  }

  template <class Question>
  bool next_is(std::size_t at, Question question) const {
    return at < line_.size() && question(next_code_point(line_, at));
  }
  bool is_space_or_end(std::size_t at) const { return at == line_.size() || line_[at] == ' '; }
  bool continues(std::size_t at) const {
    return next_is(at, [](char32_t c) { return is_hiragana(c) || contains(U"、，・", c); });
  }

  std::string_view line_;
  std::vector<std::uint32_t> ends_;
  int depth_ = 0;
  bool after_stop_ = false;
};

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// "… the U.S.", "… i.e.": no list of abbreviations has them all.
bool ends_in_initials(std::string_view piece) {
  const std::string_view words = trimmed(piece);
  const std::string_view last = words.substr(words.find_last_of(" (") + 1);
  if (last.size() < 4 || last.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < last.size(); i += 2) {
    if (!is_letter(last[i]) || last[i + 1] != '.') return false;
  }
  return true;
}

void add_line(std::string_view line, Breaks& breaks, std::vector<Sentence>& sentences) {
  const auto ends =
      breaks.is_japanese_or_chinese() ? FullStops(line).ends() : breaks.sentence_ends(line);
  const std::size_t first = sentences.size();
  std::size_t begin = 0;
  for (const std::uint32_t end : ends) {
    const std::string_view piece = line.substr(begin, end - begin);
    if (ends_in_initials(piece) && end < line.size()) continue;
    const std::string_view words = trimmed(piece);
    const bool space_before = !piece.empty() && piece.front() == ' ';
    if (space_before && sentences.size() > first) sentences.back().space_after = true;
    begin = end;
    if (words.empty()) continue;
    sentences.push_back({words, piece.back() == ' ', false});
  }
  if (sentences.size() == first) return;
  sentences.back().space_after = false;
  sentences.back().ends_line = true;
}

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, Breaks& breaks) {
  std::vector<Sentence> sentences;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) add_line(text.substr(0, end), breaks, sentences);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return sentences;
}

}  // namespace ayumi::redline
