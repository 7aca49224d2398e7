// A follow-up: how it stands to the year before, all its rows by pillar; and the pages of the
// strategy and its pillars.
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

// "people 0: 1 measure: Vaccines" by pillar
Lines blocks_of(const FollowUpView& view) {
  Lines lines;
  for (const PillarBlockView& block : view.pillars) {
    std::string line = block.id + ' ' + std::to_string(block.depth) + ' ' + block.count + ':';
    for (const RecordRowView& row : block.records) {
      line += ' ' + row.title;
      if (row.state)
        line += row.state->is_new         ? "+"
                : row.state->is_continued ? "="
                : row.state->is_ended     ? "."
                                          : "?";
      if (row.borrowed_from) line += " (" + row.borrowed_from->text + ')';
    }
    lines.push_back(line);
  }
  return lines;
}

// A thin edge is "~", what is not counted "-".
std::string tally_of(const FollowUpView& view) {
  std::string line;
  for (const TallyPartView& part : view.tally.parts) {
    line += part.state.text + ' ' + (part.is_thin ? "~" : "") +
            (part.count.empty() ? "-" : part.count) + ", ";
  }
  return line + view.tally.said;
}

Lines texts(const std::vector<LinkView>& links) {
  Lines lines;
  for (const LinkView& link : links) lines.push_back(link.text + ' ' + link.url.text());
  return lines;
}

}  // namespace

TEST_CASE("new, continued and not reported are counted against the year before") {
  const auto view = followup_in(SmallPortal().ready());
  CHECK(tally_of(view) == "new 1, continued 1, ended ~0, not reported 1, Compared with FY2022");
  CHECK(view.tally.changes->url.text() == "changes/");
  CHECK(view.has_states);
  CHECK(texts(view.not_reported) == Lines{"Hospitals ../2022/hospitals/"});
  CHECK(blocks_of(view) ==
        Lines{"pillar-people 0 2 measures: Vaccines+", "pillar-nurses 1 1 measure: Training="});
}

TEST_CASE("without a year before there are no marks, and the page says why") {
  const auto view = followup_in(SmallPortal().ready(), "plan/2022/");
  CHECK(tally_of(view) ==
        "There is nothing to compare with: this site does not carry the follow-up of the year "
        "before.");
  CHECK_FALSE(view.tally.changes);
  CHECK_FALSE(view.has_states);
  CHECK(blocks_of(view) ==
        Lines{"pillar-people 0 1 measure:", "pillar-nurses 1 1 measure: Training",
              "pillar-money 0 1 measure: Hospitals"});
  CHECK(view.not_reported.empty());

  SmallPortal first;
  first.more("strategies/plan/2022/followup.yaml", "first_followup: true\n");
  const auto begun = followup_in(first.ready(), "plan/2022/");
  CHECK(tally_of(begun) ==
        "first report 2, continued ~-, ended ~-, not reported ~-, This is the first follow-up, so "
        "there is no year before to compare with.");
  CHECK(begun.has_states);
  for (const PillarBlockView& block : begun.pillars) {
    for (const RecordRowView& row : block.records) {
      REQUIRE(row.state);
      CHECK(row.state->text == "first report");
    }
  }
}

TEST_CASE("a year in between that is missing is no predecessor") {
  SmallPortal portal;
  portal.file("strategies/plan/2025/followup.yaml",
              "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n");
  const auto view = followup_in(portal.ready(), "plan/2025/");
  CHECK_FALSE(view.tally.changes);
  CHECK(blocks_of(view) == Lines{"pillar-none 0 1 measure: Training"});
  CHECK(view.pillars_title.empty());
  Lines years;
  for (const YearView& year : view.years)
    years.push_back(year.year + (year.silent ? " silent" : ""));
  CHECK(years == Lines{"2022", "2023", "2024 silent", "2025"});
}

TEST_CASE("the year ahead stands on the stair where measures say what comes then") {
  const auto stair = [](const FollowUpView& view) {
    Lines years;
    for (const YearView& year : view.years)
      years.push_back(year.year + ' ' + year.words + (year.planned ? " planned" : "") +
                      (year.url ? ' ' + year.url->text() : ""));
    return years;
  };
  SmallPortal portal;
  CHECK(stair(followup_in(portal.ready())) == Lines{"2022 Reported ../2022/",
                                                    "2023 You are here ./",
                                                    "2024 Plan only planned #page_measures"});
  for (const char* language : {"en", "ja"}) {
    portal.without(std::string("strategies/plan/2023/measures/training.") + language + ".md");
  }
  CHECK(stair(followup_in(portal.ready())) ==
        Lines{"2022 Reported ../2022/", "2023 You are here ./", "2024 Not here yet"});
}

