#pragma once
// Pieces of strategy, pillar and follow-up pages.

#include "pages/scope.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {

// Who has a role in these records and how often, in official order.
std::vector<OrganizationCountView> organization_counts(const Scope& scope,
                                                       const std::vector<RecordKey>& records);
// "lead 3, partner 2"; only roles that occur.
std::string role_counts(const Scope& scope, std::size_t lead, std::size_t partner,
                        std::size_t responsible);

DecisionView decision_view(const Scope& scope, const Decision& decision);

// Whether a pillar is `top` itself or stands somewhere below it.
bool is_below(const Strategy& strategy, std::optional<PillarIndex> pillar, PillarIndex top);

// Records of a follow-up in a pillar or below it; borrowed rows do not count.
std::size_t count_below(const Strategy& strategy, const FollowUp& followup, PillarIndex top);

// All pillars of a strategy, or those directly below one.
std::vector<PillarRowView> pillar_rows(const Scope& scope, StrategyIndex strategy,
                                       std::optional<PillarIndex> parent);

}  // namespace ayumi::pages
