#pragma once
// Strategies by years: how many measures each follow-up reports. Pure; safe on any thread.

#include <vector>

#include "pages/scope.h"
#include "pages/views/coverage_views.h"

namespace ayumi::pages {

// The years of span_of(site); none without follow-ups.
std::vector<CoverageYearView> coverage_years(const Scope& scope);
// Of all years up to the newest that any strategy reports, however many, the ones for which this
// one could have reported and no follow-up is there: every silent cell of the rows is one of them.
std::vector<int> silent_years(const Site& site, const Strategy& strategy);
// One row for each strategy, with a cell for each of those years.
std::vector<CoverageRowView> coverage_rows(const Scope& scope);
// What a cell says of a year without a follow-up: that there are plans for it and where, why there
// is none, that the year lies behind all that the portal reports, or that the portal lacks it.
void show_no_followup(const Scope& scope, StrategyIndex strategy, int year, CoverageCellView& cell);
// What each word means that stands in the cells, and no other.
std::vector<MeaningView> meanings_of(const Scope& scope, const std::vector<CoverageRowView>& rows);
// Where silent years are listed; nothing when no cell of the rows is silent.
std::optional<LinkView> coverage_gaps(const Scope& scope, const std::vector<CoverageRowView>& rows);
// The top pillars of one strategy by its years; nothing for less than two follow-ups.
std::optional<PillarCoverageView> pillar_coverage(const Scope& scope, StrategyIndex strategy);
// A pillar as a whole, then the pillars directly below it; nothing where there are none, or no
// follow-up.
std::optional<PillarCoverageView> coverage_below(const Scope& scope, StrategyIndex strategy,
                                                 PillarIndex top);

}  // namespace ayumi::pages
