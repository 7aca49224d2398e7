#pragma once
// Strategies by years: how many measures each follow-up reports. Pure; safe on any thread.

#include <set>
#include <string_view>
#include <vector>

#include "pages/scope.h"
#include "pages/views/coverage_views.h"

namespace ayumi::pages {

// The years of span_of(site); none without follow-ups.
std::vector<CoverageYearView> coverage_years(const Scope& scope);
// Of all years up to the newest that any strategy reports, however many, the ones for which this
// one could have reported and no follow-up is there: every silent cell of the rows is one of them.
std::vector<int> silent_years(const Site& site, const Strategy& strategy);
// Keys of the words that cells say, collected while the cells are made.
using SaidKeys = std::set<std::string_view>;
// One row for each strategy, with a cell for each of those years.
std::vector<CoverageRowView> coverage_rows(const Scope& scope, SaidKeys& said);
// What a cell says of a year without a follow-up: that there are plans for it and where, why there
// is none, that the year lies behind all that the portal reports, or that the portal lacks it.
void show_no_followup(const Scope& scope, StrategyIndex strategy, int year, CoverageCellView& cell,
                      SaidKeys& said);
// What each of these words means, as far as it needs saying.
std::vector<MeaningView> meanings_of(const Scope& scope, const SaidKeys& said);
// Where the silent years of all strategies are listed; nothing when there is none.
std::optional<LinkView> coverage_gaps(const Scope& scope);
// The top pillars of one strategy by its years; nothing for less than two follow-ups.
std::optional<PillarCoverageView> pillar_coverage(const Scope& scope, StrategyIndex strategy);
// A pillar as a whole, then the pillars directly below it; nothing where there are none, or no
// follow-up.
std::optional<PillarCoverageView> coverage_below(const Scope& scope, StrategyIndex strategy,
                                                 PillarIndex top);

}  // namespace ayumi::pages
