#include "pages/planned_years.h"

#include "pages/record_steps.h"

namespace ayumi::pages {

std::optional<std::size_t> planned_in(const Scope& scope, StrategyIndex s, int year) {
  const Strategy& strategy = scope.site().strategies[s];
  if (strategy.followups.empty() || strategy.followups.back().year != year - 1) return std::nullopt;
  const std::size_t newest = strategy.followups.size() - 1;
  for (std::size_t r = 0; r < strategy.followups[newest].records.size(); ++r) {
    if (says_what_comes_next(scope, RecordKey{s, newest, r})) return newest;
  }
  return std::nullopt;
}

Url plans_of(const Scope& scope, StrategyIndex s, std::size_t followup) {
  constexpr std::string_view kMeasures = "page_measures";
  return scope.to({PageKind::followup, s, followup}, kMeasures);
}

}  // namespace ayumi::pages
