#pragma once
// How an organisation takes part in the follow-ups: in a sentence, pillar by pillar, and over the
// years. Every measure counts once, whoever shares it and whatever the roles.

#include <array>

#include "pages/coverage.h"
#include "pages/roles.h"
#include "pages/scope.h"
#include "pages/views/organization_views.h"

namespace ayumi::pages {

struct OrganizationShares {
  // Its share in the newest follow-up of each strategy in which it has a role, as all of them add
  // up, in at most two sentences; "" without any.
  std::string opening;
  // The same by role, as kRoles.
  std::array<std::size_t, kRoles.size()> tally{};
  // Of all those follow-ups: strategies in the site's order, newest years first.
  std::vector<OrganizationShareView> tables;
  // A row for each of those strategies, with a cell for each of coverage_years(); none where the
  // portal has less than two years.
  std::vector<CoverageRowView> stair;
  SaidKeys said;            // by its cells
  bool has_older = false;   // whether there are tables besides those of the newest follow-ups
  bool has_unsaid = false;  // whether one of their measures names nobody
};
OrganizationShares organization_shares(const Scope& scope, OrganizationIndex organization);

}  // namespace ayumi::pages
