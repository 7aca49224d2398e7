#include "exports/data_files.h"

#include <functional>
#include <utility>

#include "base/hash.h"
#include "exports/json_files.h"
#include "exports/row_writer.h"
#include "exports/shown_tables.h"
#include "exports/table_bundles.h"

namespace ayumi::exports {
namespace {

std::size_t count_records(const Site& site) {
  std::size_t count = 0;
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) count += followup.records.size();
  }
  return count;
}

// A file that can be made.
struct Maker {
  std::string path;
  std::function<std::pair<std::string, std::size_t>(const Content&)> bytes_and_rows;
};

std::pair<std::string, std::size_t> both(CsvFile file) {
  return {std::move(file.bytes), file.rows};
}

void add_followups(const Site& site, std::vector<Maker>& makers) {
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    for (std::size_t f = 0; f < site.strategies[s].followups.size(); ++f) {
      makers.push_back({followup_path(site, s, f), [s, f](const Content& content) {
                          return std::pair(followup_json(content, s, f),
                                           content.site.strategies[s].followups[f].records.size());
                        }});
    }
  }
}

std::vector<Maker> makers(const Site& site) {
  std::vector<Maker> makers;
  for (const Table& table : tables()) {
    makers.push_back({std::string(table.name).append(kCsvEnding),
                      [&table](const Content& content) { return both(csv_file(content, table)); }});
  }
  makers.push_back({std::string(kPortalFile), [](const Content& content) {
                      return std::pair(portal_json(content), count_records(content.site));
                    }});
  add_followups(site, makers);
  for (const ShownTable& table : shown_tables(site)) {
    makers.push_back({path_of(site, table),
                      [table](const Content& content) { return both(csv_file(content, table)); }});
  }
  makers.push_back({std::string(kWorkbook), [](const Content& content) {
                      return std::pair(tables_workbook(content), tables().size());
                    }});
  makers.push_back({std::string(kArchive), [](const Content& content) {
                      return std::pair(tables_archive(content), tables().size());
                    }});
  return makers;
}

}  // namespace

FileFacts DataFile::facts() const { return {path, rows, bytes.size(), sha256(bytes)}; }

std::vector<std::string> data_paths(const Site& site) {
  std::vector<std::string> paths;
  for (Maker& maker : makers(site)) paths.push_back(std::move(maker.path));
  return paths;
}

DataFile data_file(const Content& content, std::size_t position) {
  Maker maker = std::move(makers(content.site)[position]);
  auto [bytes, rows] = maker.bytes_and_rows(content);
  return {std::move(maker.path), std::move(bytes), rows};
}

std::string_view media_type(std::string_view path) {
  if (path.ends_with(kCsvEnding)) return kCsvType;
  if (path.ends_with(".xlsx")) {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  if (path.ends_with(".zip")) return "application/zip";
  return path.ends_with(".jsonld") ? "application/ld+json" : "application/json";
}

}  // namespace ayumi::exports
