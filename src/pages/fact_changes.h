#pragma once
// What changed of a measure besides its text: title, roles, pillar, figures.

#include "pages/scope.h"
#include "pages/views/changes_views.h"

namespace ayumi::pages {

std::vector<FactChangeView> fact_changes(const Scope& scope, const RecordKey& before,
                                         const RecordKey& after);

}  // namespace ayumi::pages
