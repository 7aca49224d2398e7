#pragma once
// The numbers that changed from one follow-up to the next.
//
// The rule, which looks at no value but to see whether it changed: the measures that both years
// report in the order of the document, and of each the figures that it reports. A figure is told
// when each year has one value of it, of a later moment than the other's, both exact (not "about",
// "at least" or "up to"), both of one moment or both sums, parts of the same whole, and different.
//
// Const; safe on any thread.

#include <vector>

#include "pages/scope.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

// The first `most` of them; none without a year before.
std::vector<DeltaView> figure_changes(const Scope& scope, StrategyIndex strategy,
                                      std::size_t followup, std::size_t most);

}  // namespace ayumi::pages
