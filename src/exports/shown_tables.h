#pragma once
// Tables of what one page shows, for who reads them: beside the ids stand the names, in a column
// for each language. They repeat what the other files say. Pure; safe on any thread.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "exports/content.h"
#include "exports/row_writer.h"
#include "exports/table.h"

namespace ayumi::exports {

// Which there are; a table of one strategy's follow-up, of an organisation, of a measure, or of
// all.
enum class ShownKind { coverage, pillar_coverage, measures, figures, organization, series };

struct ShownTable {
  ShownKind kind = ShownKind::coverage;
  StrategyIndex strategy = 0;          // measures, figures
  std::size_t followup = 0;            // measures, figures
  OrganizationIndex organization = 0;  // organization
  std::vector<RecordKey> years{};      // series: all records of the measure
};

// Below data/: "coverage.csv", "plan/2023/measures.csv", "organizations/mhlw.csv",
// "plan/measures/uhc-centre.csv".
std::string path_of(const Site& site, const ShownTable& table);

// All but the series, of which a measure has one if it reports figures. The two of coverage are
// always there, the others only with rows.
std::vector<ShownTable> shown_tables(const Site& site);
bool has_series(const Site& site, const std::vector<RecordKey>& years);

// Its columns, as they are explained; it has no `write` of its own.
const Table& columns_of(ShownKind kind);
std::span<const ShownKind> shown_kinds();

CsvFile csv_file(const Content& content, const ShownTable& table);

}  // namespace ayumi::exports