TEST_CASE("who is in charge of a follow-up's measures, partners left out") {
  const auto named = [](const FollowUpView& view) {
    Lines names;
    for (const OrganizationView& one : view.organizations) names.push_back(one.name);
    return names;
  };
  const auto portal = SmallPortal().ready();
  CHECK(named(followup_in(portal)) == Lines{"Ministry of Health", "Disease Office"});
  CHECK(named(followup_in(portal, "plan/2022/")) ==
        Lines{"Ministry of Health", "Ministry of Foreign Affairs"});
}

TEST_CASE("what a source tells of a measure's story is neither new nor unreported") {
  struct Row {
    const char* name;
    std::string file, before, after;
    std::string tally;
    bool hospitals_missing;
  };
  const std::string vaccines = "{id: vaccines, title: {ja: ワクチン, en: Vaccines}, ";
  const std::string hospitals = "{id: hospitals, title: {ja: 病院, en: Hospitals}, ";
  const auto row = GENERATE_COPY(values<Row>({
      {"continues a record", k2023 + "followup.yaml", vaccines,
       vaccines + "continues: [{to: measure:plan/2022/hospitals}], ",
       "new ~0, continued 2, ended ~0, not reported ~0", false},
      {"continues a measure", k2023 + "followup.yaml", vaccines,
       vaccines + "continues: [measure:plan/hospitals], ",
       "new ~0, continued 2, ended ~0, not reported ~0", false},
      {"split", k2023 + "followup.yaml", vaccines,
       vaccines + "split_from: [measure:plan/2022/training], ",
       "new ~0, continued 2, ended ~0, not reported 1", true},
      {"ended then", k2022 + "followup.yaml", hospitals,
       hospitals + "ended: {note: {ja: 終, en: Done}}, ",
       "new 1, continued 1, ended ~0, not reported ~0", false},
      {"merged then", k2022 + "followup.yaml", hospitals,
       hospitals + "merged_into: [measure:plan/2022/training], ",
       "new 1, continued 1, ended ~0, not reported ~0", false},
      {"ended now", k2023 + "followup.yaml", vaccines,
       vaccines + "ended: {note: {ja: 終, en: Done}}, ",
       "new ~0, continued 1, ended 1, not reported 1", true},
  }));
  INFO(row.name);
  const auto view = followup_in(SmallPortal().change(row.file, row.before, row.after).ready());
  CHECK(tally_of(view) == row.tally + ", Compared with FY2022");
  CHECK(view.not_reported.size() == (row.hospitals_missing ? 1 : 0));
}

TEST_CASE("the sentence at the top counts the pillars that the year reports on") {
  // Money, the strategy's other pillar at the top, has a measure in 2022 alone.
  const auto ready = SmallPortal().ready();
  CHECK(testing::count(followup_in(ready, "plan/2022/").lead, "2 pillars") == 1);
  CHECK(testing::count(followup_in(ready, "plan/2023/").lead, "1 pillar.") == 1);
}

TEST_CASE("a borrowed row is shown where it is borrowed and counted only at home") {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml",
              "title: {ja: 別, en: Other}\npillars: [{id: all, title: {ja: 全, en: All}}]\n");
  portal.file("strategies/other/2023/followup.yaml",
              "measures:\n"
              "  - {id: own, title: {ja: 自, en: Own}, pillar: all, lead: [mhlw]}\n"
              "  - {ref: plan/2023/training, pillar: all, label: ②}\n"
              "  - {id: last, title: {ja: 末, en: Last}, pillar: all, lead: [mhlw]}\n");
  const auto ready = portal.ready();
  const auto view = followup_in(ready, "other/2023/");
  CHECK(blocks_of(view) ==
        Lines{"pillar-all 0 2 measures, 1 counted elsewhere: Own Training (Plan: FY2023) Last"});
  const RecordRowView& borrowed = view.pillars[0].records[1];
  CHECK(borrowed.label == "②");
  CHECK(borrowed.url.text() == "../../plan/2023/training/");
  CHECK(testing::count(view.lead, "2 measures") == 1);
  CHECK(ready->plan.measures[ready.address("other/").strategy].size() == 2);
}

