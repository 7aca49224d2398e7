#include "pages/tally.h"

#include "pages/strategy_pieces.h"

namespace ayumi::pages {
namespace {

std::vector<StateView> four_states(const Words& words) {
  return {{words.plain("state-new"), true, false, false, false},
          {words.plain("state-continued"), false, true, false, false},
          {words.plain("state-ended"), false, false, true, false},
          {words.plain("state-silent"), false, false, false, true}};
}

void count(const Scope& scope, TallyPartView& part, std::size_t n) {
  part.count = scope.phrases().locale().number(static_cast<std::int64_t>(n));
  part.is_thin = n == 0;
}

}  // namespace

StateView first_state(const Scope& scope) {
  return {scope.words().plain("state-first"), true, false, false, false};
}

TallyView tally_against(const Scope& scope, const Standing& standing, StrategyIndex s,
                        std::size_t f) {
  TallyView tally;
  for (StateView& state : four_states(scope.words())) {
    tally.parts.push_back({std::move(state), {}, false});
  }
  count(scope, tally.parts[0], standing.added.size());
  count(scope, tally.parts[1], standing.continued.size());
  count(scope, tally.parts[2], standing.ended.size());
  count(scope, tally.parts[3], standing.not_reported.size());
  const Strategy& strategy = scope.site().strategies[s];
  const int before = strategy.followups[*predecessor(strategy, f)].year;
  tally.said =
      scope.words().format("compared-with", {{"year", scope.phrases().year_label(before)}});
  tally.changes = scope.link({PageKind::changes, s, f}, scope.words().plain("read-redline"));
  return tally;
}

TallyView tally_without_year_before(const Scope& scope, const FollowUp& followup) {
  TallyView tally;
  tally.said = scope.words().plain(followup.first ? "no-tally-first" : "no-tally");
  if (!followup.first) return tally;
  for (StateView& state : four_states(scope.words())) {
    tally.parts.push_back({std::move(state), {}, true});
  }
  tally.parts[0].state = first_state(scope);
  count(scope, tally.parts[0], followup.records.size());
  return tally;
}

}  // namespace ayumi::pages
