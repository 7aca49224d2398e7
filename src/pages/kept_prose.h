#pragma once
// Prose that was converted, kept for the next time: for a program that converts a site again and
// again. A document is used again only for the same text (the same Source, not only the same bytes)
// and the same words of the glossary and of the theme.

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "markup/document.h"
#include "markup/term_matcher.h"

namespace ayumi::pages {

// The words that the prose of a language is converted with.
struct ProseWords {
  std::string language, footnotes_title, back_to_text, table_label;  // as markup::Options
  std::vector<markup::TermWord> glossary;
};

// The same, ready for use. Const use is safe on any thread.
class ProseSetting {
 public:
  explicit ProseSetting(ProseWords words) : words_(std::move(words)), terms_(words_.glossary) {}

  const ProseWords& words() const { return words_; }
  markup::Options options() const {
    return {words_.language, &terms_, words_.footnotes_title, words_.back_to_text,
            words_.table_label};
  }

 private:
  const ProseWords words_;
  const markup::TermMatcher terms_;
};

using SharedSetting = std::shared_ptr<const ProseSetting>;

// One conversion at a time; within it, parse() may be called from several threads.
class KeptProse {
 public:
  using SharedDocument = std::shared_ptr<const markup::Document>;

  void begin(std::size_t count);
  // The same object as long as the words of a language are the same.
  SharedSetting setting(ProseWords words);
  // As markup::parse; `place` is a number below `count`, used once.
  SharedDocument parse(std::size_t place, const Source& source, std::size_t body_begin,
                       const SharedSetting& setting, Diagnostics& diagnostics);
  // What was not asked for this time is forgotten.
  void end();

  // Outside a conversion: `now` instead of `before`, which is forgotten.
  SharedDocument exchange(const Source& before, const Source& now, std::size_t body_begin,
                          const SharedSetting& setting, Diagnostics& diagnostics);

 private:
  struct Kept {
    Source source;
    std::size_t body_begin = 0;
    SharedSetting setting;
    SharedDocument document;
    Diagnostics told;
  };

  using SharedKept = std::shared_ptr<const Kept>;

  static SharedKept convert(const Source& source, std::size_t body_begin,
                            const SharedSetting& setting);

  std::unordered_map<const SourceFile*, SharedKept> documents_;
  std::vector<SharedKept> used_;
  std::map<std::string, SharedSetting> settings_;  // by language
};

}  // namespace ayumi::pages
