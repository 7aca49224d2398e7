#include "search/stemmer.h"

#include <cstdint>
#include <iterator>
#include <string_view>

namespace ayumi::search {
namespace {

bool one_of(char16_t c, std::u16string_view letters) {
  return letters.find(c) != std::u16string_view::npos;
}

// Classes of letters. 'y' is in two of them, so that a word can be read in more than one way: as in
// lunr.js, any way will do.
bool is_consonant(char16_t c) { return !one_of(c, u"aeiou"); }
bool continues_consonants(char16_t c) { return !one_of(c, u"aeiouy"); }
bool is_vowel(char16_t c) { return one_of(c, u"aeiouy"); }
bool continues_vowels(char16_t c) { return one_of(c, u"aeiou"); }
bool closes_short_word(char16_t c) { return !one_of(c, u"aeiouwxy"); }

struct Step {
  bool (*takes)(char16_t);
  bool repeats;  // any number of times, also none
};
constexpr Step kC1 = {is_consonant, false}, kC2 = {continues_consonants, true};
constexpr Step kV1 = {is_vowel, false}, kV2 = {continues_vowels, true};

// The consonants in front (first two steps) may be missing.
constexpr Step kHasVowel[] = {kC1, kC2, kV1};
constexpr Step kMeasureAbove0[] = {kC1, kC2, kV1, kV2, kC1};
constexpr Step kMeasureAbove1[] = {kC1, kC2, kV1, kV2, kC1, kC2, kV1, kV2, kC1};
constexpr Step kMeasureIs1[] = {kC1, kC2, kV1, kV2, kC1, kC2};
constexpr Step kMeasureIs1AndVowels[] = {kC1, kC2, kV1, kV2, kC1, kC2, kV1, kV2};
constexpr Step kShort[] = {kC1, kC2, kV1, {closes_short_word, false}};

// All steps that can be reached from `states` (one bit each) without taking a letter.
template <std::size_t N>
std::uint32_t with_skipped(const Step (&steps)[N], std::uint32_t states) {
  for (std::size_t i = 0; i < N; ++i) {
    if ((states >> i & 1U) != 0 && steps[i].repeats) states |= 1U << (i + 1);
  }
  return states;
}

template <std::size_t N>
std::uint32_t after_letter(const Step (&steps)[N], std::uint32_t states, char16_t c) {
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < N; ++i) {
    if ((states >> i & 1U) == 0 || !steps[i].takes(c)) continue;
    next |= 1U << (steps[i].repeats ? i : i + 1);
  }
  return with_skipped(steps, next);
}

template <std::size_t N>
bool reads(const Step (&steps)[N], bool consonants_in_front, std::u16string_view word, bool whole) {
  const std::uint32_t done = 1U << N;
  std::uint32_t states = with_skipped(steps, consonants_in_front ? 1U : 0b101U);
  for (const char16_t c : word) {
    if (!whole && (states & done) != 0) return true;
    states = after_letter(steps, states, c);
  }
  return (states & done) != 0;
}

bool has_vowel(std::u16string_view w) { return reads(kHasVowel, false, w, false); }
bool measure_above_0(std::u16string_view w) { return reads(kMeasureAbove0, false, w, false); }
bool measure_above_1(std::u16string_view w) { return reads(kMeasureAbove1, false, w, false); }
bool measure_is_1(std::u16string_view w) {
  return reads(kMeasureIs1, false, w, true) || reads(kMeasureIs1AndVowels, false, w, true);
}
bool is_short(std::u16string_view w) { return reads(kShort, true, w, true); }

struct Suffix {
  std::u16string_view from;
  std::u16string_view to;
};
constexpr Suffix kSuffixes2[] = {{u"ational", u"ate"}, {u"tional", u"tion"}, {u"enci", u"ence"},
                                 {u"anci", u"ance"},   {u"izer", u"ize"},    {u"bli", u"ble"},
                                 {u"alli", u"al"},     {u"entli", u"ent"},   {u"eli", u"e"},
                                 {u"ousli", u"ous"},   {u"ization", u"ize"}, {u"ation", u"ate"},
                                 {u"ator", u"ate"},    {u"alism", u"al"},    {u"iveness", u"ive"},
                                 {u"fulness", u"ful"}, {u"ousness", u"ous"}, {u"aliti", u"al"},
                                 {u"iviti", u"ive"},   {u"biliti", u"ble"},  {u"logi", u"log"}};
constexpr Suffix kSuffixes3[] = {{u"icate", u"ic"}, {u"ative", u""},  {u"alize", u"al"},
                                 {u"iciti", u"ic"}, {u"ical", u"ic"}, {u"ful", u""},
                                 {u"ness", u""}};
constexpr Suffix kSuffixes4[] = {
    {u"al", u""},   {u"ance", u""}, {u"ence", u""},  {u"er", u""},   {u"ic", u""},  {u"able", u""},
    {u"ible", u""}, {u"ant", u""},  {u"ement", u""}, {u"ment", u""}, {u"ent", u""}, {u"ou", u""},
    {u"ism", u""},  {u"ate", u""},  {u"iti", u""},   {u"ous", u""},  {u"ive", u""}, {u"ize", u""}};

// Something must stand before the suffix.
bool ends(std::u16string_view word, std::u16string_view suffix) {
  return word.size() > suffix.size() && word.substr(word.size() - suffix.size()) == suffix;
}

std::u16string_view without(std::u16string_view word, std::size_t letters) {
  return word.substr(0, word.size() - letters);
}

template <std::size_t N>
const Suffix* longest(const Suffix (&suffixes)[N], std::u16string_view word) {
  const Suffix* best = nullptr;
  for (const Suffix& suffix : suffixes) {
    if (ends(word, suffix.from) && (!best || suffix.from.size() > best->from.size())) {
      best = &suffix;
    }
  }
  return best;
}

template <std::size_t N>
void replace_longest(const Suffix (&suffixes)[N], std::u16string& word) {
  const Suffix* suffix = longest(suffixes, word);
  if (!suffix || !measure_above_0(without(word, suffix->from.size()))) return;
  word.resize(word.size() - suffix->from.size());
  word += suffix->to;
}

void remove_plural(std::u16string& word) {
  if (ends(word, u"sses") || ends(word, u"ies")) {
    word.resize(word.size() - 2);
  } else if (word.size() > 2 && word.back() == u's' && word[word.size() - 2] != u's') {
    word.pop_back();
  }
}

void mend_after_past(std::u16string& word) {
  // Unlike elsewhere, nothing need stand before these.
  const std::u16string_view end =
      std::u16string_view(word).substr(word.size() < 2 ? 0 : word.size() - 2);
  const bool twice = end.size() == 2 && end[0] == end[1] && !one_of(end[0], u"aeiouylsz");
  if (end == u"at" || end == u"bl" || end == u"iz") {
    word += u'e';
  } else if (twice) {
    word.pop_back();
  } else if (is_short(word)) {
    word += u'e';
  }
}

void remove_past(std::u16string& word) {
  if (ends(word, u"eed")) {
    if (measure_above_0(without(word, 3))) word.pop_back();
    return;
  }
  const std::size_t letters = ends(word, u"ed") ? 2 : ends(word, u"ing") ? 3 : 0;
  if (letters == 0 || !has_vowel(without(word, letters))) return;
  word.resize(word.size() - letters);
  mend_after_past(word);
}

void replace_last_y(std::u16string& word) {
  const std::size_t size = word.size();
  if (size > 2 && word.back() == u'y' && is_consonant(word[size - 2])) word.back() = u'i';
}

void remove_ending(std::u16string& word) {
  if (const Suffix* suffix = longest(kSuffixes4, word)) {
    const std::u16string_view rest = without(word, suffix->from.size());
    if (measure_above_1(rest)) word.resize(rest.size());
  } else if (ends(word, u"sion") || ends(word, u"tion")) {
    if (measure_above_1(without(word, 3))) word.resize(word.size() - 3);
  }
}

void remove_last_e(std::u16string& word) {
  if (ends(word, u"e")) {
    const std::u16string_view rest = without(word, 1);
    if (measure_above_1(rest) || (measure_is_1(rest) && !is_short(rest))) word.pop_back();
  }
  const bool double_l =
      word.size() > 1 && std::u16string_view(word).substr(word.size() - 2) == u"ll";
  if (double_l && measure_above_1(word)) word.pop_back();
}

}  // namespace

std::u16string stem(std::u16string word) {
  if (word.size() < 3) return word;
  const bool begins_with_y = word.front() == u'y';
  if (begins_with_y) word.front() = u'Y';  // a consonant, whatever follows
  remove_plural(word);
  remove_past(word);
  replace_last_y(word);
  replace_longest(kSuffixes2, word);
  replace_longest(kSuffixes3, word);
  remove_ending(word);
  remove_last_e(word);
  if (begins_with_y) word.front() = u'y';
  return word;
}

}  // namespace ayumi::search
