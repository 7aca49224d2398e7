#pragma once
// The four counts of a follow-up against the year before. Of a first follow-up all measures are
// reported for the first time, and the other three stand there uncounted. Where the year before is
// not carried, nothing is counted. Without counts it is said why.
// Const; safe on any thread.

#include "pages/scope.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {

struct Standing;  // strategy_pieces.h

TallyView tally_against(const Scope& scope, const Standing& standing, StrategyIndex strategy,
                        std::size_t followup);
TallyView tally_without_year_before(const Scope& scope, const FollowUp& followup);

// "Reported for the first time", of a measure of a first follow-up.
StateView first_state(const Scope& scope);

}  // namespace ayumi::pages
