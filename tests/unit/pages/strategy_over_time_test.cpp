// A strategy over the years: measures by pillar and year, and what happened when.
#include <algorithm>
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
        Lines{"① People: | 1 2022/#pillar-people | 2 (new 1, continued 1) "
              "2023/#pillar-people",
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
  REQUIRE(home.strategies[0].cells.size() == 3);
  CHECK(cell(home.strategies[0].cells[0]) == "2 plan/2022/");
  CHECK(cell(home.strategies[0].cells[1]) == "2 (new 1, continued 1, not reported 1) plan/2023/");
  CHECK(home.fiscal_years == "FY2023 is the fiscal year April 2023 – March 2024.");
  SmallPortal calendar;
  calendar.change("site.yaml", "fiscal_year: {starts: \"04-01\", eras: japanese}\n", "");
  CHECK(calendar.ready().view<HomePageView>("en", "").home.fiscal_years.empty());
}

TEST_CASE("home has every year of the strategies' periods, and says where a year lies") {
  struct Row {
    const char* name;
    std::string head;
    Lines cells;
  };
  const auto row = GENERATE(values<Row>({
      {"nothing known",
       "period: {from: unknown, to: unknown}\n",
       {"Not on this site", "Not on this site", "Not on this site", "1 other/2023/",
        "Not here yet"}},
      {"only a decision",
       "period: {from: unknown, to: unknown}\ndecision: {date: 2023-04-07}\n",
       {"Before the decision", "Before the decision", "Before the decision", "1 other/2023/",
        "Not here yet"}},
      {"a period",
       "period: {from: 2022-04-01, to: 2024-03-31}\n",
       {"Before the period", "Before the period", "Not on this site", "1 other/2023/",
        "After the period"}},
  }));
  INFO(row.name);
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "from: 2022-04-01", "from: 2020-04-01");
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n" + row.head);
  portal.file("strategies/other/2023/followup.yaml",
              "measures:\n  - {id: own, title: {ja: 自, en: Own}}\n");
  const auto ready = portal.as_it_is();
  const auto home = ready.view<HomePageView>("en", "").home;
  const auto found =
      std::find_if(home.strategies.begin(), home.strategies.end(),
                   [](const CoverageRowView& one) { return one.strategy.text == "Other"; });
  REQUIRE(found != home.strategies.end());
  Lines cells;
  for (const CoverageCellView& one : found->cells) cells.push_back(cell(one));
  CHECK(cells == row.cells);
  REQUIRE(home.gaps);
  CHECK(home.gaps->url.text() == "completeness/");
}

TEST_CASE("a year behind all that the portal reports is no gap") {
  const auto portal = SmallPortal().ready();
  const auto home = portal.view<HomePageView>("en", "").home;
  REQUIRE(home.strategies.size() == 1);
  REQUIRE(home.strategies[0].cells.size() == 3);
  CHECK(cell(home.strategies[0].cells[2]) == "Plan only plan/2023/#page_measures");
  CHECK_FALSE(home.gaps);
}

TEST_CASE("a silent year with plans is a gap like any other: it is listed and pointed to") {
  SmallPortal portal;
  portal.file("strategies/late/strategy.yaml",
              "title: {ja: 後, en: Late}\nperiod: {from: 2024-04-01, to: 2025-03-31}\n");
  portal.file("strategies/late/2024/followup.yaml",
              "measures:\n  - {id: own, title: {ja: 自, en: Own}}\n");
  const auto ready = portal.as_it_is();
  const auto home = ready.view<HomePageView>("en", "").home;
  for (const CoverageRowView& row : home.strategies) {
    for (const CoverageCellView& one : row.cells) CHECK_FALSE(one.silent);
  }
  CHECK(testing::count(ready.html("en", "completeness/"), "id=\"gap-no-followup\"") == 1);
  REQUIRE(home.gaps);
  CHECK(home.gaps->url.text() == "completeness/");
}

