#include "exports/data_files.h"

#include <utility>

#include "base/hash.h"
#include "exports/json_files.h"
#include "exports/row_writer.h"

namespace ayumi::exports {
namespace {

constexpr std::string_view kPortal = "portal.json";

std::size_t count_records(const Site& site) {
  std::size_t count = 0;
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) count += followup.records.size();
  }
  return count;
}

}  // namespace

FileFacts DataFile::facts() const { return {path, rows, bytes.size(), sha256(bytes)}; }

std::vector<std::string> data_paths(const Site& site) {
  std::vector<std::string> paths;
  for (const Table& table : tables()) paths.push_back(std::string(table.name) + ".csv");
  paths.emplace_back(kPortal);
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    for (std::size_t f = 0; f < site.strategies[s].followups.size(); ++f) {
      paths.push_back(followup_path(site, s, f));
    }
  }
  return paths;
}

DataFile data_file(const Content& content, std::size_t position) {
  const Site& site = content.site;
  if (position < tables().size()) {
    const Table& table = tables()[position];
    CsvFile file = csv_file(content, table);
    return {std::string(table.name) + ".csv", std::move(file.bytes), file.rows};
  }
  std::size_t followup = position - tables().size();
  if (followup == 0) {
    return {std::string(kPortal), portal_json(content), count_records(site)};
  }
  --followup;
  StrategyIndex s = 0;
  while (followup >= site.strategies[s].followups.size()) {
    followup -= site.strategies[s++].followups.size();
  }
  return {followup_path(site, s, followup), followup_json(content, s, followup),
          site.strategies[s].followups[followup].records.size()};
}

}  // namespace ayumi::exports
