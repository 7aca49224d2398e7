#pragma once
// The roles of organisations in records: in which order they rank, what they are called, and where
// an organisation's page lists the measures of one. Const; safe on any thread.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace ayumi::pages {

struct Role {
  std::string_view word;  // of the interface; anchors begin with it
  std::vector<OrganizationIndex> Roles::*list;
};
inline constexpr std::array kRoles{Role{"lead", &Roles::lead}, Role{"partners", &Roles::partners},
                                   Role{"responsible", &Roles::responsible}};

bool names_nobody(const Roles& roles);
bool names(const Record& record, const Role& role, OrganizationIndex organization);

// The position in kRoles of the first role that the organisation has there: a measure in two roles
// is one measure.
std::optional<std::size_t> role_in(const Record& record, OrganizationIndex organization);

// "plan-2023"; ids of what a page says of one follow-up end with it.
std::string followup_id(const Site& site, StrategyIndex strategy, std::size_t followup);
// "lead_plan-2023", on the page of an organisation. No id of the content holds an underscore.
std::string role_anchor(const Site& site, const Role& role, StrategyIndex strategy,
                        std::size_t followup);

// The pillar at the top under which one stands; nothing for what stands under none.
std::optional<PillarIndex> top_of(const Strategy& strategy, std::optional<PillarIndex> pillar);

}  // namespace ayumi::pages
