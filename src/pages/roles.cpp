#include "pages/roles.h"

#include <algorithm>

namespace ayumi::pages {

bool names_nobody(const Roles& roles) {
  return std::all_of(kRoles.begin(), kRoles.end(),
                     [&](const Role& role) { return (roles.*role.list).empty(); });
}

bool names(const Record& record, const Role& role, OrganizationIndex organization) {
  const auto& list = record.roles.*role.list;
  return std::find(list.begin(), list.end(), organization) != list.end();
}

std::optional<std::size_t> role_in(const Record& record, OrganizationIndex organization) {
  for (std::size_t role = 0; role < kRoles.size(); ++role) {
    if (names(record, kRoles[role], organization)) return role;
  }
  return std::nullopt;
}

std::string followup_id(const Site& site, StrategyIndex strategy, std::size_t followup) {
  const Strategy& of = site.strategies[strategy];
  return of.id + '-' + std::to_string(of.followups[followup].year);
}

std::string role_anchor(const Site& site, const Role& role, StrategyIndex strategy,
                        std::size_t followup) {
  return std::string(role.word) + '_' + followup_id(site, strategy, followup);
}

std::optional<PillarIndex> top_of(const Strategy& strategy, std::optional<PillarIndex> pillar) {
  while (pillar && strategy.pillars[*pillar].parent) pillar = strategy.pillars[*pillar].parent;
  return pillar;
}

}  // namespace ayumi::pages
