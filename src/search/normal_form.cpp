#include "search/normal_form.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "search/utf16.h"

namespace ayumi::search {
namespace {

bool is_ignored(char32_t c) {
  if (c < 0xAD) return false;
  return c == 0xAD || c == 0x034F || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_blank(char32_t c) { return c == 0x20 || c == 0x1680; }
bool is_white(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x1680 || c == 0x2028 || c == 0x2029;
}
bool is_middle_dot(char32_t c) { return c == 0x30FB || c == 0xB7 || c == 0x2027; }
bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

// Most text, told at a glance: what follows looks closer only at the rest.
bool is_plain(char16_t c) { return (c > u' ' && c < 0x7F) || (c > 0x3000 && c < 0xD800); }

// Invisible characters go; white space becomes one space or line feed, none at the ends.
std::u16string without_invisible(std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  char16_t white = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    if (at == begin) {
      const char32_t c = next_character(text, at);
      if (is_ignored(c)) continue;
      if (is_white(c)) {
        if (white != u'\n') white = is_blank(c) ? u' ' : u'\n';
        continue;
      }
    }
    if (white != 0 && !out.empty()) out.push_back(white);
    white = 0;
    out.append(text, begin, at - begin);
  }
  return out;
}

bool is_joint(char16_t c) {
  return c == u' ' || c == u'-' || c == 0x30FB || c == 0xB7 ||
         (c >= 0x2010 && (is_dash(c) || c == 0x2027 || c == 0x2500));
}

enum class Joint { stays, goes, prolongs };

Joint joint_between(char16_t c, unsigned before, unsigned after) {
  const bool one_is_cjk = ((before | after) & kCjk) != 0 && before != 0 && after != 0;
  if (c == u' ') return one_is_cjk ? Joint::goes : Joint::stays;
  if (is_middle_dot(c)) return (before & after & kCjk) != 0 ? Joint::goes : Joint::stays;
  return (before & after & kKatakana) != 0 ? Joint::prolongs : Joint::stays;
}

// Spaces, middle dots and dashes between two characters, by what these are.
std::u16string joined(std::u16string_view text, const CharacterClasses& classes) {
  std::u16string out;
  out.reserve(text.size());
  std::size_t kept = 0;  // what is before stands in `out`
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    const bool in_latin = text[at - 1] < 0x80 && text[at + 1] < 0x80;
    if (in_latin || !is_joint(text[at])) continue;
    out.append(text, kept, at - kept);
    kept = at;
    std::size_t behind = at + 1;
    const unsigned after = classes.of(next_character(text, behind));
    const unsigned before = out.empty() ? 0 : classes.of(character_before(out, out.size()));
    const Joint joint = joint_between(text[at], before, after);
    if (joint == Joint::stays) continue;
    if (joint == Joint::prolongs) out.push_back(u'\u30FC');
    kept = at + 1;
  }
  out.append(text, kept);
  return out;
}

// The end of digits grouped by commas that begin at `at`, or `at`.
std::size_t grouped_number(std::u16string_view text, std::size_t at) {
  const auto digit = [text](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  std::size_t end = at;
  while (digit(end)) ++end;
  if (end == at || end - at > 3) return at;
  const std::size_t first_group = end;
  while (end < text.size() && text[end] == u',' && digit(end + 1) && digit(end + 2) &&
         digit(end + 3)) {
    end += 4;
  }
  const bool goes_on = digit(end) || (end < text.size() && text[end] == u',' && digit(end + 1));
  return end == first_group || goes_on ? at : end;
}

void remove_commas_in_numbers(std::u16string& text) {
  if (text.find(u',') == std::u16string::npos) return;
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char16_t before = at == 0 ? u' ' : text[at - 1];
    const bool may_begin = !is_digit(before) && before != u',' && before != u'.';
    const std::size_t end = may_begin ? grouped_number(text, at) : at;
    if (end == at) {
      out.push_back(text[at++]);
      continue;
    }
    for (; at < end; ++at) {
      if (text[at] != u',') out.push_back(text[at]);
    }
  }
  text = std::move(out);
}

// Neither a capital nor a part of any character that small letters could form: of these only ASCII
// has to be looked at, and the text stays in its normal form.
bool has_simple_case(char16_t c) {
  return c < 0x80 || (c >= 0x2010 && c < 0x2030) || (c >= 0x3000 && c < 0xA000);
}

std::u16string in_small_letters(const std::u16string& text) {
  if (!std::all_of(text.begin(), text.end(), has_simple_case)) return compatible(lower_case(text));
  std::u16string small = text;
  for (char16_t& c : small) {
    if (c >= u'A' && c <= u'Z') c = static_cast<char16_t>(c + (u'a' - u'A'));
  }
  return small;
}

}  // namespace

bool is_dash(char32_t c) { return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

NormalForm normal_form(std::u16string_view text, const CharacterClasses& classes) {
  NormalForm result;
  result.with_capitals = joined(without_invisible(compatible(text)), classes);
  remove_commas_in_numbers(result.with_capitals);
  result.text = in_small_letters(result.with_capitals);
  if (result.text.size() != result.with_capitals.size()) result.with_capitals.clear();
  return result;
}

}  // namespace ayumi::search
