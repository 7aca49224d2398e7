// Organisations by pillar: every measure counts once, whoever shares it and in however many years.
#include <catch2/catch.hpp>

#include "pages/views/matrix_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string k2023 = "strategies/plan/2023/followup.yaml";

// "Ministry of Health: [◎1] [] 1"
Lines lines_of(const MatrixTableView& table) {
  Lines lines;
  std::string head;
  for (const MatrixColumnView& column : table.columns)
    head += column.label + ' ' + column.title + ' ' + column.total + " | ";
  lines.push_back(head + table.total);
  for (const MatrixRowView& row : table.rows) {
    std::string line = row.organization.name + (row.is_office ? " (office):" : ":");
    for (const MatrixCellView& cell : row.cells) {
      line += " [";
      for (const MatrixMarkView& mark : cell.marks) line += mark.sign + mark.count;
      line += ']';
    }
    lines.push_back(line + ' ' + row.total);
  }
  return lines;
}

std::vector<MatrixTableView> tables(const testing::ReadyPortal& portal) {
  return portal.view<MatrixPageView>("en", "organizations/matrix/").tables;
}

}  // namespace

TEST_CASE("a measure of two years counts once for each of those who share it") {
  const auto all = tables(SmallPortal().ready());
  REQUIRE(all.size() == 1);
  CHECK(lines_of(all[0]) == Lines{"① People 2 | ② Money 1 | 3", "Ministry of Health: [◎1] [] 1",
                                  "Disease Office (office): [・1] [] 1",
                                  "Ministry of Foreign Affairs: [○1] [◎1] 2"});
  CHECK(all[0].finding == "3 organisations take part in 3 measures.");
}

TEST_CASE("a role that changed is shown as both and counted once") {
  SmallPortal portal;
  portal.change(k2023, "    lead: [mhlw]\n    partners: [mofa]\n", "    lead: [mofa]\n");
  CHECK(lines_of(tables(portal.ready())[0]) ==
        Lines{"① People 2 | ② Money 1 | 3", "Ministry of Health: [◎1] [] 1",
              "Disease Office (office): [・1] [] 1", "Ministry of Foreign Affairs: [◎1○1] [◎1] 2"});
}

TEST_CASE("measures outside the pillars have a column of their own") {
  SmallPortal portal;
  portal.change(k2023, "{id: vaccines, title: {ja: ワクチン, en: Vaccines}, pillar: people, ",
                "{id: vaccines, title: {ja: ワクチン, en: Vaccines}, ");
  CHECK(lines_of(tables(portal.as_it_is())[0]).front() ==
        "① People 1 | ② Money 1 |  Measures outside the pillars 1 | 3");
}

TEST_CASE("a strategy whose documents name nobody says so; one without follow-ups is left out") {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n");
  portal.file("strategies/third/strategy.yaml", "title: {ja: 三, en: Third}\n");
  portal.file("strategies/third/2023/followup.yaml",
              "roles: not_stated\nmeasures:\n  - {id: own, title: {ja: 自, en: Own}}\n");
  const auto all = tables(portal.as_it_is());
  REQUIRE(all.size() == 2);
  CHECK(all[1].strategy.text == "Third");
  CHECK(all[1].rows.empty());
  CHECK(all[1].silent == "This document does not say who is responsible.");
}
