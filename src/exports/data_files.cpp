#include "exports/data_files.h"

#include <utility>

#include "base/hash.h"
#include "exports/json_files.h"
#include "exports/row_writer.h"
#include "exports/table_bundles.h"

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
  paths.emplace_back(kWorkbook);
  paths.emplace_back(kArchive);
  return paths;
}

DataFile data_file(const Content& content, std::size_t position) {
  const Site& site = content.site;
  if (position < tables().size()) {
    const Table& table = tables()[position];
    CsvFile file = csv_file(content, table);
    return DataFile{std::string(table.name) + ".csv", std::move(file.bytes), file.rows};
  }
  std::size_t followup = position - tables().size();
  if (followup == 0) {
    return DataFile{std::string(kPortal), portal_json(content), count_records(site)};
  }
  --followup;
  StrategyIndex s = 0;
  while (s < site.strategies.size() && followup >= site.strategies[s].followups.size()) {
    followup -= site.strategies[s++].followups.size();
  }
  if (s < site.strategies.size()) {
    return DataFile{followup_path(site, s, followup), followup_json(content, s, followup),
                    site.strategies[s].followups[followup].records.size()};
  }
  if (followup == 0) {
    return DataFile{std::string(kWorkbook), tables_workbook(content), tables().size()};
  }
  return DataFile{std::string(kArchive), tables_archive(content), tables().size()};
}

std::string_view media_type(std::string_view path) {
  if (path.ends_with(".csv")) return "text/csv";
  if (path.ends_with(".xlsx")) {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  if (path.ends_with(".zip")) return "application/zip";
  return path.ends_with(".jsonld") ? "application/ld+json" : "application/json";
}

}  // namespace ayumi::exports
