#include "pages/names.h"

#include <algorithm>

namespace ayumi::pages {

std::vector<NameView> other_names(const Scope& scope, const Text& name) {
  std::vector<NameView> names;
  for (LanguageIndex i = 0; i < scope.site().languages.size(); ++i) {
    const std::string* other = name.in(i);
    if (i == scope.language() || other == nullptr) continue;
    const ForeignLanguage foreign = scope.phrases().foreign(i);
    names.push_back({foreign.lang, foreign.dir, *other});
  }
  return names;
}

void sort_terms(const Scope& scope, std::vector<TermIndex>& terms) {
  const auto name = [&](TermIndex i) { return scope.text(scope.site().glossary[i].name); };
  std::stable_sort(terms.begin(), terms.end(), [&](TermIndex a, TermIndex b) {
    return scope.phrases().locale().compare(name(a), name(b)) < 0;
  });
}

}  // namespace ayumi::pages
