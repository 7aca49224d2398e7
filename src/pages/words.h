#pragma once
// The words of the interface in one language: what templates print as they are ({{t.search}}), and
// sentences with numbers and names, which views fill in.

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "base/locale.h"
#include "template/values.h"

namespace ayumi::pages {

// One line of i18n/<lang>.yaml.
struct WordEntry {
  std::string key;
  std::string text;
  Location where;
};

// A number, a text that is escaped, or markup that is finished.
using HtmlArgument = std::variant<std::int64_t, std::string, template_::Html>;
using HtmlArguments = std::vector<std::pair<std::string_view, HtmlArgument>>;

// Const members may be called from several threads at once.
class Words {
 public:
  // A sentence of i18n/<lang>.yaml; aborts when `key` is none that the program knows.
  std::string format(std::string_view key, const MessageArguments& arguments) const;
  // The same as markup: everything is escaped but the arguments that are markup already.
  template_::Html html(std::string_view key, const HtmlArguments& arguments) const;
  const std::string& plain(std::string_view key) const;
  // By the position of the key in the list that make_words() returned.
  const std::vector<std::string>& all() const { return texts_; }

 private:
  friend struct WordsBuilder;
  std::vector<std::string> texts_;
  std::shared_ptr<const std::vector<std::string>> keys_;
  std::vector<std::unique_ptr<MessagePattern>> patterns_;
};

struct AllWords {
  std::shared_ptr<const std::vector<std::string>> keys;  // sorted; the same for all languages
  std::vector<Words> by_language;
};

// What one language says, from the least to the most important file: a later entry replaces an
// earlier one of the same key.
struct LanguageWords {
  std::string tag;
  std::vector<WordEntry> entries;
};

// The names that the sentences of a key may put in braces, in any language.
using SentencePlaces = std::map<std::string, std::set<std::string>, std::less<>>;
SentencePlaces sentence_places(const std::vector<WordEntry>& sentences);

// `fallback` are the words of the default theme's first language, in which every key exists. A
// language that lacks a word is shown that one, with a warning; a language with no words at all is
// an error, and so is a name in braces that `places` does not give to its key; keys that `places`
// does not have are a theme's own.
AllWords make_words(const std::vector<LanguageWords>& languages,
                    const std::vector<WordEntry>& fallback, const SentencePlaces& places,
                    Diagnostics& diagnostics);

}  // namespace ayumi::pages
