#pragma once
// How deep tables and lists of a follow-up's measures go into its pillars. Pure; safe on any
// thread.

#include <cstddef>
#include <optional>
#include <string>

#include "pages/scope.h"

namespace ayumi::pages {

// The depth, 0 at the top, to which pillars are told apart: the deepest at which the measures of
// the follow-up make at most twelve groups, but not deeper than makes more of them. Where even the
// pillars at the top are more, those. Reads the whole follow-up: pages ask Connections::depths.
std::size_t depth_of_groups(const Strategy& strategy, const FollowUp& followup);

// The pillar of that depth under which one stands, or the one itself where it does not reach it.
std::optional<PillarIndex> pillar_at(const Strategy& strategy, std::optional<PillarIndex> pillar,
                                     std::size_t depth);

// "Abroad › Asia", in the names that the pillars are called by in links; "" for none.
std::string pillar_path(const Scope& scope, StrategyIndex strategy,
                        std::optional<PillarIndex> pillar);

}  // namespace ayumi::pages
