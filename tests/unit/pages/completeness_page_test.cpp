// What is missing: this site's gaps, and the silence of sources, never mixed.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pages/views/completeness_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string k2022 = "strategies/plan/2022/";
const std::string k2023 = "strategies/plan/2023/";
const std::string kStrategy = "strategies/plan/strategy.yaml";

CompletenessView completeness_of(const testing::ReadyPortal& portal,
                                 std::string_view language = "en") {
  return portal.view<CompletenessPageView>(language, "completeness/").completeness;
}

// The gaps of one kind, "Training (Plan, FY2023): Japanese"; none without such a group.
Lines gaps(const std::vector<GapGroupView>& groups, const std::string& id) {
  Lines lines;
  for (const GapGroupView& group : groups) {
    if (group.id != "gap-" + id) continue;
    for (const GapView& gap : group.gaps) {
      lines.push_back(gap.page.text + (gap.what.bytes.empty() ? "" : ": " + gap.what.bytes));
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("a declared section without text is missing, in whichever way") {
  SmallPortal portal;
  CHECK(gaps(completeness_of(portal.ready()).missing, "sections") ==
        Lines{"Training (Plan, FY2022): Background", "Hospitals (Plan, FY2022): The whole text",
              "Training (Plan, FY2023): Background", "Vaccines (Plan, FY2023): The whole text"});

  portal.file(k2023 + "measures/vaccines.en.md", "## What comes next\n\nMore.\n");
  portal.file(k2023 + "measures/vaccines.ja.md", "## 今後の取組\n\n増やす。\n");
  CHECK(gaps(completeness_of(portal.ready()).missing, "sections").back() ==
        "Vaccines (Plan, FY2023): What was done, Background");
}

TEST_CASE("a plan that is printed together with another one's is not missing") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "pillar: people, responsible: [idc]}",
                "pillar: people, responsible: [idc], shares_policy_with: training}");
  portal.file(k2023 + "measures/vaccines.en.md", "## What was done\n\nMore.\n");
  portal.file(k2023 + "measures/vaccines.ja.md", "## 取組状況\n\n増えた。\n");
  CHECK(gaps(completeness_of(portal.as_it_is()).missing, "sections").back() ==
        "Vaccines (Plan, FY2023): Background");
}

TEST_CASE("a year without a follow-up is told however long ago it was") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "from: 2022-04-01", "from: 2010-04-01");
  for (int year = 2010; year <= 2021; ++year) {
    if (year == 2012) continue;
    portal.file("strategies/plan/" + std::to_string(year) + "/followup.yaml",
                "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n");
  }
  CHECK(gaps(completeness_of(portal.as_it_is()).missing, "no-followup") == Lines{"Plan: FY2012"});
}

TEST_CASE("a text, or a section of it, in one language only is untranslated in the other") {
  SmallPortal portal;
  portal.without(k2022 + "measures/training.en.md");
  portal.file(k2023 + "measures/training.en.md", "## What was done\n\nNinety were trained.\n");
  portal.without("pages/about.ja.md");
  const auto ready = portal.as_it_is();
  CHECK(gaps(completeness_of(ready).missing, "untranslated") ==
        Lines{"Training (Plan, FY2022): English",
              "Training (Plan, FY2023): What comes next: English", "About: Japanese"});
  CHECK(gaps(completeness_of(ready, "ja").missing, "untranslated").front() ==
        "研修（計画、2022年度）: 英語");
}

TEST_CASE("a translation of a text that has changed is told as older, not as missing") {
  SmallPortal portal;
  portal.file(
      k2023 + "measures/training.en.md",
      "---\ntranslation: {of: {ja: \"0000000000000000\"}}\n---\n\n## What was done\n\nNinety.\n\n"
      "## What comes next\n\nIt goes on.\n");
  const auto view = completeness_of(portal.as_it_is());
  CHECK(gaps(view.missing, "older") == Lines{"Training (Plan, FY2023): English"});
  CHECK(gaps(view.missing, "untranslated").empty());
}

TEST_CASE("what nobody filled in and what the source does not state are kept apart") {
  struct Row {
    const char* name;
    std::string file, before, after;
    std::string kind;
    std::string page, what;
    bool silent;
  };
  const std::string vaccines = "pillar: people, responsible: [idc]}";
  const auto row = GENERATE_COPY(values<Row>({
      {"no roles", k2023 + "followup.yaml", vaccines, "pillar: people}", "unfilled",
       "Vaccines (Plan, FY2023): ", "Organisations", false},
      {"roles not stated", k2023 + "followup.yaml", vaccines, "pillar: people, roles: not_stated}",
       "silent-roles", "Vaccines (Plan, FY2023): ", "Organisations", true},
      {"no day", k2022 + "followup.yaml", "as_of: 2023-03-31\n", "", "unfilled",
       "Plan: FY2022: ", "As of", false},
      {"day unknown", k2022 + "followup.yaml", "as_of: 2023-03-31", "as_of: unknown",
       "silent-dates", "Plan: FY2022: ", "As of", true},
      {"no edition", k2022 + "followup.yaml", "edition: final\n", "", "unfilled",
       "Plan: FY2022: ", "Edition", false},
      {"edition unknown", k2022 + "followup.yaml", "edition: final", "edition: unknown",
       "silent-dates", "Plan: FY2022: ", "Edition", true},
  }));
  INFO(row.name);
  const auto view =
      completeness_of(SmallPortal().change(row.file, row.before, row.after).as_it_is());
  const Lines found = gaps(row.silent ? view.silent : view.missing, row.kind);
  const Lines other =
      gaps(row.silent ? view.missing : view.silent, row.silent ? "unfilled" : "silent-dates");
  // What one page lacks stands in one line.
  const auto has = [&](const Lines& lines) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.starts_with(row.page) && line.find(row.what) != std::string::npos;
    });
  };
  CHECK(has(found));
  CHECK_FALSE(has(other));
}

