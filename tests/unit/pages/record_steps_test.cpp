// The steps of a record, what is said where one is empty, and its stair of years.
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

std::string words_of(const std::vector<SectionView>& sections) {
  std::string words;
  for (const SectionView& section : sections) words += section.heading + '|' + section.html.bytes;
  return words;
}

// "before 2022: What comes next|<p>…</p>" or "next 2024: (silent)"
Lines steps_of(const RecordView& record) {
  Lines lines;
  for (const StepView& step : record.steps) {
    const bool marked = step.is_before == (step.id == "before") &&
                        step.is_now == (step.id == "now") && step.is_next == (step.id == "next");
    lines.push_back(step.id + ' ' + step.year + ": " + words_of(step.sections) +
                    (step.silent.empty() ? "" : '(' + step.silent + ')') + (marked ? "" : " ???"));
  }
  return lines;
}

Lines years_of(const RecordView& record) {
  Lines years;
  for (const YearView& year : record.years) {
    years.push_back(year.year + (year.reported ? " reported" : "") +
                    (year.silent ? " silent" : "") + (year.planned ? " planned" : "") +
                    (year.current ? " current" : ""));
  }
  return years;
}

}  // namespace

TEST_CASE("last year's plan stands beside this year's result and the next plan") {
  const auto portal = SmallPortal().ready();
  CHECK(steps_of(record_in(portal)) ==
        Lines{"before 2022: What comes next|<p>A hundred will be trained.</p>\n",
              "now 2023: What was done|<p>Ninety were trained.</p>\n",
              "next 2024: What comes next|<p>It goes on.</p>\n"});
  CHECK(steps_of(record_in(portal, "ja")) ==
        Lines{"before 2022: 今後の取組|<p>百人を育てる予定。</p>\n",
              "now 2023: 取組状況|<p>九十人を育てた。</p>\n",
              "next 2024: 今後の取組|<p>続ける。</p>\n"});
  const auto record = record_in(portal);
  CHECK(record.steps[0].heading == "FY2022 plan");
  CHECK(record.steps[0].shown_heading.bytes == "<b>FY2022</b> plan");
  REQUIRE(record.steps[0].record);
  CHECK(record.steps[0].record->url.text() == "../../2022/training/");
  CHECK_FALSE(record.steps[1].record);
}

TEST_CASE("the first report of a measure says why nothing stands before it") {
  CHECK(steps_of(record_in(SmallPortal().ready(), "en", "plan/2022/training/")) ==
        Lines{"before 2021: (FY2021 is before the period of the strategy.)",
              "now 2022: What was done|<p>It began.</p>\n",
              "next 2023: What comes next|<p>A hundred will be trained.</p>\n"});
}

TEST_CASE("a silent source is said to be silent, step by step") {
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md", "## What was done\n\nIt began.\n");
  portal.file(k2023 + "measures/training.en.md", "## Background\n\nWhy.\n");
  const auto record = record_in(portal.ready());
  CHECK(steps_of(record) ==
        Lines{"before 2022: (The document of the year before does not say what was planned.)",
              "now 2023: (The document of this year does not say what was done.)",
              "next 2024: (The document of this year does not say what comes next.)"});
  CHECK(words_of(record.context) == "Background|<p>Why.</p>\n");
}

TEST_CASE("why a year before is not shown: only what the portal knows is said") {
  const std::string at = "strategies/plan/strategy.yaml";
  const auto first_step = [](const SmallPortal& portal, std::string_view path) {
    const StepView step = record_in(portal.as_it_is(), "en", path).steps.at(0);
    CHECK(step.is_before);
    CHECK(step.sections.empty());
    CHECK_FALSE(step.source);
    return step.year + ": " + step.silent;
  };
  const std::string period = "period: {from: 2022-04-01, to: 2025-03-31}\n";
  SmallPortal longer, unknown, decided;
  longer.change(at, "from: 2022-04-01", "from: 2019-04-01");
  CHECK(first_step(longer, "plan/2022/training/") ==
        "2021: The document of FY2021 is not on this site.");
  unknown.change(at, period, "period: {from: unknown, to: unknown}\n");
  CHECK(first_step(unknown, "plan/2022/training/") ==
        "2021: The document of FY2021 is not on this site.");
  unknown.change(k2022 + "followup.yaml", "edition: final\n",
                 "edition: final\nfirst_followup: true\n");
  CHECK(first_step(unknown, "plan/2022/training/") ==
        "2021: This is the first follow-up, so there is no year before to compare with.");
  decided.change(at, period,
                 "period: {from: unknown, to: unknown}\ndecision: {date: 2022-05-01}\n");
  CHECK(first_step(decided, "plan/2022/training/") ==
        "2021: FY2021 is before the strategy was decided.");
  // A measure that the document of the year before lacks.
  CHECK(first_step(SmallPortal(), "plan/2023/vaccines/") ==
        "2022: The document of FY2022 does not mention this measure.");
}

