#pragma once
// Prose that was converted, kept for the next time: for a program that converts a site again and
// again. A document is used again only for the same text (the same Source, not only the same bytes)
// and the same words of the glossary and of the theme.

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "markup/document.h"
#include "markup/term_matcher.h"

namespace ayumi::pages {

// One conversion at a time; within it, parse() may be called from several threads.
class KeptProse {
 public:
  using SharedDocument = std::shared_ptr<const markup::Document>;
  using SharedMatcher = std::shared_ptr<const markup::TermMatcher>;

  void begin(std::size_t count);
  // The same object as long as the words of a language are the same.
  SharedMatcher matcher(const std::string& language, const std::vector<markup::TermWord>& words);
  // As markup::parse; `place` is a number below `count`, used once.
  SharedDocument parse(std::size_t place, const Source& source, std::size_t body_begin,
                       const markup::Options& options, Diagnostics& diagnostics);
  // What was not asked for this time is forgotten.
  void end();

 private:
  struct Kept {
    Source source;
    std::size_t body_begin = 0;
    std::vector<std::string> words;  // of the theme, and the language
    SharedMatcher terms;
    SharedDocument document;
    Diagnostics told;
  };
  struct Matcher {
    std::vector<markup::TermWord> words;
    SharedMatcher matcher;
  };

  using SharedKept = std::shared_ptr<const Kept>;

  static bool fits(const Kept& kept, std::size_t body_begin, const markup::Options& options);
  SharedKept convert(const Source& source, std::size_t body_begin,
                     const markup::Options& options) const;
  SharedMatcher owner_of(const markup::TermMatcher* matcher) const;

  std::unordered_map<const SourceFile*, SharedKept> documents_;
  std::vector<SharedKept> used_;
  std::unordered_map<std::string, Matcher> matchers_;  // by language
};

}  // namespace ayumi::pages
