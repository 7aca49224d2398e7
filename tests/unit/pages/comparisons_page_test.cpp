// What changed in the whole portal: each follow-up beside the one of the year before.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pages/views/comparisons_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::count;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

ComparisonsPageView comparisons(const testing::ReadyPortal& portal,
                                const std::string& language = "en") {
  return portal.view<ComparisonsPageView>(language, "changes/");
}

Lines told(const ComparisonsPageView& view) {
  Lines lines;
  for (const ComparedYearView& year : view.compared) {
    lines.push_back(year.title);
    for (const ComparisonView& one : year.comparisons) {
      std::string line =
          one.strategy.text + ' ' + one.years.at(0).year + " to " + one.years.at(1).year + ':';
      for (const TallyPartView& part : one.tally.parts) {
        line += ' ' + part.state.text + ' ' + part.count + (part.is_thin ? " (thin)" : "");
      }
      lines.push_back(line);
      for (const CountedLinkView& measure : one.measures) {
        lines.push_back(measure.text + ' ' + measure.url.text() + " | " + measure.count);
      }
      lines.push_back(one.changes.url.text());
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("every comparison is told with its tally, its measures and where all of it stands") {
  const auto ready = SmallPortal().ready();
  const auto view = comparisons(ready);
  CHECK(told(view) ==
        Lines{"What changed in the FY2023 follow-ups",
              "Plan 2022 to 2023: new 1 continued 1 ended 0 (thin) not reported 1",
              "Training ../plan/2023/changes/#measure-training | What was done, What comes next",
              "../plan/2023/changes/"});
  REQUIRE(view.alone.size() == 1);
  CHECK(view.alone[0].url.text() == "../plan/2022/");
  CHECK_FALSE(view.is_long);
  CHECK(count(ready.html("en", "plan/2023/changes/"), " id=\"measure-training\"") == 1);
  CHECK(count(ready.html("en", ""), "href=\"changes/\"") == 2);  // the menu, and what is new
  CHECK(comparisons(ready, "ja").compared.at(0).title ==
        "2023年度のフォローアップで変わったところ");
}

TEST_CASE("the newest year comes first, and a year alone is listed as such") {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n");
  for (const char* year : {"2020", "2021", "2023", "2024"}) {
    portal.file("strategies/other/" + std::string(year) + "/followup.yaml",
                "measures:\n  - {id: own, title: {ja: 自, en: Own}, lead: [mofa]}\n");
  }
  const auto ready = portal.as_it_is();
  const auto view = comparisons(ready);
  Lines titles, alone;
  for (const ComparedYearView& year : view.compared) titles.push_back(year.title);
  for (const LinkView& one : view.alone) alone.push_back(one.text);
  CHECK(titles == Lines{"What changed in the FY2024 follow-ups",
                        "What changed in the FY2023 follow-ups",
                        "What changed in the FY2021 follow-ups"});
  CHECK(alone == Lines{"Other: FY2023", "Other: FY2020", "Plan: FY2022"});
  CHECK(view.is_long);
  CHECK(view.compared[0].comparisons.at(0).measures.empty());
  CHECK_FALSE(view.compared[0].comparisons.at(0).is_cut);
}

TEST_CASE("a portal in which nothing can be compared says so") {
  SmallPortal portal;
  portal.without("strategies/plan/2022");
  const auto ready = portal.as_it_is();
  CHECK(comparisons(ready).compared.empty());
  CHECK(count(ready.html("en", "changes/"), "No follow-up can be compared") == 1);
  CHECK(count(SmallPortal().ready().html("en", "changes/"), "No follow-up can be compared") == 0);
}

TEST_CASE("all numbers that changed are there, the first six of them unfolded") {
  SmallPortal portal;
  std::string definitions, before, after;
  for (int i = 0; i < 8; ++i) {
    const std::string id = "f" + std::to_string(i);
    definitions +=
        "- {id: " + id + ", label: {ja: " + id + ", en: " + id + "}, unit: {ja: 人, en: people}}\n";
    before += "- {figure: " + id + ", measure: training, value: 1}\n";
    after += "- {figure: " + id + ", measure: training, value: " + std::to_string(i) + "}\n";
  }
  portal.file("strategies/plan/figures.yaml", definitions);
  portal.file("strategies/plan/2022/figures.yaml", before);
  portal.file("strategies/plan/2023/figures.yaml", after);
  const auto view = comparisons(portal.ready()).compared.at(0).comparisons.at(0);
  Lines shown;
  for (const DeltaView& one : view.figures) shown.push_back(one.figure.text);
  CHECK(shown == Lines{"f0", "f2", "f3", "f4", "f5", "f6"});
  REQUIRE(view.more_figures.size() == 1);
  CHECK(view.more_figures[0].figure.text == "f7");
  CHECK(view.more_count == "1 more figure that changed");
}

TEST_CASE("of many measures that changed the first stand here, and the others are pointed to") {
  SmallPortal portal;
  for (const char* year : {"2022", "2023"}) {
    for (int i = 0; i < 14; ++i) {
      const std::string n = std::to_string(i);
      portal.more("strategies/plan/" + std::string(year) + "/followup.yaml",
                  "  - {id: more-" + n + ", title: {ja: 追加" + n + year + ", en: More " + n + ' ' +
                      year + "}, pillar: money, lead: [mhlw]}\n");
    }
  }
  const auto view = comparisons(portal.as_it_is()).compared.at(0).comparisons.at(0);
  CHECK(view.measures.size() == 12);
  CHECK(view.is_cut);
}

TEST_CASE("nothing is called left out but what changed and is not listed") {
  struct Row {
    const char* name;
    int changed, unchanged, figures;  // besides the measure that changed in any case
    std::size_t measures;
    bool is_cut;
  };
  for (const Row& row : {
           Row{"a list that is just full, and a measure that did not change", 11, 1, 0, 12, false},
           Row{"one more", 12, 1, 0, 12, true},
           Row{"all figures that there is room for", 0, 1, 300, 1, false},
           Row{"more figures than there is room for", 0, 1, 301, 1, true},
       }) {
    INFO(row.name);
    SmallPortal portal;
    std::string definitions;
    for (int i = 0; i < row.figures; ++i) {
      const std::string id = "f" + std::to_string(i);
      definitions += "- {id: " + id + ", label: {ja: " + id + ", en: " + id +
                     "}, unit: {ja: 人, en: people}}\n";
    }
    portal.file("strategies/plan/figures.yaml", definitions);
    for (const int year : {2022, 2023}) {
      const std::string folder = "strategies/plan/" + std::to_string(year) + '/';
      for (int i = 0; i < row.changed + row.unchanged; ++i) {
        const std::string n = std::to_string(i);
        const std::string title = n + (i < row.changed ? " of " + std::to_string(year) : "");
        portal.more(folder + "followup.yaml", "  - {id: more-" + n + ", title: {ja: " + title +
                                                  ", en: " + title +
                                                  "}, pillar: money, lead: [mhlw]}\n");
      }
      for (int i = 0; i < row.figures; ++i) {
        portal.more(folder + "figures.yaml",
                    "- {figure: f" + std::to_string(i) +
                        ", measure: training, value: " + std::to_string(year) + "}\n");
      }
    }
    const auto ready = portal.as_it_is();
    const auto view = comparisons(ready).compared.at(0).comparisons.at(0);
    CHECK(view.measures.size() == row.measures);
    CHECK(view.is_cut == row.is_cut);
    CHECK(count(ready.html("en", "changes/"), "Changes that are not listed here") ==
          (row.is_cut ? 1 : 0));
  }
}

TEST_CASE("where a page is full, older comparisons are called cut only if anything changed") {
  constexpr int kOldest = 1990, kNewest = 2025;
  SmallPortal portal;
  portal.file("strategies/long/strategy.yaml", "title: {ja: 長, en: Long}\n");
  for (int year = kOldest; year <= kNewest; ++year) {
    std::string measures = "measures:\n";
    for (int i = 0; i < 12; ++i) {
      const std::string title = std::to_string(std::max(year, kOldest + 1));
      measures += "  - {id: m" + std::to_string(i) + ", title: {ja: " + title + "年, en: Of " +
                  title + "}, lead: [mofa]}\n";
    }
    portal.file("strategies/long/" + std::to_string(year) + "/followup.yaml", measures);
  }
  const auto compared = comparisons(portal.as_it_is()).compared;
  REQUIRE(compared.size() == 35);
  const ComparisonView& last_with_room = compared[33].comparisons.at(0);
  CHECK(last_with_room.measures.size() == 3);
  CHECK(last_with_room.is_cut);
  CHECK(compared[34].comparisons.at(0).measures.empty());
  CHECK_FALSE(compared[34].comparisons.at(0).is_cut);
}