TEST_CASE("a pillar with borrowed rows alone says from where they are, and shows them") {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml",
              "title: {ja: 別, en: Other}\npillars: [{id: all, title: {ja: 全, en: All}, pillars: "
              "[{id: part, title: {ja: 部, en: Part}}]}]\n");
  for (const std::string year : {"2022", "2023"}) {
    portal.file("strategies/other/" + year + "/followup.yaml",
                "measures:\n  - {ref: plan/" + year + "/training, pillar: part}\n");
  }
  const auto ready = portal.as_it_is();
  const std::string said = "1 measure of “Plan”, counted there";
  const auto strategy = ready.view<StrategyPageView>("en", "other/").strategy;
  for (const PillarRowView& row : strategy.pillars) CHECK(row.count == said);
  REQUIRE(strategy.coverage);
  CHECK(strategy.coverage->pillars[0].cells[1].words == said);
  const auto pillar = ready.view<PillarPageView>("en", "other/pillars/part/").pillar;
  REQUIRE(pillar.years.size() == 2);
  REQUIRE(pillar.years[0].records.size() == 1);
  REQUIRE(pillar.years[0].records[0].borrowed_from);
  CHECK(pillar.years[0].records[0].borrowed_from->text == "Plan: FY2023");
  CHECK(pillar.years[0].count.empty());
  CHECK(testing::count(ready.html("en", "other/"), "0 measures") == 0);
}

TEST_CASE("a period says once what its source does not state") {
  struct Row {
    std::string period, said;
  };
  const auto row = GENERATE(values<Row>({
      {"{from: 2022-04-01, to: 2025-03-31}", "1 April 2022 – 31 March 2025"},
      {"{from: unknown, to: unknown}", "Not stated in the source"},
      {"{from: 2022-04-01, to: unknown}", "From 1 April 2022; the source does not state an end"},
      {"{from: unknown, to: 2025-03-31}",
       "Until 31 March 2025; the source does not state a beginning"},
      {"{from: 2022-04-01}", "From 1 April 2022"},
  }));
  const auto ready =
      SmallPortal()
          .change("strategies/plan/strategy.yaml", "{from: 2022-04-01, to: 2025-03-31}", row.period)
          .as_it_is();
  CHECK(ready.view<StrategyPageView>("en", "plan/").strategy.period.bytes == row.said);
}

TEST_CASE("prose of a pillar stands with the pillar, on both pages, without an id twice") {
  SmallPortal portal;
  const std::string folder = "strategies/plan/2023/pillars/";
  portal.file(folder + "people.en.md",
              "## What comes next\n\n### Aim\n\nMore.[^1]\n\n[^1]: Note.\n");
  portal.file(folder + "people.ja.md", "## 今後の取組\n\n多く。\n");
  portal.file(folder + "nurses.en.md",
              "## What comes next\n\n### Aim\n\nNurses.[^1]\n\n[^1]: Note.\n");
  portal.file(folder + "nurses.ja.md", "## 今後の取組\n\n看護師。\n");
  const auto ready = portal.ready();
  const auto view = followup_in(ready);
  REQUIRE(view.pillars.size() == 2);
  for (const PillarBlockView& block : view.pillars) {
    CHECK(block.sections.size() == 1);
    CHECK(block.footnotes);
  }
  const std::string html = ready.html("en", "plan/2023/");
  CHECK(testing::count(html, "id=\"pillar-people\"") == 1);
  CHECK(testing::count(html, "-aim\"") == 2);
  const auto pillar = ready.view<PillarPageView>("en", "plan/pillars/people/").pillar;
  REQUIRE(pillar.years.size() == 1);
  CHECK(pillar.years[0].sections.size() == 1);
}

