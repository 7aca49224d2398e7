#pragma once
// Years of which nothing is reported and something was planned. The one rule for all stairs, paths
// and tables of years. Const; safe on any thread.

#include <optional>
#include <vector>

#include "pages/scope.h"

namespace ayumi::pages {

// Whether a measure's record says what comes in the year behind it: it stands in the strategy's
// newest follow-up (a later one has taken the plan's place, whether it reports the measure or not),
// and no source says there that the measure ended or went into another one.
bool plans_next_year(const Scope& scope, const RecordKey& key);

// The follow-up that says what comes in a year: the strategy's newest, of the year before, where
// any of its measures does. A year between two follow-ups is missing, not planned.
std::optional<std::size_t> planned_in(const Scope& scope, StrategyIndex strategy, int year);

// Where it says so: the list of its measures.
Url plans_of(const Scope& scope, StrategyIndex strategy, std::size_t followup);

// By language and strategy, whether any measure of the newest follow-up plans the next year: reads
// all of it, hence once for all pages (Connections::planning).
std::vector<std::vector<bool>> find_planning(const Site& site, const Documents& documents);

}  // namespace ayumi::pages
