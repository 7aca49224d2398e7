#include <algorithm>
#include <string>
#include <utility>

#include "base/scripts.h"
#include "base/text.h"
#include "base/unicode.h"
#include "content/content_diagnostics.h"
#include "content/fields.h"
#include "content/read_values.h"
#include "content/yaml_reasons.h"

namespace ayumi::content {
namespace {

std::string example_of_text(const Reading& reading) {
  std::string example = "{";
  for (const std::string& language : reading.names.languages) {
    example.append(example.size() == 1 ? "" : ", ").append(language).append(": …");
  }
  return example + "}";
}

std::optional<LanguageIndex> language_of(Reading& reading, const YamlNode& map,
                                         const YamlEntry& entry, const Location& where) {
  const auto& languages = reading.names.languages;
  const bool known = std::find(languages.begin(), languages.end(), entry.key) != languages.end();
  if (!known && tell_comma_in_text(reading, map, entry)) return std::nullopt;
  return find_language(reading, entry.key, where);
}

// Reads a map of languages, each value by `read_one`.
template <class T, class ReadOne>
bool read_by_language(Reading& reading, const YamlNode& node, Localized<T>& out, ReadOne read_one) {
  if (!node.is_map()) {
    reading.tell(kMapExpected, node, {example_of_text(reading)});
    return false;
  }
  bool good = true;
  for (const YamlEntry& entry : node.entries) {
    const Location where{reading.source, entry.key_begin, entry.key_end};
    const auto language = language_of(reading, node, entry, where);
    T value{};
    if (!language) {
      good = false;
    } else if (entry.value.kind == YamlNode::Kind::nothing) {
      reading.diagnostics.add(kNothingGiven, where, {entry.key});
      good = false;
    } else if (read_one(reading, entry.value, value)) {
      out.set(*language, std::move(value));
    } else {
      good = false;
    }
  }
  return good;
}

bool read_power_of_ten(Reading& reading, const YamlNode& node, int& out) {
  constexpr int kMost = 6;
  std::string above = "1";
  std::string below = "0.1";
  for (int places = 0; node.is_scalar() && places <= kMost; ++places) {
    out = node.scalar == above ? places : -places;
    if (node.scalar == above || (places > 0 && node.scalar == below)) return true;
    above += '0';
    if (places > 0) below.insert(2, "0");
  }
  reading.tell(kBadFactor, node, {node.scalar});
  return false;
}

// What cannot stand in a reading, the first there is: a Han character, a bracket, ﾜ.
std::string unreadable_in(std::string_view word) {
  constexpr std::u32string_view kBetween = U" -/'’・";
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(word, at);
    const bool digit = c >= U'0' && c <= U'9';
    if (!digit && !says_a_sound(c) && kBetween.find(c) == kBetween.npos) {
      return std::string(word.substr(begin, at - begin));
    }
  }
  return {};
}

bool read_spelt_word(Reading& reading, const YamlNode& node, std::string& out) {
  if (!read_word(reading, node, out)) return false;
  const std::string wrong = unreadable_in(out);
  if (wrong.empty()) return true;
  Diagnostic& told = reading.tell(kBadReading, node, {wrong});
  if (unreadable_in(half_width(out)).empty()) told.suggestion = half_width(out);
  return false;
}

bool stands_in_all_languages(Reading& reading, const YamlNode& node, const Text& text) {
  bool all = true;
  for (LanguageIndex language = 0; language < reading.names.languages.size(); ++language) {
    if (text.in(language) != nullptr) continue;
    reading.tell(kMissingTranslation, node, {reading.names.languages[language]});
    all = false;
  }
  return all;
}

}  // namespace

std::optional<LanguageIndex> find_language(Reading& reading, std::string_view tag, Location where) {
  const auto& languages = reading.names.languages;
  for (LanguageIndex language = 0; language < languages.size(); ++language) {
    if (languages[language] == tag) return language;
  }
  if (languages.empty() || tell_full_width_colon(where, reading.diagnostics)) {
    return std::nullopt;
  }
  reading.diagnostics.add(kUnknownLanguage, std::move(where), {tag}).suggestion =
      nearest(tag, {languages.begin(), languages.end()});
  return std::nullopt;
}

bool read_text(Reading& reading, const YamlNode& node, Text& out) {
  const bool words_alone = node.is_scalar() && reading.names.languages.size() == 1;
  return words_alone ? read_place(reading, node, out)
                     : read_by_language(reading, node, out, read_phrase);
}

bool read_title(Reading& reading, const YamlNode& node, Text& out) {
  return read_text(reading, node, out) && stands_in_all_languages(reading, node, out);
}

bool read_place(Reading& reading, const YamlNode& node, Text& out) {
  if (!node.is_scalar()) return read_by_language(reading, node, out, read_phrase);
  std::string words;
  if (!read_phrase(reading, node, words)) return false;
  for (LanguageIndex language = 0; language < reading.names.languages.size(); ++language) {
    out.set(language, words);
  }
  return true;
}

bool read_readings(Reading& reading, const YamlNode& node, Text& out) {
  if (!node.is_scalar() || reading.names.languages.size() != 1) {
    return read_by_language(reading, node, out, read_spelt_word);
  }
  std::string word;
  if (!read_spelt_word(reading, node, word)) return false;
  out.set(0, std::move(word));
  return true;
}

bool read_words(Reading& reading, const YamlNode& node, Localized<std::vector<std::string>>& out) {
  return read_by_language(reading, node, out, list_of(read_phrase));
}

bool read_factors(Reading& reading, const YamlNode& node, Localized<int>& out) {
  return read_by_language(reading, node, out, read_power_of_ten);
}

}  // namespace ayumi::content
