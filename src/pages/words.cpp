#include "pages/words.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/text.h"
#include "pages/pages_diagnostics.h"

namespace ayumi::pages {

struct WordsBuilder {
  std::shared_ptr<const std::vector<std::string>> keys;
  const SentencePlaces& places;
  Diagnostics& diagnostics;

  std::size_t position(std::string_view key) const {
    const auto found = std::lower_bound(keys->begin(), keys->end(), key);
    return static_cast<std::size_t>(found - keys->begin());
  }

  Words build(const LanguageWords& language, const std::vector<WordEntry>& fallback) const {
    std::vector<const WordEntry*> chosen(keys->size(), nullptr);
    for (const WordEntry& entry : language.entries) chosen[position(entry.key)] = &entry;
    fill_gaps(language, fallback, chosen);
    Words words;
    words.keys_ = keys;
    for (const WordEntry* entry : chosen) add(words, language.tag, *entry);
    return words;
  }

  void fill_gaps(const LanguageWords& language, const std::vector<WordEntry>& fallback,
                 std::vector<const WordEntry*>& chosen) const {
    if (language.entries.empty()) diagnostics.add(kMissingWords, {}, {language.tag});
    for (const WordEntry& entry : fallback) {
      const WordEntry*& place = chosen[position(entry.key)];
      if (place != nullptr) continue;
      place = &entry;
      if (!language.entries.empty()) {
        diagnostics.add(kMissingWord, language.entries.front().where, {entry.key, language.tag});
      }
    }
    static const WordEntry kNothing;
    std::replace(chosen.begin(), chosen.end(), static_cast<const WordEntry*>(nullptr), &kNothing);
  }

  void add(Words& words, std::string_view tag, const WordEntry& entry) const {
    words.texts_.push_back(entry.text);
    report_wide_braces(entry);
    std::unique_ptr<MessagePattern>& pattern = words.patterns_.emplace_back();
    if (entry.text.find('{') == std::string::npos) return;
    std::string reason;
    pattern = MessagePattern::parse(tag, entry.text, &reason);
    if (pattern) return report_unknown_names(entry, *pattern);
    // A word of ours, and what it is about.
    const std::size_t space = reason.find(' ');
    diagnostics.add(kBadPattern, entry.where,
                    {entry.key, reason.substr(0, space), reason.substr(space + 1)});
  }

  // Pages would print the braces with the name in them.
  void report_unknown_names(const WordEntry& entry, const MessagePattern& pattern) const {
    const auto known = places.find(entry.key);
    if (known == places.end()) return;
    for (const std::string& name : pattern.argument_names()) {
      if (known->second.contains(name)) continue;
      const bool only_one = known->second.size() == 1;
      diagnostics.add(kUnknownPlace, entry.where, {entry.key, name}).suggestion =
          only_one ? *known->second.begin()
                   : nearest(name, {known->second.begin(), known->second.end()});
    }
  }

  // "｛date｝現在"
  void report_wide_braces(const WordEntry& entry) const {
    const auto known = places.find(entry.key);
    if (known == places.end() || entry.text.find("｛") == std::string::npos) return;
    for (const std::string& name : known->second) {
      if (entry.text.find("｛" + name + "｝") == std::string::npos) continue;
      diagnostics.add(kUnknownPlace, entry.where, {entry.key, "｛" + name + "｝"}).suggestion =
          '{' + name + '}';
    }
  }
};

namespace {

// A key that the program asks for and the default theme does not have is a fault of the program.
std::size_t known_position(const std::vector<std::string>& keys, std::string_view key) {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  if (found == keys.end() || *found != key) {
    std::fprintf(stderr, "ayumi: no such word: %.*s\n", static_cast<int>(key.size()), key.data());
    std::abort();
  }
  return static_cast<std::size_t>(found - keys.begin());
}

// Stand in a sentence for finished markup until the sentence is escaped. These code points are
// noncharacters: ICU and escaping pass them on, and no text that is meant to be read holds them. In
// one that does, a whole argument would stand twice, which is odd and harmless.
constexpr char32_t kFirstPlaceholder = 0xFDD0;

std::string placeholder(std::size_t which) {
  std::string text;
  append_utf8(text, static_cast<char32_t>(kFirstPlaceholder + which));
  return text;
}

std::string with_markup(std::string_view sentence,
                        const std::vector<const template_::Html*>& markup) {
  std::string filled;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(sentence, at);
    if (c >= kFirstPlaceholder && c - kFirstPlaceholder < markup.size()) {
      filled += markup[c - kFirstPlaceholder]->bytes;
    } else {
      filled.append(sentence, begin, at - begin);
    }
  }
  return filled;
}

}  // namespace

std::string Words::format(std::string_view key, const MessageArguments& arguments) const {
  const std::size_t at = known_position(*keys_, key);
  return patterns_[at] ? patterns_[at]->format(arguments) : texts_[at];
}

template_::Html Words::html(std::string_view key, const HtmlArguments& arguments) const {
  MessageArguments plain;
  std::vector<const template_::Html*> markup;
  for (const auto& [name, value] : arguments) {
    if (const auto* html = std::get_if<template_::Html>(&value)) {
      plain.emplace_back(name, placeholder(markup.size()));
      markup.push_back(html);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      plain.emplace_back(name, *number);
    } else {
      plain.emplace_back(name, std::get<std::string>(value));
    }
  }
  return {with_markup(escaped(format(key, plain)), markup)};
}

const std::string& Words::plain(std::string_view key) const {
  return texts_[known_position(*keys_, key)];
}

SentencePlaces sentence_places(const std::vector<WordEntry>& sentences) {
  SentencePlaces places;
  for (const WordEntry& entry : sentences) {
    std::set<std::string>& names = places[entry.key];
    if (entry.text.find('{') == std::string::npos) continue;
    std::string reason;
    const auto pattern = MessagePattern::parse("en", entry.text, &reason);
    if (!pattern) continue;
    for (std::string& name : pattern->argument_names()) names.insert(std::move(name));
  }
  return places;
}

AllWords make_words(const std::vector<LanguageWords>& languages,
                    const std::vector<WordEntry>& fallback, const SentencePlaces& places,
                    Diagnostics& diagnostics) {
  std::vector<std::string> keys;
  for (const WordEntry& entry : fallback) keys.push_back(entry.key);
  for (const LanguageWords& language : languages) {
    for (const WordEntry& entry : language.entries) keys.push_back(entry.key);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());

  AllWords all;
  all.keys = std::make_shared<const std::vector<std::string>>(std::move(keys));
  const WordsBuilder builder{all.keys, places, diagnostics};
  for (const LanguageWords& language : languages) {
    all.by_language.push_back(builder.build(language, fallback));
  }
  return all;
}

}  // namespace ayumi::pages
