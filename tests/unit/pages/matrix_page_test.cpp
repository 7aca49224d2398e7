// Organisations by pillar, and measures by organisation: every measure counts once, whoever shares
// it.
#include <catch2/catch.hpp>

#include "pages/views/matrix_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string k2023 = "strategies/plan/2023/followup.yaml";

std::string sign(const MatrixMarkView& mark) {
  if (mark.is_lead + mark.is_partner + mark.is_responsible != 1) return "???";
  return mark.is_lead ? "◎" : mark.is_partner ? "○" : "・";
}

// "Training: [◎] [] [○]"
Lines measures_of(const MatrixTableView& table) {
  Lines lines;
  for (const MatrixGroupView& group : table.groups) {
    lines.push_back(group.pillar.label + ' ' + group.pillar.title);
    for (const MatrixMeasureView& measure : group.measures) {
      std::string line = measure.record.text + ' ' + measure.record.url.text();
      for (const MatrixCellView& cell : measure.cells) {
        line += " [";
        for (const MatrixMarkView& mark : cell.marks) line += sign(mark) + mark.count;
        line += ']';
      }
      lines.push_back(line);
    }
  }
  return lines;
}

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
      for (const MatrixMarkView& mark : cell.marks) line += sign(mark) + mark.count;
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

TEST_CASE("of each strategy the newest follow-up is counted, organisations in official order") {
  const auto all = tables(SmallPortal().ready());
  REQUIRE(all.size() == 1);
  CHECK(all[0].followup.text == "FY2023");
  CHECK(lines_of(all[0]) == Lines{"① People 2 | 2", "Ministry of Health: [◎1] 1",
                                  "Disease Office (office): [・1] 1",
                                  "Ministry of Foreign Affairs: [○1] 1"});
  CHECK(all[0].finding ==
        "FY2023: 3 organisations take part in 2 measures; 1 is shared by two or more.");
}

TEST_CASE("a number leads to the list of these measures on the organisation's page") {
  const auto ready = SmallPortal().ready();
  const auto mark = tables(ready)[0].rows[2].cells[0].marks[0];
  REQUIRE(mark.url);
  CHECK(mark.url->text() == "../mofa/#partners_plan-2023");
  CHECK(testing::count(ready.html("en", "organizations/mofa/"), "id=\"partners_plan-2023\"") == 1);
}

TEST_CASE("each measure shows who has which role in it, without a word about nobody") {
  const auto ready = SmallPortal().ready();
  CHECK(measures_of(tables(ready)[0]) == Lines{"① People",
                                               "Training ../../plan/2023/training/ [◎] [] [○]",
                                               "Vaccines ../../plan/2023/vaccines/ [] [・] []"});
  const std::string page = ready.html("en", "organizations/matrix/");
  CHECK(testing::count(page, "<i class=\"sign is-lead\"></i><span class=\"unseen\">Lead</span>") ==
        2);
}

TEST_CASE("who has two roles in a measure is shown with both and counted once") {
  SmallPortal portal;
  portal.change(k2023, "    lead: [mhlw]\n", "    lead: [mhlw, mofa]\n");
  const auto table = tables(portal.as_it_is())[0];
  CHECK(lines_of(table).back() == "Ministry of Foreign Affairs: [◎1○1] 1");
}

TEST_CASE("measures outside the pillars have a column of their own") {
  SmallPortal portal;
  portal.change(k2023, "{id: vaccines, title: {ja: ワクチン, en: Vaccines}, pillar: people, ",
                "{id: vaccines, title: {ja: ワクチン, en: Vaccines}, ");
  CHECK(lines_of(tables(portal.as_it_is())[0]).front() ==
        "① People 1 |  Measures outside the pillars 1 | 2");
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
