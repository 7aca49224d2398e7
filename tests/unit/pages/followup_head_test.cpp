// What a follow-up says of its document and its pillars, and what of its texts stands open.
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

// Between the two, without them; what is not there ends the test.
std::string between(const std::string& html, const std::string& begin, const std::string& end) {
  const std::size_t from = html.find(begin);
  REQUIRE(from != std::string::npos);
  const std::size_t to = html.find(end, from);
  REQUIRE(to != std::string::npos);
  return html.substr(from + begin.size(), to - from - begin.size());
}

// "2 pillars" and their rows, as the page shows them beside the overview.
std::string pillars_here(const testing::ReadyPortal& portal, const std::string& path) {
  const std::string html = portal.html("en", path);
  const std::size_t list = html.find("pillars-here");
  REQUIRE(list != std::string::npos);
  const std::string rows = between(html.substr(list), ">", "</ol>");
  const std::size_t title = html.rfind("<h2>", list) + 4;
  return html.substr(title, html.find('<', title) - title) + ": " +
         std::to_string(testing::count(rows, "<li"));
}

}  // namespace

TEST_CASE("an overview stands above the measures; of a long one the rest is folded") {
  SmallPortal portal;
  const std::string folded = "Read on: What it says";
  portal.file("strategies/plan/2023/overview.en.md", "Much was done.\n");
  portal.file("strategies/plan/2023/overview.ja.md", "進んだ。\n");
  const std::string brief = portal.ready().html("en", "plan/2023/");
  REQUIRE(testing::count(brief, "id=\"page_overview\"") == 1);
  CHECK(brief.find("id=\"page_overview\"") < brief.find("id=\"page_measures\""));
  CHECK(testing::count(brief, folded) == 0);
  std::string much;
  for (int i = 0; i < 30; ++i) much += "Much was done. ";
  portal.file("strategies/plan/2023/overview.en.md", "## What it is\n\nFirst. " + much +
                                                         "\n\n## What it says\n\n- Last.[^a] " +
                                                         much + "\n\n[^a]: A note.\n");
  const auto ready = portal.ready();
  const std::string html = ready.html("en", "plan/2023/");
  REQUIRE(testing::count(html, folded) == 1);
  const std::size_t fold = html.find(folded);
  CHECK(html.find("First.") < fold);
  for (const char* once : {"First.", "Last.", "A note."}) CHECK(testing::count(html, once) == 1);
  // The document to print has it as a whole.
  const std::string paper = ready.html("en", "plan/2023/print/");
  CHECK(testing::count(paper, folded) == 0);
  CHECK(testing::count(paper, "Last.") == 1);
}

TEST_CASE("of many organisations in charge the first are named and the rest is folded") {
  SmallPortal portal;
  std::string all, names;
  for (int i = 0; i < 13; ++i) {
    const std::string id = "o" + std::to_string(i);
    all += "- {id: " + id + ", name: {ja: 機関" + id + ", en: Office " + id + "}, kind: agency}\n";
    names += (names.empty() ? "" : ", ") + id;
  }
  portal.more("organizations.yaml", all);
  portal.change(k2023 + "followup.yaml", "responsible: [idc]", "responsible: [" + names + ']');
  const auto many = followup_in(portal.as_it_is());
  CHECK(many.organizations.size() == 6);
  CHECK(many.more_organizations.size() == 8);
  CHECK(many.more_organizations_count == "8 more organisations");
  portal.change(k2023 + "followup.yaml", "responsible: [" + names + ']', "responsible: [o1, o2]");
  const auto few = followup_in(portal.as_it_is());
  CHECK(few.organizations.size() == 3);
  CHECK(few.more_organizations.empty());
}

