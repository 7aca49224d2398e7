// The path of a measure: its years and plans, where it came from, and nothing that no source says.
#include <algorithm>
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

// "before 2 | Plan, FY2022 | Training ../../2022/training/ | Same title. | note"
Lines lines_of(const std::vector<LineageView>& path) {
  Lines lines;
  for (const LineageView& tread : path) {
    const char* kind = tread.is_before ? "before"
                       : tread.is_now  ? "now"
                       : tread.is_plan ? "plan"
                                       : "after";
    const std::string name = tread.to ? tread.to->text + ' ' + tread.to->url.text() : tread.title;
    lines.push_back(std::string(kind) + ' ' + std::to_string(tread.below) + " | " + tread.where +
                    " | " + name + " | " + tread.relation + " | " + tread.note.bytes);
  }
  return lines;
}

Lines path_in(const SmallPortal& portal, std::string_view path = "plan/2023/training/",
              std::string_view language = "en") {
  return lines_of(record_in(portal.as_it_is(), language, path).lineage);
}

// A document for the year before, and the title under which it reports the measure.
SmallPortal with_document(const std::string& document, const std::string& title) {
  SmallPortal portal;
  portal.change(k2022 + "followup.yaml", "measures:\n",
                "sources:\n  - {id: old, title: " + document + "}\nmeasures:\n");
  portal.change(k2022 + "followup.yaml", "title: {ja: 研修, en: Training}",
                "source: {document: old, at: page 1}, title: " + title);
  return portal;
}

}  // namespace

TEST_CASE("a path leads over the years of a measure to what is planned, one rise for each year") {
  const SmallPortal portal;
  const std::string plan = record_in(portal.ready()).years.back().words;
  CHECK(path_in(portal) ==
        Lines{"before 2 | Plan, FY2022 | Training ../../2022/training/ |  | ",
              "now 1 | Plan, FY2023 (this page) | Training | Same title. | ",
              "plan 0 | Plan, FY2024 onwards | Training #next | " + plan + " | What comes next"});
  // Of an older year the plan has come to its report.
  CHECK(path_in(portal, "plan/2022/training/") ==
        Lines{"now 1 | Plan, FY2022 (this page) | Training |  | ",
              "after 0 | Plan, FY2023 | Training ../../2023/training/ | Same title. | Document "
              "1"});
  CHECK(path_in(portal, "plan/2023/vaccines/").empty());
}

TEST_CASE("the plan of a whole pillar is called so, and none is a tread less") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "\nsections: [result, next, state]",
                "\nsections: [result]");
  for (const char* language : {"ja", "en"}) {
    const std::string file = k2023 + "measures/training." + language + ".md";
    const bool english = std::string_view(language) == "en";
    portal.file(file, english ? "## What was done\n\nNinety.\n" : "## 取組状況\n\n九十人。\n");
  }
  CHECK(path_in(portal).size() == 2);
  portal.file(k2023 + "pillars/people.ja.md", "## 今後の取組\n\n増やす。\n");
  portal.file(k2023 + "pillars/people.en.md", "## What comes next\n\nMore.\n");
  const auto path = record_in(portal.as_it_is()).lineage;
  REQUIRE(path.size() == 3);
  CHECK(path[2].is_plan);
  CHECK(path[2].to->text == record_in(portal.as_it_is()).steps.back().heading);
}