TEST_CASE("a word is explained where it is said, not where another one has its letters") {
  SmallPortal portal;
  portal.project_file("themes/default/i18n/en.yaml", "state-ended: \"report\"\n");
  const auto home = portal.as_it_is().view<HomePageView>("en", "").home;
  Lines meanings;
  for (const MeaningView& one : home.meanings) meanings.push_back(one.word);
  CHECK(meanings == Lines{"Plan only", "new", "continued", "not reported"});
}

TEST_CASE("a year with plans alone is called so everywhere, and leads to them") {
  SmallPortal portal;
  portal.file("strategies/quiet/strategy.yaml", "title: {ja: 静, en: Quiet}\n");
  portal.file("strategies/quiet/2022/followup.yaml",
              "measures:\n  - {id: own, title: {ja: 自, en: Own}}\n");
  const auto ready = portal.as_it_is();
  const auto home = ready.view<HomePageView>("en", "").home;
  Lines words, meanings;
  for (const CoverageRowView& row : home.strategies) {
    words.push_back(row.strategy.text + ' ' + cell(row.cells.back()));
  }
  for (const MeaningView& one : home.meanings) meanings.push_back(one.word);
  CHECK(words == Lines{"Plan Plan only plan/2023/#page_measures", "Quiet Not here yet"});
  CHECK(meanings ==
        Lines{"Not on this site", "Plan only", "Not here yet", "new", "continued", "not reported"});
  const auto organization = ready.html("en", "organizations/mhlw/");
  CHECK(testing::count(organization, ">Plan only</a>") == 1);
  CHECK(testing::count(organization, "<dt>Plan only</dt>") == 1);
  CHECK(testing::count(organization, "<dt>Not here yet</dt>") == 0);
  CHECK(testing::count(ready.html("en", "plan/2022/"), ">Plan only<") == 1);
  CHECK(testing::count(ready.html("en", "plan/2022/training/"), ">Plan only<") >= 1);
  const auto missing = ready.html("en", "completeness/");
  CHECK(testing::count(missing, "../plan/2023/#page_measures") == 1);
  CHECK(testing::count(missing, "Years after every follow-up here (plan only)") == 1);
}

TEST_CASE("a year known by the calendar alone leaves the fiscal year before it within") {
  struct Row {
    const char* name;
    std::string starts, decided, first;
  };
  const auto row = GENERATE(values<Row>({
      {"fiscal years from April, a year", "\"04-01\"", "\"2023\"", "Not on this site"},
      {"fiscal years from April, a month", "\"04-01\"", "\"2023-04\"", "Before the decision"},
      {"fiscal years from April, one of them", "\"04-01\"", "FY2023", "Before the decision"},
      {"calendar years", "\"01-01\"", "\"2023\"", "Before the decision"},
  }));
  INFO(row.name);
  SmallPortal portal;
  portal.change("site.yaml", "starts: \"04-01\"", "starts: " + row.starts);
  portal.file("strategies/other/strategy.yaml",
              "title: {ja: 別, en: Other}\ndecision: {date: " + row.decided + "}\n");
  portal.file("strategies/other/2023/followup.yaml",
              "measures:\n  - {id: x, title: {ja: 甲, en: X}}\n");
  const auto ready = portal.as_it_is();
  const auto home = ready.view<HomePageView>("en", "").home;
  REQUIRE(home.years.front().year == "2022");
  CHECK(cell(home.strategies[0].cells[0]) == row.first);
}

