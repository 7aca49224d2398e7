#pragma once
// Pieces that tell of years and sources.

#include "pages/scope.h"
#include "pages/views/record_views.h"

namespace ayumi::pages {

// The stair of years of a measure: those of its strategy, and the year behind its newest follow-up
// where the measure says there what comes then (plans_next_year). At most ten, with the current one
// (0: its last).
std::vector<YearView> measure_years(const Scope& scope, StrategyIndex strategy,
                                    std::string_view measure, int current_year);
// The stair of years of a strategy, and the year behind its newest follow-up where that says what
// comes then (planned_in); with a `current_year` at most ten.
std::vector<YearView> strategy_years(const Scope& scope, StrategyIndex strategy, int current_year);

SourceView source_view(const Scope& scope, const SourceDocument& document, const Text& at);
// A place in a document of the strategy itself; nothing when there is no such document.
std::optional<SourceView> source_in(const Scope& scope, const Strategy& strategy,
                                    const SourcePlace& place);
// The document that a record names, of its follow-up, of the follow-up that this one is an extract
// of, or of its strategy.
std::optional<SourceView> source_of(const Scope& scope, const RecordKey& key);
const SourceDocument* document_of(const Site& site, const RecordKey& key);

std::vector<CorrectionView> correction_views(const Scope& scope,
                                             const std::vector<Correction>& corrections);
std::vector<NotReproducedView> not_reproduced_views(const Scope& scope,
                                                    const std::vector<NotReproduced>& items);

// "" for a text that is no translation; else what kind it is, and whether it is older than its
// source.
std::string language_state(const Scope& scope, const Localized<Prose>& prose);

}  // namespace ayumi::pages
