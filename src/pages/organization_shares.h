#pragma once
// How an organisation takes part in the follow-ups: in a sentence, pillar by pillar, and over the
// years. Every measure counts once, whoever shares it and whatever the roles.

#include "pages/scope.h"
#include "pages/views/organization_views.h"

namespace ayumi::pages {

// Of the follow-ups in which it has a role: strategies in the site's order, newest years first.
std::vector<OrganizationShareView> organization_shares(const Scope& scope,
                                                       OrganizationIndex organization);

// Its share in the newest of them, each with how many measures there are; "" without any.
std::string organization_opening(const Scope& scope, OrganizationIndex organization);

// A row for each strategy in which it has a role, with a cell for each of coverage_years(); none
// where the portal has less than two years.
std::vector<CoverageRowView> organization_stair(const Scope& scope, OrganizationIndex organization);

// Measures of which the records tell, each once over the years.
std::size_t count_measures(const Site& site, const std::vector<RecordKey>& records);

}  // namespace ayumi::pages
