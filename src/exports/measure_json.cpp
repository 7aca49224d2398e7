#include <unordered_map>

#include "exports/json_files.h"
#include "exports/json_pieces.h"
#include "exports/record_json.h"
#include "model/find.h"

namespace ayumi::exports {
namespace {

void write_year(JsonOut& out, const Content& content, const RecordKey& key) {
  const FollowUp& followup = followup_of(content.site, key);
  out.begin_object();
  out.member_number("fiscal_year", static_cast<std::uint64_t>(followup.year));
  write_edition(out, content.site, followup);
  write_days(out, followup);
  write_record(out, content, key);
  write_sources(out, content.site, followup.sources);
  out.end_object();
}

}  // namespace

std::string measure_path(const Site& site, const RecordKey& key) {
  return strategy_of(site, key).id + "/measures/" + record_of(site, key).id + ".json";
}

std::vector<std::vector<RecordKey>> measures_of(const Site& site) {
  std::vector<std::vector<RecordKey>> measures;
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    std::unordered_map<std::string_view, std::size_t> known;
    const auto& followups = site.strategies[s].followups;
    for (std::size_t f = 0; f < followups.size(); ++f) {
      for (std::size_t r = 0; r < followups[f].records.size(); ++r) {
        const auto [at, is_new] = known.emplace(followups[f].records[r].id, measures.size());
        if (is_new) measures.emplace_back();
        measures[at->second].push_back({s, f, r});
      }
    }
  }
  return measures;
}

std::string measure_json(const Content& content, const std::vector<RecordKey>& years) {
  const Strategy& strategy = strategy_of(content.site, years.front());
  JsonOut out;
  out.begin_object().member_number("format", kDataFormat).member("strategy", strategy.id);
  out.member_if("strategy_title", strategy.title, content.site);
  out.member("measure", record_of(content.site, years.front()).id);
  out.key("records").begin_list();
  for (const RecordKey& key : years) write_year(out, content, key);
  out.end_list().end_object();
  return std::move(out).take();
}

}  // namespace ayumi::exports
