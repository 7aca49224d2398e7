#pragma once
// One measure in two years: what is not prose, and the text section by section. What is compared is
// the site's own text; facts only, no judgement.

#include <cstdint>
#include <optional>

#include "pages/scope.h"
#include "pages/views/changes_views.h"

namespace ayumi::pages {

// The record of the year before with which a record is compared: of the same measure, or of the one
// that a source says it continues.
std::optional<RecordKey> compared_with(const Site& site, const RecordKey& key);

// Where the changes page tells of a measure.
std::string changes_anchor(std::string_view measure);

// The two years of a follow-up's comparison with the year before, the newer one last and current.
std::vector<YearView> years_of_comparison(const Scope& scope, StrategyIndex strategy,
                                          std::size_t followup);

// Of the text: how many sentences differ; these, and the few that tell most; or all of it, as
// redline and side by side.
enum class ChangesShown : std::uint8_t { counts, main, whole };

RecordChangesView record_changes(const Scope& scope, const RecordKey& before,
                                 const RecordKey& after, ChangesShown shown);

// The part of a record's page; none where there is no year before to compare with.
std::optional<ChangesSinceView> changes_since(const Scope& scope, const RecordKey& key);

}  // namespace ayumi::pages
