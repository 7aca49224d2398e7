#pragma once
// The numbers that records report: as tables over the years, in a sentence, and as pictures.

#include "pages/scope.h"
#include "pages/views/chart_views.h"

namespace ayumi::pages {

// The figures of one measure, each with the values of all `years`. With a `current_year` only those
// that this year reports; 0 is all.
std::vector<FigureView> figure_views(const Scope& scope, StrategyIndex strategy,
                                     const std::vector<RecordKey>& years, int current_year);

}  // namespace ayumi::pages
