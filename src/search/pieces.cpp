#include "search/pieces.h"

#include <algorithm>
#include <cstddef>

#include "search/utf16.h"

namespace ayumi::search {
namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kMostHyphenated = 4;

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
bool is_letter(char16_t c) { return c >= u'a' && c <= u'z'; }

std::uint32_t offset(std::size_t value) { return static_cast<std::uint32_t>(value); }
std::uint32_t end_of(const Piece& piece) { return piece.start + piece.length; }

// What stands between a word and the word before it, if that is one character.
char16_t between(std::u16string_view text, const std::vector<Piece>& all, const Piece& word) {
  if (all.empty() || all.back().cjk || end_of(all.back()) + 1 != word.start) return 0;
  return text[word.start - 1];
}

std::size_t end_of_class(std::u16string_view text, std::size_t at, unsigned wanted,
                         const CharacterClasses& classes) {
  while (at < text.size()) {
    std::size_t behind = at;
    if ((classes.of(next_character(text, behind)) & wanted) == 0) break;
    at = behind;
  }
  return at;
}

void mark_neighbours(std::vector<Piece>& all, Piece& piece) {
  if (all.empty() || end_of(all.back()) != piece.start) return;
  piece.after_word = piece.cjk && !all.back().cjk;
  all.back().before_word = all.back().cjk && !piece.cjk;
}

bool is_decimal_point(std::u16string_view text, std::size_t dot) {
  return text[dot] == u'.' && is_digit(text[dot - 1]) && is_digit(text[dot + 1]);
}

// Runs and words, each with what stands before it in `before`.
void find_plain(std::u16string_view text, const CharacterClasses& classes, std::vector<Piece>& all,
                std::vector<char16_t>& before) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t behind = at;
    const unsigned found = classes.of(next_character(text, behind)) & (kCjk | kWord);
    if (found == 0) {
      at = behind;
      continue;
    }
    const std::size_t end = end_of_class(text, behind, found, classes);
    Piece piece{text.substr(at, end - at), offset(at), offset(end - at), found == kCjk};
    const char16_t mark = piece.cjk ? u'\0' : between(text, all, piece);
    at = end;
    if (mark != 0 && is_decimal_point(text, piece.start - 1)) {
      Piece& last = all.back();
      last.length = offset(end) - last.start;
      last.text = text.substr(last.start, last.length);
      continue;
    }
    mark_neighbours(all, piece);
    all.push_back(piece);
    before.push_back(mark);
  }
}

bool in_capitals(const NormalForm& form, const Piece& piece) {
  if (form.with_capitals.empty() || piece.length < 2) return false;
  const std::u16string_view as_written =
      std::u16string_view(form.with_capitals).substr(piece.start, piece.length);
  return std::all_of(as_written.begin(), as_written.end(),
                     [](char16_t c) { return c >= u'A' && c <= u'Z'; });
}

// "covid19" for COVID-19; empty if these words are no id.
std::u16string whole_id(const Piece* begin, const Piece* end) {
  const auto words = static_cast<std::size_t>(end - begin);
  if (words < 2 || words > kMostHyphenated) return {};
  std::u16string joined;
  for (const Piece* piece = begin; piece != end; ++piece) joined += piece->text;
  const bool is_id = joined.size() <= kLongestWord &&
                     std::any_of(joined.begin(), joined.end(), is_letter) &&
                     std::any_of(joined.begin(), joined.end(), is_digit);
  return is_id ? joined : std::u16string();
}

bool is_apostrophe(char16_t c) { return c == u'\'' || c == u'\u2019'; }

}  // namespace

void find_pieces(const NormalForm& form, const CharacterClasses& classes, Pieces& pieces) {
  std::vector<Piece> plain;
  std::vector<char16_t> before;
  find_plain(form.text, classes, plain, before);
  pieces.all.clear();
  pieces.joined.clear();
  // Growing would move short strings away from those that point into them.
  pieces.joined.reserve(plain.size() / 2);
  for (std::size_t i = 0; i < plain.size();) {
    std::size_t end = i + 1;
    while (end < plain.size() && before[end] != 0 && is_dash(before[end])) ++end;
    std::u16string whole = whole_id(&plain[i], &plain[i] + (end - i));
    const bool is_id = !whole.empty();
    if (is_id) {
      pieces.joined.push_back(std::move(whole));
      pieces.all.push_back(
          {pieces.joined.back(), plain[i].start, end_of(plain[end - 1]) - plain[i].start});
    }
    for (; i < end; ++i) {
      Piece& piece = plain[i];
      if (is_apostrophe(before[i]) && piece.text.size() == 1) continue;
      piece.part = is_id;
      piece.capitals = !piece.cjk && in_capitals(form, piece);
      if (!piece.cjk) piece.text = cut(piece.text, kLongestWord);
      pieces.all.push_back(piece);
    }
  }
}

}  // namespace ayumi::search
