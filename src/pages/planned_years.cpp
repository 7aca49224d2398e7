#include "pages/planned_years.h"

#include <algorithm>

#include "model/find.h"
#include "pages/record_steps.h"

namespace ayumi::pages {
namespace {

bool goes_no_further(const Record& record) {
  return !std::all_of(record.lineage.begin(), record.lineage.end(), comes_from);
}

bool plans_next_year(const Site& site, const Documents& documents, LanguageIndex language,
                     const RecordKey& key) {
  return key.followup + 1 == strategy_of(site, key).followups.size() &&
         !goes_no_further(record_of(site, key)) &&
         says_what_comes_next(site, documents, language, key);
}

bool is_planning(const Site& site, const Documents& documents, LanguageIndex language,
                 StrategyIndex s) {
  const auto& followups = site.strategies[s].followups;
  if (followups.empty()) return false;
  for (std::size_t r = 0; r < followups.back().records.size(); ++r) {
    if (plans_next_year(site, documents, language, {s, followups.size() - 1, r})) return true;
  }
  return false;
}

}  // namespace

bool plans_next_year(const Scope& scope, const RecordKey& key) {
  return plans_next_year(scope.site(), scope.context().documents, scope.language(), key);
}

std::optional<std::size_t> planned_in(const Scope& scope, StrategyIndex s, int year) {
  const auto& followups = scope.site().strategies[s].followups;
  if (followups.empty() || followups.back().year != year - 1) return std::nullopt;
  if (!scope.context().connections.planning[scope.language()][s]) return std::nullopt;
  return followups.size() - 1;
}

Url plans_of(const Scope& scope, StrategyIndex s, std::size_t followup) {
  constexpr std::string_view kMeasures = "page_measures";
  return scope.to({PageKind::followup, s, followup}, kMeasures);
}

std::vector<std::vector<bool>> find_planning(const Site& site, const Documents& documents) {
  std::vector<std::vector<bool>> planning(site.languages.size());
  for (LanguageIndex i = 0; i < planning.size(); ++i) {
    for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
      planning[i].push_back(is_planning(site, documents, i, s));
    }
  }
  return planning;
}

}  // namespace ayumi::pages
