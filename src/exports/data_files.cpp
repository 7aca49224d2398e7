#include "exports/data_files.h"

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

std::pair<std::string, std::size_t> both(CsvFile file) {
  return {std::move(file.bytes), file.rows};
}

void add_followups(const Site& site, std::vector<DataFileRecipe>& recipes) {
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    for (std::size_t f = 0; f < site.strategies[s].followups.size(); ++f) {
      recipes.push_back({followup_path(site, s, f), [s, f](const Content& content) {
                           return std::pair(followup_json(content, s, f),
                                            content.site.strategies[s].followups[f].records.size());
                         }});
    }
  }
}

}  // namespace

FileFacts DataFile::facts() const { return {path, rows, bytes.size(), sha256(bytes)}; }

std::vector<DataFileRecipe> data_recipes(const Site& site) {
  std::vector<DataFileRecipe> recipes;
  for (const Table& table : tables()) {
    recipes.push_back(
        {std::string(table.name).append(kCsvEnding),
         [&table](const Content& content) { return both(csv_file(content, table)); }});
  }
  recipes.push_back({std::string(kPortalFile), [](const Content& content) {
                       return std::pair(portal_json(content), count_records(content.site));
                     }});
  add_followups(site, recipes);
  for (const ShownTable& table : shown_tables(site)) {
    recipes.push_back({path_of(site, table),
                       [table](const Content& content) { return both(csv_file(content, table)); }});
  }
  recipes.push_back({std::string(kRecords), [](const Content& content) {
                       return std::pair(records_archive(content), count_records(content.site));
                     }});
  recipes.push_back({std::string(kWorkbook), [](const Content& content) {
                       return std::pair(tables_workbook(content), tables().size());
                     }});
  recipes.push_back({std::string(kArchive), [](const Content& content) {
                       return std::pair(tables_archive(content), tables().size());
                     }});
  return recipes;
}

DataFile DataFileRecipe::make(const Content& content) const {
  auto [bytes, rows] = bytes_and_rows(content);
  return {path, std::move(bytes), rows};
}

std::string_view media_type(std::string_view path) {
  if (path.ends_with(kCsvEnding)) return kCsvType;
  if (path.ends_with(".xlsx")) {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  if (path.ends_with(".zip")) return "application/zip";
  return path.ends_with(".jsonld") ? "application/ld+json" : kJsonType;
}

}  // namespace ayumi::exports
