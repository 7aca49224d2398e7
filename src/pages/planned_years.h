#pragma once
// Years of which nothing is reported and something was planned. The one rule for all stairs and
// tables of years. Const; safe on any thread.

#include <optional>

#include "pages/scope.h"

namespace ayumi::pages {

// The follow-up that says what comes in a year: the strategy's newest, of the year before, where
// any of its measures says what comes next. A year between two follow-ups is missing, not planned.
std::optional<std::size_t> planned_in(const Scope& scope, StrategyIndex strategy, int year);

// Where it says so: the list of its measures.
Url plans_of(const Scope& scope, StrategyIndex strategy, std::size_t followup);

}  // namespace ayumi::pages
