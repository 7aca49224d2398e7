#pragma once
// The climb of a record: what the year before said would come, what was done, what comes next.
// Const; safe on any thread.

#include <string_view>
#include <vector>

#include "pages/scope.h"
#include "pages/views/record_views.h"

namespace ayumi::pages {

// The id of the third step.
inline constexpr std::string_view kNextStep = "next";

// Always three. A step without text says why: the portal lacks the year, the document has no column
// for it, or has one and leaves it empty.
std::vector<StepView> record_steps(const Scope& scope, const RecordKey& key);

}  // namespace ayumi::pages