TEST_CASE("a path ends in a plan only where the stair of years has one") {
  const std::string partners = "lead: [mhlw]\n    partners: [mofa]\n";
  struct Row {
    const char* name;
    bool plans;
    SmallPortal portal;
    const char* path;
  };
  SmallPortal ended, merged, skipped;
  ended.change(k2023 + "followup.yaml", partners,
               partners + "    ended: {note: {ja: 終了, en: It ends.}}\n");
  merged.change(k2023 + "followup.yaml", partners,
                partners + "    merged_into: [\"measure:plan/vaccines\"]\n");
  skipped.without("strategies/plan/2023");
  const std::string measures = "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n";
  skipped.file("strategies/plan/2021/followup.yaml", measures);
  skipped.file("strategies/plan/2024/followup.yaml",
               "measures:\n  - {id: other, title: {ja: 別, en: Other}}\n");
  const Row rows[] = {
      {"it goes on", true, SmallPortal(), "plan/2023/training/"},
      {"it has ended", false, std::move(ended), "plan/2023/training/"},
      {"it went into another one", false, std::move(merged), "plan/2023/training/"},
      {"a later follow-up leaves it out", false, std::move(skipped), "plan/2022/training/"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const auto record = record_in(row.portal.as_it_is(), "en", row.path);
    CHECK(record.lineage.size() >= 2);
    CHECK(record.lineage.back().is_plan == row.plans);
    CHECK(std::any_of(record.years.begin(), record.years.end(),
                      [](const YearView& year) { return year.planned; }) == row.plans);
  }
}

TEST_CASE("how a year stands to the one before it is said where it is a fact") {
  struct Row {
    const char* name;
    std::string document, title, relation;
  };
  for (const Row& row : {
           Row{"the document of the year before is one of the same series",
               "{ja: 資料１２, en: Document 12}", "{ja: 研修, en: Training}", "Same title."},
           Row{"another document", "{ja: 報告, en: Report}", "{ja: 研修, en: Training}",
               "Same title. Reported in a different document."},
           Row{"another heading", "{ja: 資料, en: Document 2}", "{ja: 教育, en: Teaching}",
               "Title changed."},
           Row{"the editors' own heading", "{ja: 資料, en: Document 2}",
               "{ja: 教育, en: Teaching}, title_kind: editorial", ""},
       }) {
    INFO(row.name);
    const auto path = record_in(with_document(row.document, row.title).as_it_is()).lineage;
    REQUIRE(path.size() == 3);
    CHECK(path[1].relation == row.relation);
    CHECK(path[0].relation.empty());
  }
  const auto ready = with_document("{ja: 報告, en: Report}", "{ja: 研修, en: Training}").as_it_is();
  CHECK(record_in(ready).lineage[0].note.bytes == "Report");
  CHECK(record_in(ready, "ja").lineage[1].relation == "題名は同じ。報告する資料が変わった。");
}

TEST_CASE("what a measure continues is said in its words and linked") {
  SmallPortal portal;
  portal.more(k2023 + "followup.yaml",
              "    split_from: [{to: measure:plan/2022/hospitals, note: {ja: 分割, en: as said}}]\n"
              "    ended: {note: {ja: 終了, en: It ends.}}\n");
  portal.change(
      k2023 + "followup.yaml",
      "  - {id: vaccines, title: {ja: ワクチン, en: Vaccines}, pillar: people, responsible: [idc]}",
      "  - id: vaccines\n    title: {ja: ワクチン, en: Vaccines}");
  const auto ready = portal.ready();
  const Lines path = lines_of(record_in(ready, "en", "plan/2023/vaccines/").lineage);
  CHECK(path == Lines{"before 2 | Plan, FY2022 | Hospitals ../../2022/hospitals/ | Split from | as "
                      "said",
                      "now 1 | Plan, FY2023 (this page) | Vaccines |  | ",
                      "after 0 |  |  | Ended | It ends."});
  const auto measure = ready.view<MeasurePageView>("en", "plan/measures/vaccines/").measure;
  CHECK(lines_of(measure.lineage) ==
        Lines{"before 2 | Plan, FY2022 | Hospitals ../../2022/hospitals/ | Split from | as said",
              "now 1 | Plan (this page) | Vaccines |  | ", "after 0 |  |  | Ended | It ends."});
  CHECK(ready.view<MeasurePageView>("en", "plan/measures/training/").measure.lineage.empty());
}
