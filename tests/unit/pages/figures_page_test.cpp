// All numbers of the portal: series first, then follow-up by follow-up, on as many pages as needed.
#include <catch2/catch.hpp>

#include "pages/figure_places.h"
#include "pages/views/figures_views.h"
#include "pages/views/strategy_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

SmallPortal with_figures() {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- {id: nurses, label: {ja: 看護師, en: Nurses}, unit: {ja: 人, en: people}}\n"
              "- {id: beds, label: {ja: 病床, en: Beds}, unit: {ja: 床, en: beds}}\n");
  portal.file("strategies/plan/2022/figures.yaml",
              "- {figure: nurses, measure: training, value: 90, at: FY2022}\n"
              "- {figure: beds, measure: hospitals, value: 7, approx: [about]}\n");
  portal.file("strategies/plan/2023/figures.yaml",
              "- {figure: nurses, measure: training, value: 112.5, at: 2024-03-31}\n"
              "- {figure: beds, measure: vaccines, value: 5}\n");
  return portal;
}

// Under `n` measures of the older year, one value each.
void add_many(SmallPortal& portal, int n) {
  std::string table = "strategies/plan/2022/followup.yaml", rows, values;
  for (int i = 0; i < n; ++i) {
    const std::string id = "m" + std::to_string(i);
    rows += "  - {id: " + id + ", title: {ja: " + id + ", en: " + id + "}, lead: [mofa]}\n";
    values += "- {figure: beds, measure: " + id + ", value: " + std::to_string(i) + "}\n";
  }
  portal.more(table, rows);
  portal.more("strategies/plan/2022/figures.yaml", values);
}

FiguresPageView figures(const testing::ReadyPortal& portal, const std::string& path = "figures/") {
  return portal.view<FiguresPageView>("en", path);
}

Lines lines_of(const FigureTableView& table) {
  Lines lines{table.id + ' ' + table.count};
  for (const FigureLineView& line : table.lines) {
    lines.push_back(line.figure.bytes + ": " + line.value.bytes + ", " + line.at + ", " +
                    line.record.url.text() +
                    (line.since.bytes.empty() ? "" : "; " + line.since.bytes));
  }
  return lines;
}

}  // namespace

TEST_CASE("every number is listed with its measure, and compared only where it can be") {
  const auto ready = with_figures().as_it_is();
  const FiguresPageView view = figures(ready);
  CHECK(view.count == "2 figures, 4 values");
  REQUIRE(view.tables.size() == 2);
  CHECK(lines_of(view.tables[0]) ==
        Lines{"figures_plan-2023 2 values",
              "Nurses: 112.5 people, 31 March 2024, ../plan/2023/training/; 22.5 people more than "
              "FY2022",
              "Beds: 5 beds, FY2023, ../plan/2023/vaccines/"});
  CHECK(view.tables[0].file.url.text() == "../../data/plan/2023/figures.csv");
  CHECK(view.tables[0].file.count == "2 rows");
  REQUIRE(view.series.size() == 1);
  CHECK(view.series[0].figure.label.bytes == "Nurses");
  CHECK(view.series[0].measure.url.text() == "../plan/measures/training/");
  CHECK(view.series[0].file.url.text() == "../../data/plan/measures/training.csv");
  CHECK(view.parts.empty());
  CHECK(view.silent.empty());
}

TEST_CASE("two moments of one follow-up are a series, and two values of one moment are none") {
  SmallPortal portal = with_figures();
  portal.more("strategies/plan/2023/figures.yaml",
              "- {figure: beds, measure: vaccines, value: 3, at: 2021}\n");
  const FiguresPageView view = figures(portal.as_it_is());
  CHECK(view.count == "2 figures, 5 values");
  CHECK(view.series.size() == 2);
  portal.more("strategies/plan/2023/figures.yaml",
              "- {figure: beds, measure: vaccines, value: 4, at: 2021}\n");
  CHECK(figures(portal.as_it_is()).series.size() == 1);
}

TEST_CASE("a strategy whose follow-ups give no figures is named") {
  SmallPortal portal = with_figures();
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別の計画, en: Other}\n");
  portal.file("strategies/other/2023/followup.yaml",
              "measures:\n  - {id: own, title: {ja: 自, en: Own}, lead: [mhlw]}\n");
  const FiguresPageView view = figures(portal.as_it_is());
  REQUIRE(view.silent.size() == 1);
  CHECK(view.silent[0].text == "Other");
}

TEST_CASE("neither a revision of one moment nor a share is told as a change") {
  SmallPortal revision = with_figures();
  revision.change("strategies/plan/2023/figures.yaml", "at: 2024-03-31", "at: FY2022");
  CHECK(figures(revision.as_it_is()).tables[0].lines[0].since.bytes.empty());
  SmallPortal share = with_figures();
  share.change("strategies/plan/figures.yaml", "en: people", "en: per cent");
  CHECK(figures(share.as_it_is()).tables[0].lines[0].since.bytes.empty());
}

TEST_CASE("a number that is about, or a sum beside one of a year, is not compared") {
  for (const char* value : {"90, approx: [about]", "90, cumulative: true", "90, of: 100"}) {
    CAPTURE(value);
    SmallPortal portal = with_figures();
    portal.change("strategies/plan/2022/figures.yaml", "value: 90", "value: " + std::string(value));
    CHECK(figures(portal.as_it_is()).tables[0].lines[0].since.bytes.empty());
  }
}

TEST_CASE("a follow-up leads to its own numbers, and one without any does not") {
  const auto followup = [](const testing::ReadyPortal& portal, const char* year) {
    return portal.view<FollowUpPageView>("en", std::string("plan/") + year + '/').followup;
  };
  const auto ready = with_figures().as_it_is();
  REQUIRE(followup(ready, "2023").figures);
  CHECK(followup(ready, "2023").figures->text == "Figures of this year (2)");
  CHECK(followup(ready, "2023").figures->url.text() == "../../figures/#figures_plan-2023");
  const auto none = SmallPortal().ready();
  CHECK(!followup(none, "2023").figures);
  CHECK(figures_pages(none->site).empty());
}

TEST_CASE("too many numbers for one page stand on several, and each is reached") {
  SmallPortal portal = with_figures();
  add_many(portal, 299);
  const auto ready = portal.as_it_is();
  const FiguresPageView whole = figures(ready);
  CHECK(whole.count == "2 figures, 303 values");
  CHECK(whole.tables.empty());
  REQUIRE(whole.parts.size() == 1);
  CHECK(whole.parts[0].url.text() == "plan/");
  const FiguresPageView strategy = figures(ready, "figures/plan/");
  CHECK(strategy.series.size() == 1);
  CHECK(strategy.tables.empty());
  REQUIRE(strategy.parts.size() == 2);
  const FiguresPageView year = figures(ready, "figures/plan/2022/");
  REQUIRE(year.tables.size() == 1);
  CHECK(year.tables[0].lines.size() == 301);
  CHECK(year.series.empty());
  const auto followup = ready.view<FollowUpPageView>("en", "plan/2022/").followup;
  CHECK(followup.figures->url.text() == "../../figures/plan/2022/#figures_plan-2022");
}