TEST_CASE("a step for which the document has no column stays and says so") {
  struct Row {
    const char* name;
    std::string sections;
    std::string now, next;
  };
  const std::string no_results = "This document has no column for results.";
  const std::string no_plans = "This document has no column for plans.";
  const auto row = GENERATE_COPY(values<Row>(
      {{"no plans", "[result]", "The document of this year does not say what was done.", no_plans},
       {"no results", "[next]", no_results,
        "The document of this year does not say what comes next."},
       {"neither", "[state]", no_results, no_plans}}));
  INFO(row.name);
  SmallPortal portal;
  portal.without(k2023 + "measures/training.en.md").without(k2023 + "measures/training.ja.md");
  portal.change(k2023 + "followup.yaml", "    summary: {ja: 看護師",
                "    sections: " + row.sections + "\n    summary: {ja: 看護師");
  const auto steps = record_in(portal.ready()).steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].silent.empty());
  CHECK(steps[1].silent == row.now);
  CHECK(steps[2].silent == row.next);
}

TEST_CASE("the year before had no column for plans") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "\nsections: [result, next, state]",
                "\nsections: [result]");
  portal.file(k2022 + "measures/training.en.md", "## What was done\n\nIt began.\n");
  portal.file(k2022 + "measures/training.ja.md", "## 取組状況\n\n始めた。\n");
  portal.file(k2023 + "measures/training.en.md", "## What was done\n\nNinety.\n");
  portal.file(k2023 + "measures/training.ja.md", "## 取組状況\n\n九十人。\n");
  const auto record = record_in(portal.ready());
  CHECK(record.steps.at(0).silent == "The document of FY2022 has no column for plans.");
  CHECK(record.steps.at(0).record);
  // Nothing is planned, so no year stands behind this one but the one of the strategy's period.
  CHECK_FALSE(record.years.back().planned);
}

TEST_CASE("each step with text says from when it is, who led, and where it stands") {
  SmallPortal portal;
  portal.change(k2022 + "followup.yaml", "edition: final\n", "edition: draft\n");
  const auto steps = record_in(portal.as_it_is()).steps;
  CHECK(steps.at(0).detail.bytes == "Document of 26 June 2023 (Draft), ◎ Ministry of Health");
  CHECK(steps.at(1).detail.bytes == "Document of 20 June 2024");
  CHECK(steps.at(2).detail.bytes == "Document of 20 June 2024, no result on this site yet");
  REQUIRE(steps.at(1).source);
  CHECK(steps.at(1).source->text == "Document 1");
  CHECK(steps.at(1).source->url.text() == "#page_source");
  CHECK(steps.at(1).source_at.bytes == "page 2");
}

TEST_CASE(
    "where only the pillar has a plan, it stands in the plan's place and is said to be its own") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "\nsections: [result, next, state]",
                "\nsections: [result]");
  portal.file(k2022 + "measures/training.en.md", "## What was done\n\nIt began.\n");
  portal.file(k2022 + "measures/training.ja.md", "## 取組状況\n\n始めた。\n");
  portal.file(k2023 + "measures/training.en.md", "## What was done\n\nNinety.\n");
  portal.file(k2023 + "measures/training.ja.md", "## 取組状況\n\n九十人。\n");
  portal.file(k2023 + "pillars/people.en.md",
              "## What comes next\n\nMore people.[^1]\n\n[^1]: N.\n");
  portal.file(k2023 + "pillars/people.ja.md", "## 今後の取組\n\n人をふやす。\n");
  const auto record = record_in(portal.ready());
  REQUIRE(record.steps.size() == 3);
  const StepView& step = record.steps.back();
  CHECK(step.is_next);
  CHECK(testing::count(words_of(step.sections), "<p>More people.") == 1);
  CHECK(testing::count(words_of(step.sections), "N. <a") == 1);
  REQUIRE(step.record);
  CHECK(step.record->url.text() == "../../pillars/people/");
  CHECK(testing::count(step.detail.bytes, "People") == 1);
}

