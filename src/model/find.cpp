#include "model/find.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ayumi {
namespace {

template <class T>
std::optional<std::size_t> position(const std::vector<T>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const T& i) { return i.id == id; });
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::optional<StrategyIndex> find_strategy(const Site& site, std::string_view id) {
  return position(site.strategies, id);
}
std::optional<OrganizationIndex> find_organization(const Site& site, std::string_view id) {
  return position(site.organizations, id);
}
std::optional<TopicIndex> find_topic(const Site& site, std::string_view id) {
  return position(site.topics, id);
}
std::optional<TermIndex> find_term(const Site& site, std::string_view id) {
  return position(site.glossary, id);
}
std::optional<PillarIndex> find_pillar(const Strategy& strategy, std::string_view id) {
  return position(strategy.pillars, id);
}
std::optional<std::size_t> find_record(const FollowUp& followup, std::string_view id) {
  return position(followup.records, id);
}

std::optional<std::size_t> find_followup(const Strategy& strategy, int year) {
  const auto& all = strategy.followups;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const FollowUp& f) { return f.year == year; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

const Strategy& strategy_of(const Site& site, const RecordKey& key) {
  return site.strategies[key.strategy];
}
const FollowUp& followup_of(const Site& site, const RecordKey& key) {
  return strategy_of(site, key).followups[key.followup];
}
const Record& record_of(const Site& site, const RecordKey& key) {
  return followup_of(site, key).records[key.record];
}

const FollowUp& whole_of(const Site& site, const FollowUp& followup) {
  const auto& part = followup.extract_of;
  return part ? site.strategies[part->strategy].followups[part->followup] : followup;
}

std::size_t count_measures(const Site& site, const std::vector<RecordKey>& records) {
  std::set<std::pair<StrategyIndex, std::string_view>> measures;
  for (const RecordKey& key : records) measures.emplace(key.strategy, record_of(site, key).id);
  return measures.size();
}

std::optional<RecordKey> year_before(const Site& site, const RecordKey& key) {
  if (key.followup == 0) return std::nullopt;
  const FollowUp& before = strategy_of(site, key).followups[key.followup - 1];
  if (before.year != followup_of(site, key).year - 1) return std::nullopt;
  const std::string& id = record_of(site, key).id;
  // From one year to the next most measures keep their place.
  const bool in_place = key.record < before.records.size() && before.records[key.record].id == id;
  const auto record = in_place ? key.record : find_record(before, id);
  if (!record) return std::nullopt;
  return RecordKey{key.strategy, key.followup - 1, *record};
}

bool comes_from(const Lineage& lineage) {
  return lineage.kind == Lineage::Kind::continues || lineage.kind == Lineage::Kind::split_from;
}

std::vector<RecordKey> years_of(const Site& site, StrategyIndex strategy,
                                std::string_view measure) {
  std::vector<RecordKey> years;
  const auto& followups = site.strategies[strategy].followups;
  for (std::size_t f = 0; f < followups.size(); ++f) {
    if (const auto record = find_record(followups[f], measure)) {
      years.push_back({strategy, f, *record});
    }
  }
  return years;
}

}  // namespace ayumi