TEST_CASE("a document that names nobody at all is silent once") {
  SmallPortal portal;
  portal.file(k2022 + "followup.yaml",
              "as_of: 2023-03-31\npublished: 2023-06-26\nedition: final\nroles: not_stated\n"
              "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n"
              "  - {id: hospitals, title: {ja: 病院, en: Hospitals}}\n");
  CHECK(gaps(completeness_of(portal.as_it_is()).silent, "silent-roles") ==
        Lines{"Plan: FY2022: The whole document"});
}

TEST_CASE("indicators without values, facts of theirs, and documents that are not held") {
  SmallPortal portal;
  portal.more(kStrategy,
              "  - {id: study, title: {ja: 調査, en: The Study}, held: false}\n"
              "indicators:\n"
              "  - id: nurses\n"
              "    title: {ja: 看護師, en: Nurses}\n"
              "    baseline: {value: unknown, year: unknown}\n"
              "    target: {value: 90}\n");
  const auto view = completeness_of(portal.ready());
  CHECK(gaps(view.missing, "no-value") == Lines{"Plan: Nurses"});
  CHECK(gaps(view.missing, "not-held") == Lines{"Plan: The Study"});
  CHECK(gaps(view.silent, "silent-indicators") ==
        Lines{"Plan: Nurses: Baseline, Year of the baseline"});
  REQUIRE(view.silent.size() == 1);
  CHECK(view.silent[0].count == "2");
  CHECK(gaps(view.missing, "unfilled").front() == "Plan: Nurses: Target year");
}

TEST_CASE(
    "a year that another strategy reports on is missing, but not before a strategy was decided") {
  SmallPortal portal;
  const std::string other = "title: {ja: 別, en: Other}\n";
  portal.file("strategies/other/strategy.yaml", other);
  portal.file("strategies/other/2022/followup.yaml", "measures: []\n");
  CHECK(gaps(completeness_of(portal.as_it_is()).missing, "no-followup") == Lines{"Other: FY2023"});
  portal.file("strategies/other/strategy.yaml", other + "decision: {date: 2023-06-01}\n");
  portal.without("strategies/other/2022/followup.yaml");
  portal.file("strategies/other/2023/followup.yaml", "measures: []\n");
  CHECK(gaps(completeness_of(portal.as_it_is()).missing, "no-followup").empty());
}

TEST_CASE("the tables count by strategy and year what the lists name, and nothing else") {
  SmallPortal portal;
  const std::string kAddress = "Documents without a confirmed official address";
  portal.without(k2022 + "measures/training.en.md");
  const auto view = completeness_of(portal.ready());
  Lines rows;
  for (const GapRowView& row : view.missing_rows) {
    std::string line = row.page.text;
    for (const GapCellView& cell : row.cells) line += " | " + cell.kind + ' ' + cell.count;
    rows.push_back(line);
  }
  CHECK(
      rows ==
      Lines{"Plan | Sections without text  | Not translated  | Not filled in  | " + kAddress + " 1",
            "Plan: FY2022 | Sections without text 2 | Not translated 1 | Not filled in 5 | " +
                kAddress + ' ',
            "Plan: FY2023 | Sections without text 2 | Not translated  | Not filled in 2 | " +
                kAddress + " 1"});
  CHECK(view.found_whole ==
        "Nothing is missing here: Years without a follow-up, Translations of an older text, "
        "Indicators without a value, Documents not on this site.");
  std::size_t listed = 0;
  for (const GapGroupView& group : view.missing) listed += std::stoul(group.count);
  CHECK(view.finding == std::to_string(listed) + " things are missing on this site.");
  CHECK(view.silent.empty());
  CHECK(view.silent_rows.empty());
  CHECK(view.silent_finding == "No source is known to be silent on anything.");
}

TEST_CASE(
    "a document whose official place is not known is listed, and one with an address is not") {
  SmallPortal portal;
  portal.change(kStrategy, "en: The Law}}", "en: The Law}, url: \"https://example.org/law\"}");
  CHECK(gaps(completeness_of(portal.as_it_is()).missing, "no-address") ==
        Lines{"Plan: FY2023: Document 1"});
}
