#include "redline/resemblance.h"

#include <algorithm>

#include "base/text.h"

namespace ayumi::redline {
namespace {

constexpr std::uint32_t kHashStart = 2166136261U;

std::uint32_t mixed(std::uint32_t hash, char32_t c) {
  return (hash ^ static_cast<std::uint32_t>(c)) * 16777619U;
}

// Kana, Han, and their half-width and rare forms; a rough cut is enough to compare.
bool is_unspaced(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) || c >= 0x20000;
}

bool is_of_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  const bool mark = (c >= 0x2000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0xA0;
  return !mark;
}

char32_t lowered(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

}  // namespace

Features features_of(std::string_view sentence) {
  Features features;
  features.reserve(sentence.size() / 3);
  std::uint32_t word = kHashStart;
  char32_t before = 0;
  const auto end_word = [&] {
    if (word != kHashStart) features.push_back(word);
    word = kHashStart;
  };
  for (std::size_t at = 0; at < sentence.size();) {
    const char32_t c = next_code_point(sentence, at);
    if (is_unspaced(c)) {
      end_word();
      if (before != 0) features.push_back(mixed(mixed(kHashStart, before), c));
      before = c;
      continue;
    }
    before = 0;
    if (is_of_word(c)) {
      word = mixed(word, lowered(c));
    } else {
      end_word();
    }
  }
  end_word();
  std::sort(features.begin(), features.end());
  return features;
}

double resemblance(const Features& a, const Features& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++shared;
      ++x;
      ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

}  // namespace ayumi::redline
