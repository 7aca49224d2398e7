// A strategy over the years: measures by pillar and year, and what happened when.
#include <catch2/catch.hpp>

#include "pages/views/list_views.h"
#include "pages/views/strategy_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

StrategyView strategy_of(const testing::ReadyPortal& portal, std::string_view path = "plan/") {
  return portal.view<StrategyPageView>("en", path).strategy;
}

std::string cell(const CoverageCellView& cell) {
  return cell.words + (cell.change.empty() ? "" : " (" + cell.change + ')') +
         (cell.url ? ' ' + cell.url->text() : "");
}

Lines pillar_lines(const StrategyView& view) {
  Lines lines;
  if (!view.coverage) return lines;
  for (const PillarCoverageRowView& row : view.coverage->pillars) {
    std::string line = row.label + ' ' + row.pillar.text + ':';
    for (const CoverageCellView& one : row.cells) line += " | " + cell(one);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("measures by pillar and year, and how they stand to the year before") {
  CHECK(pillar_lines(strategy_of(SmallPortal().ready())) ==
        Lines{"① People: | 1 2022/#pillar-people | 2 (new 1 · continued 1) 2023/#pillar-people",
              "② Money: | 1 2022/#pillar-money | No measures (not reported 1)"});
}

TEST_CASE("a single follow-up makes no table of years, and a year without one is said to be none") {
  SmallPortal single;
  single.file("strategies/other/strategy.yaml",
              "title: {ja: 別, en: Other}\npillars: [{id: all, title: {ja: 全, en: All}}]\n");
  single.file("strategies/other/2023/followup.yaml",
              "measures:\n  - {id: own, title: {ja: 自, en: Own}, pillar: all}\n");
  CHECK_FALSE(strategy_of(single.as_it_is(), "other/").coverage);

  single.file("strategies/other/2025/followup.yaml",
              "measures:\n  - {id: own, title: {ja: 自, en: Own}, pillar: all}\n");
  CHECK(pillar_lines(strategy_of(single.as_it_is(), "other/")) ==
        Lines{" All: | 1 2023/#pillar-all | Not on this site | 1 2025/#pillar-all"});
}

TEST_CASE("home tells of each follow-up what is new, continued and not reported") {
  const auto home = SmallPortal().ready().view<HomePageView>("en", "").home;
  REQUIRE(home.strategies.size() == 1);
  CHECK(cell(home.strategies[0].cells[0]) == "2 plan/2022/");
  CHECK(cell(home.strategies[0].cells[1]) == "2 (new 1 · continued 1 · not reported 1) plan/2023/");
  CHECK(home.fiscal_years == "FY2023 is the fiscal year April 2023 – March 2024.");
  SmallPortal calendar;
  calendar.change("site.yaml", "fiscal_year: {starts: \"04-01\", eras: japanese}\n", "");
  CHECK(calendar.ready().view<HomePageView>("en", "").home.fiscal_years.empty());
}

TEST_CASE("home and strategy lead to what changed between the years") {
  const auto ready = SmallPortal().ready();
  const auto strategy = strategy_of(ready);
  REQUIRE(strategy.changes.size() == 1);
  CHECK(strategy.changes[0].changes.text == "What changed from FY2022 to FY2023");
  CHECK(strategy.changes[0].changes.url.text() == "2023/changes/");
  CHECK(strategy.changes[0].words == "new 1 · continued 1 · not reported 1");
  const auto home = ready.view<HomePageView>("en", "").home;
  REQUIRE(home.changes.size() == 1);
  CHECK(home.changes[0].strategy.text == "Plan");
  CHECK(home.changes[0].changes.url.text() == "plan/2023/changes/");
  REQUIRE(home.strategies[0].cells[1].changes);
  CHECK(home.strategies[0].cells[1].changes->text() == "plan/2023/changes/");
  CHECK_FALSE(home.strategies[0].cells[0].changes);
}

TEST_CASE("decisions, meetings and follow-ups stand in the order of their days") {
  SmallPortal portal;
  portal.more("strategies/plan/strategy.yaml",
              "decision: {date: 2022-03-20, by: {ja: 閣議, en: Cabinet}}\n"
              "basis:\n  - {id: act, title: {ja: 法, en: The Act}, date: \"2020-05\"}\n"
              "  - {id: old, title: {ja: 旧, en: No date}}\n");
  portal.more("strategies/plan/2022/followup.yaml", "");
  portal.change("strategies/plan/2022/followup.yaml", "edition: final\n",
                "edition: final\nmeeting: {body: {ja: 会議, en: Council}, number: 3, date: "
                "2023-06-01}\n");
  Lines lines;
  for (const EventDayView& day : strategy_of(portal.ready()).timeline) {
    for (const EventView& event : day.events) {
      lines.push_back(day.date.iso + ' ' + event.what.bytes +
                      (event.page ? ' ' + event.page->url.text() : "") +
                      (day.is_followup ? " *" : ""));
    }
  }
  CHECK(lines == Lines{"2020-05 Related decision: The Act", "2022-03-20 Strategy decided: Cabinet",
                       "2023-06-01 Council, meeting 3 2022/",
                       "2023-06-26 Follow-up published 2022/ *",
                       "2024-06-20 Follow-up published 2023/ *"});
}

TEST_CASE("what happened to a strategy on one day stands in one row") {
  SmallPortal portal;
  portal.change("strategies/plan/2022/followup.yaml", "edition: final\n",
                "edition: final\nmeeting: {body: {ja: 会議, en: Council}, date: 2023-06-26}\n");
  const auto timeline = strategy_of(portal.ready()).timeline;
  REQUIRE(timeline.size() == 2);
  CHECK(timeline[0].is_followup);
  REQUIRE(timeline[0].events.size() == 2);
  CHECK(timeline[0].events[0].what.bytes == "Council");
  CHECK(timeline[0].events[1].what.bytes == "Follow-up published");
  CHECK(timeline[1].events.size() == 1);
}

TEST_CASE("a pillar that holds other pillars tells of the years of all that is below it") {
  SmallPortal portal;
  portal.change("strategies/plan/2023/followup.yaml", "en: Vaccines}, pillar: people",
                "en: Vaccines}, pillar: nurses");
  const auto ready = portal.ready();
  const auto pillar = ready.view<PillarPageView>("en", "plan/pillars/people/").pillar;
  CHECK(pillar.years.empty());
  REQUIRE(pillar.coverage);
  Lines lines;
  for (const PillarCoverageRowView& row : pillar.coverage->pillars) {
    std::string line = row.whole.empty() ? row.label + ' ' + row.pillar.text : row.whole;
    for (const CoverageCellView& one : row.cells) line += " | " + cell(one);
    lines.push_back(line);
  }
  CHECK(lines == Lines{"The whole pillar | 1 ../../2022/#pillar-people | 2 (new 1 · continued 1) "
                       "../../2023/#pillar-people",
                       "(1) Nurses | 1 ../../2022/#pillar-nurses | 2 (new 1 · continued 1) "
                       "../../2023/#pillar-nurses"});
  CHECK_FALSE(ready.view<PillarPageView>("en", "plan/pillars/money/").pillar.coverage);
}
