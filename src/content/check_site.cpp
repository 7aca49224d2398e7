#include <algorithm>
#include <utility>

#include "content/assemble_site.h"
#include "content/content_diagnostics.h"

namespace ayumi::content {
namespace {

// Whether following `next` from `start` comes back to `start`.
template <class Next>
bool leads_back(std::size_t start, std::size_t count, Next next) {
  std::optional<std::size_t> at = next(start);
  for (std::size_t steps = 0; at && steps < count; ++steps) {
    if (*at == start) return true;
    at = next(*at);
  }
  return false;
}

void check_organizations(const Names& names, const Site& site, Diagnostics& diagnostics) {
  Ids addresses = names.organizations;
  for (std::size_t i = 0; i < site.organizations.size(); ++i) {
    const Organization& organization = site.organizations[i];
    const Location& where = names.organizations.place(i);
    const auto parent = [&](std::size_t own) { return site.organizations[own].parent; };
    const bool told = organization.parent == i;  // at the place
    if (!told && leads_back(i, site.organizations.size(), parent)) {
      diagnostics.add(kLeadsBackToItself, where, {organization.id});
    }
    const YamlNode* entry = names.organizations.entry(i);
    const YamlNode* aliases = entry != nullptr ? entry->find("aliases") : nullptr;
    if (aliases == nullptr) continue;
    for (const YamlNode& alias : aliases->items) {
      const Location place{where.source, alias.begin, alias.end};
      if (const auto other = addresses.find(alias.scalar)) {
        diagnostics.add(kGivenTwice, place, {alias.scalar}).also = addresses.place(*other);
      }
      addresses.add(alias.scalar, place);
    }
  }
}

// Where a strategy says of what it is a part.
Location part_of_place(const Names& names, const Site& site, std::size_t strategy) {
  const YamlNode* root = names.strategy_ids.entry(strategy);
  const YamlNode* part_of = root != nullptr ? root->find("part_of") : nullptr;
  const YamlNode* named = part_of != nullptr ? part_of->find("strategy") : nullptr;
  const Location& file = site.strategies[strategy].where;
  return named != nullptr ? Location{file.source, named->begin, named->end} : file;
}

void check_strategies(const Names& names, const Site& site, Diagnostics& diagnostics) {
  const auto whole = [&](std::size_t own) -> std::optional<std::size_t> {
    const auto& part_of = site.strategies[own].part_of;
    if (!part_of) return std::nullopt;
    return part_of->strategy;
  };
  for (std::size_t i = 0; i < site.strategies.size(); ++i) {
    const bool told = whole(i) == i;  // at the place
    if (told || !leads_back(i, site.strategies.size(), whole)) continue;
    diagnostics.add(kLeadsBackToItself, part_of_place(names, site, i), {site.strategies[i].id});
  }
}

using FollowUpKey = std::pair<StrategyIndex, std::size_t>;

std::optional<FollowUpKey> extracted_from(const Site& site, const FollowUpKey& key) {
  const auto& extract = site.strategies[key.first].followups[key.second].extract_of;
  if (!extract) return std::nullopt;
  return FollowUpKey{extract->strategy, extract->followup};
}

// A document cannot be a part of its own part.
void check_extracts(const Names& names, const Site& site, Diagnostics& diagnostics) {
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    for (std::size_t f = 0; f < site.strategies[s].followups.size(); ++f) {
      const FollowUpKey start{s, f};
      std::vector<FollowUpKey> seen;
      auto at = extracted_from(site, start);
      while (at && *at != start && std::find(seen.begin(), seen.end(), *at) == seen.end()) {
        seen.push_back(*at);
        at = extracted_from(site, *at);
      }
      if (at == start) {
        const FollowUp& followup = site.strategies[s].followups[f];
        const std::string path = site.strategies[s].id + "/" + std::to_string(followup.year);
        const Location& where = names.strategies[s].followups[f].extract_place;
        diagnostics.add(kLeadsBackToItself, where, {path});
      }
    }
  }
}

}  // namespace

void check_site(const Names& names, const Site& site, Diagnostics& diagnostics) {
  check_organizations(names, site, diagnostics);
  check_strategies(names, site, diagnostics);
  check_extracts(names, site, diagnostics);
}

void drop_unused_figures(Strategy& strategy, const StrategyNames& names, Diagnostics& diagnostics) {
  std::vector<bool> used(strategy.figures.size());
  for (const FollowUp& followup : strategy.followups) {
    for (const Record& record : followup.records) {
      for (const FigureValue& value : record.figures) used[value.figure] = true;
    }
  }
  std::vector<std::size_t> position(used.size());
  std::vector<Figure> kept;
  for (std::size_t i = 0; i < used.size(); ++i) {
    position[i] = kept.size();
    if (used[i]) {
      kept.push_back(std::move(strategy.figures[i]));
    } else if (!diagnostics.has_errors()) {  // or the mistake may be in the value that uses it
      diagnostics.add(kUnusedFigure, names.figures.place(i), {names.figures[i]});
    }
  }
  strategy.figures = std::move(kept);
  for (FollowUp& followup : strategy.followups) {
    for (Record& record : followup.records) {
      for (FigureValue& value : record.figures) value.figure = position[value.figure];
    }
  }
}

}  // namespace ayumi::content