TEST_CASE("home tells the first three numbers that changed, and what is no longer reported") {
  SmallPortal portal;
  std::string definitions, before, after;
  const auto figure = [&](const std::string& id, const std::string& was, const std::string& is) {
    definitions +=
        "- {id: " + id + ", label: {ja: " + id + ", en: " + id + "}, unit: {ja: 人, en: people}}\n";
    if (!was.empty()) before += "- {figure: " + id + ", measure: training, " + was + "}\n";
    if (!is.empty()) after += "- {figure: " + id + ", measure: training, " + is + "}\n";
  };
  figure("same", "value: 5", "value: 5");
  figure("rough", "value: 1, approx: about", "value: 2");
  figure("sum", "value: 1", "value: 2, cumulative: true");
  figure("alone", "", "value: 2");
  figure("revised", "value: 5, at: 2023-03-31", "value: 6, at: 2023-03-31");
  figure("fell", "value: 71, at: 2023-03-31", "value: 68, at: 2024-03-31");
  figure("rose", "value: 20", "value: 1036");
  figure("third", "value: 2", "value: 4");
  figure("fourth", "value: 2", "value: 4");
  portal.file("strategies/plan/figures.yaml", definitions);
  portal.file("strategies/plan/2022/figures.yaml", before);
  portal.file("strategies/plan/2023/figures.yaml", after);
  const auto news = portal.ready().view<HomePageView>("en", "").home.news;
  Lines lines;
  for (const DeltaView& one : news.figures) {
    lines.push_back(one.figure.text + ": " + one.before + " > " + one.after + ' ' + one.unit.bytes +
                    ", " + one.when + ", " + one.where + ' ' + one.figure.url.text());
  }
  const std::string at = ", Plan plan/2023/training/#page_figures";
  CHECK(lines == Lines{"fell: 71 > 68 people, 31 March 2023 → 31 March 2024" + at,
                       "rose: 20 > 1,036 people, FY2022 → FY2023" + at,
                       "third: 2 > 4 people, FY2022 → FY2023" + at});
  CHECK(news.silence == "Not reported for FY2023");
  REQUIRE(news.not_reported.size() == 1);
  CHECK(news.not_reported[0].text == "Hospitals");
  CHECK(news.more.empty());
}

TEST_CASE("home and strategy lead to what changed between the years") {
  const auto ready = SmallPortal().ready();
  const auto strategy = strategy_of(ready);
  REQUIRE(strategy.changes.size() == 1);
  CHECK(strategy.changes[0].changes.text == "What changed from FY2022 to FY2023");
  CHECK(strategy.changes[0].changes.url.text() == "2023/changes/");
  CHECK(strategy.changes[0].words == "new 1, continued 1, not reported 1");
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
                       "2023-06-01 Council, meeting 3 2022/", "2023-06-26 Source published 2022/ *",
                       "2024-06-20 Source published 2023/ *"});
}

TEST_CASE("a follow-up whose document has no day stands at the end of the timeline, and says so") {
  SmallPortal portal;
  portal.change("strategies/plan/2022/followup.yaml", "published: 2023-06-26",
                "published: unknown");
  const EventDayView day = strategy_of(portal.as_it_is()).timeline.back();
  CHECK(day.is_followup);
  CHECK(day.date.iso.empty());
  CHECK(day.date.text.bytes == "Not stated in the source");
  REQUIRE(day.events.size() == 1);
  CHECK(day.events[0].what.bytes == "Source published");
  CHECK(day.events[0].page->url.text() == "2022/");
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
  CHECK(timeline[0].events[1].what.bytes == "Source published");
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
  CHECK(lines == Lines{"The whole pillar | 1 ../../2022/#pillar-people | 2 (new 1, continued 1) "
                       "../../2023/#pillar-people",
                       "(1) Nurses | 1 ../../2022/#pillar-nurses | 2 (new 1, continued 1) "
                       "../../2023/#pillar-nurses"});
  CHECK_FALSE(ready.view<PillarPageView>("en", "plan/pillars/money/").pillar.coverage);
}

TEST_CASE("the part of a document stands in the timeline on the day of the whole") {
  SmallPortal portal;
  portal.file("strategies/part/strategy.yaml", "title: {ja: 部分, en: Part}\n");
  portal.file("strategies/part/2023/followup.yaml",
              "extract_of: {followup: plan/2023, at: page 3}\n"
              "measures:\n  - {id: own, title: {ja: 自, en: Own}, lead: [mofa]}\n");
  const auto timeline = portal.as_it_is().view<StrategyPageView>("en", "part/").strategy.timeline;
  REQUIRE(timeline.size() == 1);
  CHECK(timeline[0].date.iso == "2024-06-20");
  CHECK(timeline[0].events.at(0).what.bytes == "Source published");
}
