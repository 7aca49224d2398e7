#include "pages/pillar_depth.h"

#include <set>

namespace ayumi::pages {
namespace {

constexpr std::size_t kMostGroups = 12;

using Pillars = std::set<std::optional<PillarIndex>>;

Pillars groups_at(const Strategy& strategy, const Pillars& pillars, std::size_t depth) {
  Pillars groups;
  for (const auto& pillar : pillars) groups.insert(pillar_at(strategy, pillar, depth));
  return groups;
}

}  // namespace

std::size_t depth_of_groups(const Strategy& strategy, const FollowUp& followup) {
  Pillars pillars;
  for (const Record& record : followup.records) pillars.insert(record.pillar);
  std::size_t chosen = 0;
  std::size_t groups = groups_at(strategy, pillars, 0).size();
  for (std::size_t depth = 1; groups < pillars.size() && groups <= kMostGroups; ++depth) {
    const std::size_t deeper = groups_at(strategy, pillars, depth).size();
    if (deeper > kMostGroups) break;
    if (deeper > groups) chosen = depth;
    groups = deeper;
  }
  return chosen;
}

std::optional<PillarIndex> pillar_at(const Strategy& strategy, std::optional<PillarIndex> pillar,
                                     std::size_t depth) {
  if (!pillar) return std::nullopt;
  while (static_cast<std::size_t>(strategy.pillars[*pillar].depth) > depth) {
    pillar = strategy.pillars[*pillar].parent;
  }
  return pillar;
}

std::string pillar_path(const Scope& scope, StrategyIndex s, std::optional<PillarIndex> pillar) {
  std::string path;
  for (; pillar; pillar = scope.site().strategies[s].pillars[*pillar].parent) {
    const Pillar& one = scope.site().strategies[s].pillars[*pillar];
    const std::string name = name_of(scope, {PageKind::pillar, s, 0, *pillar});
    const std::string label = scope.phrases().label(one.label);
    const std::string called = label.empty() ? name : label + ' ' + name;
    path = path.empty() ? called : called + " › " + path;
  }
  return path;
}

}  // namespace ayumi::pages