TEST_CASE("pillars whose ids begin alike do not share an id") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "{id: money,", "{id: people-b,");
  portal.change("strategies/plan/2022/followup.yaml", "pillar: money", "pillar: people-b");
  const std::string folder = "strategies/plan/2023/pillars/";
  portal.file(folder + "people.en.md", "## What comes next\n\n### B C\n\nX.\n");
  portal.file(folder + "people-b.en.md", "## What comes next\n\n### C\n\nX.\n");
  const std::string html = portal.ready().html("en", "plan/2023/");
  std::vector<std::string> ids;
  for (std::size_t at = html.find(" id=\""); at != std::string::npos;
       at = html.find(" id=\"", at + 1)) {
    ids.push_back(html.substr(at + 5, html.find('"', at + 5) - at - 5));
  }
  std::sort(ids.begin(), ids.end());
  CHECK(ids.size() > 4);
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("a document that names organisations without marking a lead says so") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n",
                "    responsible: [mhlw]\n");
  CHECK(followup_in(portal.ready()).roles_note ==
        "This document does not distinguish a lead from partners.");
  CHECK(followup_in(SmallPortal().ready()).roles_note.empty());
}

TEST_CASE("a strategy counts its newest year by pillar, nested ones in their parents") {
  const auto view = SmallPortal().ready().view<StrategyPageView>("en", "plan/").strategy;
  Lines pillars;
  for (const PillarRowView& row : view.pillars) {
    pillars.push_back(row.label + ' ' + row.title + ' ' + std::to_string(row.depth) + ' ' +
                      row.count);
  }
  CHECK(pillars == Lines{"① People 0 2 measures", "(1) Nurses 1 1 measure",
                         "② Money 0 No measures in FY2023"});
  CHECK(view.period.bytes == "1 April 2022 – 31 March 2025");
  Lines organizations;
  for (const OrganizationCountView& row : view.organizations) {
    organizations.push_back(row.organization.name + ": " + row.count);
  }
  CHECK(organizations == Lines{"Ministry of Health: Lead 2", "Disease Office: Responsible 1",
                               "Ministry of Foreign Affairs: Lead 1 · Partner 2"});
  CHECK(view.sources.size() == 1);
}

TEST_CASE("an indicator keeps apart what the source does not say and what nobody filled in") {
  SmallPortal portal;
  portal.more(
      "strategies/plan/strategy.yaml",
      "indicators:\n"
      "  - {id: a, title: {ja: 甲, en: A}, unit: {ja: 人, en: people}, baseline: {value: unknown}, "
      "target: {value: 5000}, target_year: FY2025, values: [{at: 2023-03-31, value: 1200.5}]}\n"
      "  - {id: b, title: {ja: 乙, en: B}}\n");
  const auto view = portal.ready().view<StrategyPageView>("en", "plan/").strategy;
  REQUIRE(view.indicators.size() == 2);
  const IndicatorView& a = view.indicators[0];
  CHECK(a.baseline.bytes == "Not stated in the source");
  CHECK(a.target.bytes == "5,000 people");
  CHECK(a.target_year.bytes == "FY2025");
  REQUIRE(a.values.size() == 1);
  CHECK(a.values[0].date == "31 March 2023");
  CHECK(a.values[0].value.bytes == "1,200.5 people");
  CHECK(a.silent.empty());
  CHECK(view.indicators[1].baseline.bytes == "Not filled in");
  CHECK_FALSE(view.indicators[1].silent.empty());
}

TEST_CASE("a pillar shows its own measures, newest year first, and the pillars below it") {
  const auto ready = SmallPortal().ready();
  const auto view = ready.view<PillarPageView>("en", "plan/pillars/nurses/").pillar;
  CHECK(texts(view.parents) == Lines{"People ../people/"});
  Lines years;
  for (const PillarYearView& year : view.years) years.push_back(year.year + ' ' + year.count);
  CHECK(years == Lines{"2023 1 measure", "2022 1 measure"});
  const auto parent = ready.view<PillarPageView>("en", "plan/pillars/people/").pillar;
  REQUIRE(parent.pillars.size() == 1);
  CHECK(parent.pillars[0].title == "Nurses");
  REQUIRE(parent.years.size() == 1);
  CHECK(parent.years[0].records.size() == 1);
  Lines organizations;
  for (const OrganizationCountView& row : parent.organizations) {
    organizations.push_back(row.organization.name + ": " + row.count);
  }
  CHECK(organizations == Lines{"Ministry of Health: Lead 2", "Disease Office: Responsible 1",
                               "Ministry of Foreign Affairs: Partner 2"});
}
