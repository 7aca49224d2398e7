#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "content/tables.h"

namespace ayumi::content {
namespace {

struct TablePlace {
  std::string_view table, place;
};

constexpr auto kPlaces = std::to_array<TablePlace>({
    {"site.yaml", "site.yaml"},
    {"language", "site.yaml: languages"},
    {"fiscal_year", "site.yaml: fiscal_year"},
    {"publisher", "site.yaml: publisher"},
    {"licence", "site.yaml: licence"},
    {"section", "site.yaml: sections"},
    {"step of statuses", "site.yaml: statuses: steps"},
    {"statuses", "site.yaml: statuses"},
    {"silence", "site.yaml: silences"},
    {"colour", "site.yaml: colours: accent / visited"},
    {"colours", "site.yaml: colours"},
    {"logo", "site.yaml: logo"},
    {"organizations.yaml", "organizations.yaml"},
    {"glossary.yaml", "glossary.yaml"},
    {"topics.yaml", "topics.yaml"},
    {"strategy.yaml", "strategy.yaml"},
    {"period", "strategy.yaml: period"},
    {"part_of", "strategy.yaml: part_of"},
    {"basis: a strategy", "strategy.yaml: basis"},
    {"basis: a document", "strategy.yaml: basis"},
    {"pillar", "strategy.yaml: pillars"},
    {"indicator", "strategy.yaml: indicators"},
    {"baseline", "strategy.yaml: indicators: baseline"},
    {"target", "strategy.yaml: indicators: target"},
    {"value of an indicator", "strategy.yaml: indicators: values"},
    {"followup.yaml", "followup.yaml"},
    {"meeting", "followup.yaml: meeting"},
    {"extract_of", "followup.yaml: extract_of"},
    {"row of measures", "followup.yaml: measures"},
    {"borrowed row", "followup.yaml: measures"},
    {"continues, split_from, merged_into",
     "followup.yaml: measures: continues / split_from / merged_into"},
    {"ended", "followup.yaml: measures: ended"},
    {"related", "followup.yaml: measures: related"},
    {"decision", "decision"},
    {"source document", "sources"},
    {"source", "source"},
    {"correction", "corrections"},
    {"not_reproduced", "not_reproduced"},
    {"date with as_printed", "followup.yaml: as_of / published"},
    {"figures.yaml of a strategy", "strategies/<id>/figures.yaml"},
    {"figures.yaml of a year", "strategies/<id>/<year>/figures.yaml"},
    {"front matter of a page", "pages/<id>.<lang>.md"},
    {"front matter", "<id>.<lang>.md"},
    {"translation", "<id>.<lang>.md: translation"},
});

}  // namespace

std::string_view place_of_table(std::string_view of) {
  const auto found = std::find_if(kPlaces.begin(), kPlaces.end(),
                                  [&](const TablePlace& row) { return row.table == of; });
  return found == kPlaces.end() ? std::string_view() : found->place;
}

std::string places_of_key(std::string_view key) {
  constexpr std::size_t kMost = 3;
  static const std::vector<FieldTable> kTables = field_tables();
  std::set<std::string_view> places;
  for (const FieldTable& table : kTables) {
    const bool has = std::find(table.keys.begin(), table.keys.end(), key) != table.keys.end();
    if (has) places.insert(place_of_table(table.of));
  }
  std::string all;
  if (places.size() > kMost) return all;
  for (const std::string_view place : places) all.append(all.empty() ? "" : ", ").append(place);
  return all;
}

}  // namespace ayumi::content
