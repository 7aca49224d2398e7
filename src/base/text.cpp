#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>

namespace ayumi {
namespace {

std::u32string decoded(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) result.push_back(next_code_point(text, at));
  return result;
}

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kMostComparisons = 1000;

// One bit for the letters of a word that share it. Each change of a word takes or adds at most one.
std::uint64_t letters_of(const std::u32string& word) {
  std::uint64_t letters = 0;
  for (const char32_t c : word) letters |= std::uint64_t{1} << (c % 64);
  return letters;
}

// Optimal string alignment: insert, delete, substitute, or swap two neighbours. Any number above
// `limit` once it is clear that there are more.
std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  std::size_t last_least = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitute = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substitute});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    const std::size_t least = *std::min_element(row.begin(), row.end());
    if (std::min(least, last_least) > limit) return limit + 1;
    last_least = least;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

int sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool second_byte_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return (second & 0xC0U) == 0x80U;
  }
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::u32string wanted = decoded(word);
  if (wanted.size() > kLongestWord) return {};
  const std::uint64_t letters = letters_of(wanted);
  std::string_view best;
  std::size_t best_distance = wanted.size();
  std::size_t comparisons = 0;
  for (const std::string_view candidate : candidates) {
    const std::u32string given = decoded(candidate);
    const std::size_t shorter = std::min(wanted.size(), given.size());
    const std::size_t longer = std::max(wanted.size(), given.size());
    const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
    const auto changed = static_cast<std::size_t>(std::popcount(letters ^ letters_of(given)));
    if (longer - shorter > allowed || changed > 2 * allowed) continue;
    if (++comparisons > kMostComparisons) break;
    const std::size_t found = distance(wanted, given, allowed);
    if (found <= allowed && found < best_distance) {
      best = candidate;
      best_distance = found;
    }
  }
  return std::string(best);
}

void append_escaped(std::string& out, std::string_view text) {
  static constexpr auto kReserved = [] {
    std::array<bool, 256> table{};
    for (const unsigned char c : {'&', '<', '>', '"', '\''}) table[c] = true;
    return table;
  }();
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!kReserved[static_cast<unsigned char>(text[at])]) continue;
    out.append(text, plain, at - plain);
    switch (text[at]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += "&#39;";
        break;
    }
    plain = at + 1;
  }
  out.append(text, plain);
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(separator, at);
    parts.push_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

std::string moved_point(std::string_view number, int places) {
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  const std::size_t point = number.find('.');
  const bool whole = point == std::string_view::npos;
  std::string digits(number.substr(0, point));
  int decimals = -places;
  if (!whole) {
    digits += number.substr(point + 1);
    decimals += static_cast<int>(number.size() - point - 1);
  }
  if (decimals < 0) digits.append(static_cast<std::size_t>(-decimals), '0');
  const auto behind = static_cast<std::size_t>(std::max(decimals, 0));
  if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
  std::string before = digits.substr(0, digits.size() - behind);
  std::string after = digits.substr(digits.size() - behind);
  before.erase(0, std::min(before.find_first_not_of('0'), before.size() - 1));
  if (whole) after.erase(after.find_last_not_of('0') + 1);
  return (negative ? "-" : "") + before + (after.empty() ? "" : "." + after);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const int length = sequence_length(lead);
    if (length == 0 || at + static_cast<std::size_t>(length) > text.size()) return at;
    for (int i = 1; i < length; ++i) {
      const auto next = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
      const bool fits = i == 1 ? second_byte_fits(lead, next) : (next & 0xC0U) == 0x80U;
      if (!fits) return at;
    }
    at += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const char32_t lead = byte(offset);
  const int length = std::max(1, sequence_length(static_cast<unsigned char>(lead)));
  constexpr char32_t kMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t result = lead & kMask[length];
  for (int i = 1; i < length; ++i) {
    result = (result << 6U) | (byte(offset + static_cast<std::size_t>(i)) & 0x3FU);
  }
  offset += static_cast<std::size_t>(length);
  return result;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6U));
    put(0x80 | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12U));
    put(0x80 | ((c >> 6U) & 0x3FU));
    put(0x80 | (c & 0x3FU));
  } else {
    put(0xF0 | (c >> 18U));
    put(0x80 | ((c >> 12U) & 0x3FU));
    put(0x80 | ((c >> 6U) & 0x3FU));
    put(0x80 | (c & 0x3FU));
  }
}

}  // namespace ayumi
