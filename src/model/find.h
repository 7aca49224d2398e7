#pragma once
// Look-ups by id. Linear over small lists, hence for the edges of the program; inner loops keep
// indices.

#include <optional>
#include <string_view>

#include "model/site.h"

namespace ayumi {

std::optional<StrategyIndex> find_strategy(const Site& site, std::string_view id);
std::optional<OrganizationIndex> find_organization(const Site& site, std::string_view id);
std::optional<TopicIndex> find_topic(const Site& site, std::string_view id);
std::optional<TermIndex> find_term(const Site& site, std::string_view id);
std::optional<PillarIndex> find_pillar(const Strategy& strategy, std::string_view id);
std::optional<std::size_t> find_followup(const Strategy& strategy, int year);
std::optional<std::size_t> find_record(const FollowUp& followup, std::string_view id);

const Strategy& strategy_of(const Site& site, const RecordKey& key);
const FollowUp& followup_of(const Site& site, const RecordKey& key);
const Record& record_of(const Site& site, const RecordKey& key);

// The follow-up whose document this one is taken from: itself, if that is not a part of another's.
const FollowUp& whole_of(const Site& site, const FollowUp& followup);

// Whether it says from where a measure came; else it says where it went, or that it ended.
bool comes_from(const Lineage& lineage);

// In however many years it is reported, a measure is one.
std::size_t count_measures(const Site& site, const std::vector<RecordKey>& records);

// The same measure in the follow-up before this one, if that follow-up exists and reports it.
std::optional<RecordKey> year_before(const Site& site, const RecordKey& key);
// All years in which a strategy reports a measure, oldest first.
std::vector<RecordKey> years_of(const Site& site, StrategyIndex strategy, std::string_view measure);

}  // namespace ayumi
