#pragma once
// What changed of a measure besides its text: title, roles, pillar, figures.

#include "pages/scope.h"
#include "pages/views/changes_views.h"

namespace ayumi::pages {

// Whether the source is known to say nothing of who is in charge, and so nobody is named.
bool source_names_nobody(const Site& site, const RecordKey& key);

// Why the roles of two records are not compared: the source of one of them names nobody. "" where
// they are.
std::string roles_not_compared(const Scope& scope, const RecordKey& before, const RecordKey& after);

// Without roles, where they are not compared.
std::vector<FactChangeView> fact_changes(const Scope& scope, const RecordKey& before,
                                         const RecordKey& after);

}  // namespace ayumi::pages