TEST_CASE("the head tells the strategy's decision, the document's date and its name") {
  SmallPortal portal;
  portal.change("strategies/plan/strategy.yaml", "period:",
                "decision: {date: 2022-04-01, by: {ja: 本部, en: Headquarters}}\nperiod:");
  const auto dated = followup_in(portal.as_it_is());
  REQUIRE(dated.strategy_decision);
  CHECK(dated.strategy_decision->by.bytes == "Headquarters");
  CHECK_FALSE(dated.is_undated);
  CHECK(dated.first_source.bytes == "Document 1");
  CHECK(dated.more_sources.empty());
  const std::string blank = "published: {date: \"2024\", as_printed: {ja: 2024年〇月, en: 2024}}";
  portal.change(k2023 + "followup.yaml", "published: 2024-06-20", blank);
  CHECK(followup_in(portal.as_it_is()).is_undated);
  // Where the source has none, that is all there is to say.
  portal.change(k2023 + "followup.yaml", blank, "published: unknown");
  const auto none = followup_in(portal.as_it_is());
  CHECK_FALSE(none.is_undated);
  CHECK(none.published->text.bytes == "Not stated in the source");
}

TEST_CASE("a decision made on the day of publication does not repeat that day") {
  SmallPortal portal;
  portal.more(k2023 + "followup.yaml",
              "decision: {date: 2024-06-20, by: {ja: 本部, en: Headquarters}}\n");
  const auto same = followup_in(portal.as_it_is());
  REQUIRE(same.decision);
  CHECK_FALSE(same.decision->date);
  portal.change(k2023 + "followup.yaml", "decision: {date: 2024-06-20",
                "decision: {date: 2024-06-19");
  CHECK(followup_in(portal.as_it_is()).decision->date);
}

TEST_CASE("a long text of a pillar is folded under what it is; a short one stands open") {
  SmallPortal portal;
  const std::string file = "strategies/plan/2023/pillars/people.en.md";
  portal.file("strategies/plan/2023/pillars/people.ja.md", "## 今後の取組\n\n多く。\n");
  portal.file(file, "## What comes next\n\n- More.\n- And more.\n");
  CHECK(followup_in(portal.ready()).pillars.at(0).folded.empty());
  std::string much;
  for (int i = 0; i < 20; ++i) much += "More will be done. ";
  portal.file(file, "## What comes next\n\nThis:\n\n- " + much + "\n  - Inner.\n- And more.\n");
  const auto ready = portal.ready();
  CHECK(followup_in(ready).pillars.at(0).folded == "What comes next (2 items)");
  CHECK(followup_in(ready).pillars.at(0).folded_words.bytes.starts_with("More will be done. "));
  CHECK(testing::count(ready.html("en", "plan/2023/"),
                       "<summary><span>What comes next (2 items)") == 1);
  portal.file(file, "## What comes next\n\n" + much + "\n");
  CHECK(followup_in(portal.ready()).pillars.at(0).folded == "What comes next");
}

TEST_CASE("a draft, a meeting, silence about roles: what a follow-up says of itself") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "edition: final",
                "edition: draft\nroles: not_stated\n"
                "meeting: {body: {ja: 本部, en: Headquarters}, number: 12, date: 2024-06-20}");
  portal.change(k2023 + "followup.yaml", "as_of: 2024-03-31", "as_of: unknown");
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n", "");
  portal.change(k2023 + "followup.yaml", ", responsible: [idc]", "");
  const auto view = followup_in(portal.ready());
  REQUIRE(view.tags.size() == 1);
  CHECK(view.tags[0].draft);
  REQUIRE(view.as_of);
  CHECK(view.as_of->text.bytes == "The source names no reporting day");
  REQUIRE(view.published);
  CHECK(view.published->iso == "2024-06-20");
  CHECK(view.meeting.bytes == "Headquarters, meeting 12 · 20 June 2024");
  CHECK(view.roles_note == "This document does not say who is responsible.");
  for (const PillarBlockView& block : view.pillars) {
    for (const RecordRowView& row : block.records)
      CHECK(row.roles.silent == "Not stated in the source");
  }
}

