#include "pages/names.h"

#include <algorithm>

namespace ayumi::pages {

std::vector<NameView> other_names(const Scope& scope, const Text& name) {
  std::vector<NameView> names;
  for (LanguageIndex i = 0; i < scope.site().languages.size(); ++i) {
    const std::string* other = name.in(i);
    if (i == scope.language() || other == nullptr || *other == scope.text(name)) continue;
    const ForeignLanguage foreign = scope.phrases().foreign(i);
    names.push_back({foreign.lang, foreign.dir, *other});
  }
  return names;
}

LinkView full_link(const Scope& scope, const Address& page) {
  const bool of_strategy = page.kind == PageKind::record || page.kind == PageKind::followup ||
                           page.kind == PageKind::pillar || page.kind == PageKind::indicator;
  if (!of_strategy) return named_link(scope, page);
  const std::string strategy = name_of(scope, {PageKind::strategy, page.strategy});
  if (page.kind != PageKind::record) {
    return scope.link(
        page, scope.words().format("name-in-strategy",
                                   {{"name", name_of(scope, page)}, {"strategy", strategy}}));
  }
  const Address followup{PageKind::followup, page.strategy, page.followup};
  return scope.link(page,
                    scope.words().format("record-and-year", {{"record", name_of(scope, page)},
                                                             {"strategy", strategy},
                                                             {"year", name_of(scope, followup)}}));
}

std::string spelling_of(const Scope& scope, const Term& term) {
  const std::string* reading = term.reading.in(scope.language());
  return reading != nullptr ? *reading : scope.text(term.name);
}

void sort_terms(const Scope& scope, std::vector<TermIndex>& terms) {
  const auto spelling = [&](TermIndex i) { return spelling_of(scope, scope.site().glossary[i]); };
  std::stable_sort(terms.begin(), terms.end(), [&](TermIndex a, TermIndex b) {
    return scope.phrases().locale().compare(spelling(a), spelling(b)) < 0;
  });
}

}  // namespace ayumi::pages
