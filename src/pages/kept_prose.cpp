#include "pages/kept_prose.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ayumi::pages {
namespace {

std::array<std::string_view, 4> words_of(const markup::Options& options) {
  return {options.language, options.footnotes_title, options.back_to_text, options.table_label};
}

bool same(const std::vector<markup::TermWord>& a, const std::vector<markup::TermWord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const markup::TermWord& left, const markup::TermWord& right) {
                      return left.text == right.text && left.term == right.term;
                    });
}

}  // namespace

void KeptProse::begin(std::size_t count) { used_.assign(count, nullptr); }

KeptProse::SharedMatcher KeptProse::matcher(const std::string& language,
                                            const std::vector<markup::TermWord>& words) {
  Matcher& kept = matchers_[language];
  if (!kept.matcher || !same(kept.words, words)) {
    kept = {words, std::make_shared<const markup::TermMatcher>(words)};
  }
  return kept.matcher;
}

bool KeptProse::fits(const Kept& kept, std::size_t body_begin, const markup::Options& options) {
  const auto words = words_of(options);
  return kept.body_begin == body_begin && kept.terms.get() == options.terms &&
         std::equal(words.begin(), words.end(), kept.words.begin(), kept.words.end());
}

// So that no other matcher ever stands at the address by which this one is known.
KeptProse::SharedMatcher KeptProse::owner_of(const markup::TermMatcher* matcher) const {
  for (const auto& [language, kept] : matchers_) {
    if (kept.matcher.get() == matcher) return kept.matcher;
  }
  return nullptr;
}

KeptProse::SharedDocument KeptProse::parse(std::size_t place, const Source& source,
                                           std::size_t body_begin, const markup::Options& options,
                                           Diagnostics& diagnostics) {
  const auto former = documents_.find(source.get());
  if (former != documents_.end() && fits(*former->second, body_begin, options)) {
    used_[place] = former->second;
  } else {
    used_[place] = convert(source, body_begin, options);
  }
  const Kept& kept = *used_[place];
  if (!kept.told.empty()) diagnostics.merge(Diagnostics(kept.told));
  return kept.document;
}

KeptProse::SharedKept KeptProse::convert(const Source& source, std::size_t body_begin,
                                         const markup::Options& options) const {
  auto kept = std::make_shared<Kept>();
  const auto words = words_of(options);
  kept->source = source;
  kept->body_begin = body_begin;
  kept->words = {words.begin(), words.end()};
  kept->terms = owner_of(options.terms);
  kept->document = std::make_shared<const markup::Document>(
      markup::parse(source, body_begin, options, kept->told));
  return kept;
}

void KeptProse::end() {
  std::unordered_map<const SourceFile*, SharedKept> documents;
  documents.reserve(used_.size());
  for (SharedKept& kept : used_) {
    if (!kept) continue;
    const SourceFile* source = kept->source.get();
    documents[source] = std::move(kept);
  }
  documents_ = std::move(documents);
  used_.clear();
}

}  // namespace ayumi::pages