TEST_CASE("beside the overview stand as many pillars as its heading and the lead say") {
  const std::string k2022 = "strategies/plan/2022/";
  const std::string under_money = "pillar: money, lead";
  CHECK(pillars_here(SmallPortal().ready(), "plan/2022/") == "2 pillars: 2");
  // Measures under none are no pillar.
  SmallPortal none;
  none.change(k2022 + "followup.yaml", under_money, "lead");
  CHECK(pillars_here(none.ready(), "plan/2022/") == "1 pillar: 1");
  // One that has text alone is one.
  for (const char* language : {"en", "ja"}) {
    const bool english = language == std::string("en");
    none.file(k2022 + "pillars/money." + language + ".md",
              english ? "## What comes next\n\nMore.\n" : "## 今後の取組\n\n多く。\n");
  }
  const auto ready = none.ready();
  CHECK(pillars_here(ready, "plan/2022/") == "2 pillars: 2");
  CHECK(testing::count(followup_in(ready, "plan/2022/").lead, "2 pillars") == 1);
  CHECK(testing::count(ready.html("en", "plan/2022/"), "href=\"#pillar-money\"") > 0);
}

TEST_CASE("text under a lower pillar stands under the one above it, which has none") {
  SmallPortal portal;
  portal.file("strategies/plan/2025/followup.yaml",
              "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n");
  portal.file("strategies/plan/2025/pillars/nurses.en.md", "## What comes next\n\nMore.\n");
  portal.file("strategies/plan/2025/pillars/nurses.ja.md", "## 今後の取組\n\n多く。\n");
  const auto ready = portal.ready();
  CHECK(pillars_here(ready, "plan/2025/") == "1 pillar: 1");
  Lines blocks;
  for (const PillarBlockView& block : followup_in(ready, "plan/2025/").pillars) {
    blocks.push_back(block.id);
  }
  CHECK(blocks == Lines{"pillar-people", "pillar-nurses", "pillar-none"});
}

TEST_CASE("facts of its document that nobody wrote down take no row") {
  const auto facts = [](const SmallPortal& portal) {
    return between(portal.as_it_is().html("en", "plan/2025/"), "<dl class=\"facts\">", "</dl>");
  };
  const std::string year = "strategies/plan/2025/followup.yaml";
  const std::string measures = "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n";
  const std::string date = "<dt>Source published</dt>", source = "<dt>Source document</dt>";
  SmallPortal bare;
  bare.file(year, measures);
  CHECK(testing::count(facts(bare), "<dd></dd>") == 0);
  CHECK(testing::count(facts(bare), date) == 0);
  CHECK(testing::count(facts(bare), source) == 0);
  struct Row {
    std::string key, fact;
  };
  for (const Row& row : {Row{"published: 2025-06-20\n", date}, Row{"as_of: unknown\n", date},
                         Row{"meeting: {body: {ja: 会議, en: Board}}\n", date},
                         Row{"decision: {date: 2025-06-20, by: {ja: 会議, en: Board}}\n", date},
                         Row{"sources: [{id: doc, title: {ja: 資料, en: Paper}}]\n", source}}) {
    CAPTURE(row.key);
    SmallPortal one;
    one.file(year, measures + row.key);
    CHECK(testing::count(facts(one), date) == (row.fact == date ? 1 : 0));
    CHECK(testing::count(facts(one), source) == (row.fact == source ? 1 : 0));
  }
}

TEST_CASE("a day that is told as printed is said to be the day of the state once") {
  SmallPortal portal;
  portal.file("strategies/plan/2025/followup.yaml",
              "as_of: {date: unknown, as_printed: {ja: 年度末, en: the end of the year}}\n"
              "measures:\n  - {id: training, title: {ja: 研修, en: Training}}\n");
  const auto ready = portal.as_it_is();
  CHECK(testing::count(ready.html("en", "plan/2025/"), "As of the end of the year") == 1);
  const std::string paper = ready.html("en", "plan/2025/print/");
  CHECK(between(paper, "<dt>As of</dt><dd>", "</dd>").starts_with("the end of the year"));
}