TEST_CASE("a record whose own column for plans is empty plans nothing, whatever its pillar does") {
  SmallPortal portal;
  portal.file(k2023 + "measures/training.en.md", "## What was done\n\nNinety.\n");
  portal.file(k2023 + "pillars/people.en.md", "## What comes next\n\nMore people.\n");
  const auto record = record_in(portal.as_it_is());
  CHECK(steps_of(record).back() ==
        "next 2024: (The document of this year does not say what comes next.)");
  REQUIRE(record.years.back().year == "2024");
  CHECK_FALSE(record.years.back().planned);
}

TEST_CASE("footnotes of last year's plan come along, and only those") {
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md",
              "## What was done\n\nIt began.[^1]\n\n## What comes next\n\nA hundred.\n\n"
              "[^1]: Of the result.\n");
  const std::string html = portal.ready().html("en", "plan/2023/training/");
  CHECK(testing::count(html, "Of the result.") == 0);
}

TEST_CASE("a missing year is no plan to compare with") {
  SmallPortal portal;
  portal.file("strategies/plan/2025/followup.yaml",
              "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n");
  const auto record = record_in(portal.ready(), "en", "plan/2025/training/");
  CHECK(record.steps.front().silent == "The document of FY2024 is not on this site.");
  CHECK(years_of(record) ==
        Lines{"2022 reported", "2023 reported", "2024 silent", "2025 reported current"});
  CHECK_FALSE(record.years[2].url);
}

TEST_CASE("the years of a record are those of the strategy and the one it plans") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "from: 2022-04-01, to: 2025-03-31",
                "from: 2020-04-01, to: 2025-03-31");
  const auto ready = portal.ready();
  const auto record = record_in(ready);
  CHECK(years_of(record) == Lines{"2020 silent", "2021 silent", "2022 reported",
                                  "2023 reported current", "2024 planned"});
  CHECK(record.years[0].words == "Not on this site");
  CHECK(record.years[4].words == "Plan only");
  REQUIRE(record.years[4].url);
  CHECK(record.years[4].url->text() == "#next");
  // The follow-up of 2022 is there and says nothing of this measure; nothing is planned for 2024.
  const auto other = record_in(ready, "en", "plan/2023/vaccines/");
  CHECK(years_of(other) ==
        Lines{"2020 silent", "2021 silent", "2022 silent", "2023 reported current", "2024 silent"});
  CHECK(other.years[2].words == "Not in the follow-up");
  CHECK(other.years[1].words == "Not on this site");
  CHECK(other.years[4].words == "Not here yet");
  const auto measure = ready.view<MeasurePageView>("en", "plan/measures/training/").measure;
  REQUIRE(measure.years.size() == 5);
  REQUIRE(measure.years[4].url);
  CHECK(measure.years[4].url->text() == "../../2023/training/#next");
}

TEST_CASE("a stair has at most ten years, and the one that is read among them") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "from: 2022-04-01, to: 2025-03-31",
                "from: 1990-04-01, to: unknown");
  for (int year = 2010; year <= 2021; ++year) {
    portal.file("strategies/plan/" + std::to_string(year) + "/followup.yaml",
                "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n");
  }
  const auto ready = portal.as_it_is();
  const auto newest = record_in(ready);
  CHECK(newest.years.size() == 10);
  CHECK(newest.years.back().year == "2024");
  const auto oldest = record_in(ready, "en", "plan/2010/training/");
  REQUIRE(oldest.years.size() == 10);
  CHECK(oldest.years.front().current);
}
