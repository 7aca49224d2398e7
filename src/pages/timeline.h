#pragma once
// What happened to a strategy when: decisions, meetings, follow-ups. Const; safe on any thread.

#include <vector>

#include "pages/scope.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {

// Oldest first, what happened on one day together; what has no date of its own is left out.
std::vector<EventDayView> timeline_of(const Scope& scope, StrategyIndex strategy);

}  // namespace ayumi::pages
