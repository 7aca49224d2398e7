#pragma once
// The path of a measure: where it came from, its years, what is planned, where it goes. Const; safe
// on any thread.

#include <vector>

#include "pages/scope.h"
#include "pages/views/record_views.h"

namespace ayumi::pages {

// As the page of one year tells it; `next` is the last step of that page. Nothing for a measure
// that has no other year and of which no source says where it comes from or goes.
std::vector<LineageView> path_of_record(const Scope& scope, const RecordKey& key,
                                        const StepView& next);
// As sources tell it over all years; nothing where none does.
std::vector<LineageView> path_of_measure(const Scope& scope, const Measure& measure);

}  // namespace ayumi::pages
