// What changed from one follow-up to the next: who is told of, which facts, how texts are marked.
#include <algorithm>
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

Lines listed(const std::vector<ListedRecordView>& records) {
  Lines lines;
  for (const ListedRecordView& record : records) {
    lines.push_back(record.id + ' ' + record.record.text + ' ' + record.record.url.text() +
                    (record.note.empty() ? "" : ": " + record.note));
  }
  return lines;
}

Lines facts_of(const RecordChangesView& record) {
  Lines lines;
  for (const FactChangeView& fact : record.facts) {
    lines.push_back(fact.what + ": " + fact.before.bytes + " > " + fact.after.bytes);
  }
  return lines;
}

Lines rows_of(const SectionChangesView& section) {
  Lines lines;
  for (const ComparisonRowView& row : section.rows) {
    lines.push_back(row.left_out.empty() ? row.before.bytes + " | " + row.after.bytes
                                         : row.left_out);
  }
  return lines;
}

bool has_page(const testing::ReadyPortal& portal, std::string_view path) {
  const auto& pages = portal->plan.pages;
  return std::any_of(pages.begin(), pages.end(),
                     [&](const Page& page) { return page.path == path; });
}

std::string without(std::string html, const std::string& element) {
  const std::string open = '<' + element + '>', close = "</" + element + '>';
  for (auto at = html.find(open); at != std::string::npos; at = html.find(open)) {
    html.erase(at, html.find(close, at) + close.size() - at);
  }
  return html;
}

// The words of a redline as one of the two years had them.
std::string side_of(const Html& redline, const std::string& left_out) {
  std::string html = without(without(redline.bytes, left_out), "small");
  for (const std::string tag : {"<ins>", "</ins>", "<del>", "</del>", "<p>", "</p>", "\n"}) {
    for (auto at = html.find(tag); at != std::string::npos; at = html.find(tag)) {
      html.erase(at, tag.size());
    }
  }
  return html;
}

}  // namespace

TEST_CASE("there are changes only where the portal has the year before") {
  const auto portal = SmallPortal().ready();
  CHECK(has_page(portal, kChanges));
  CHECK_FALSE(has_page(portal, "plan/2022/changes/"));
  SmallPortal gap;
  gap.file("strategies/plan/2025/followup.yaml",
           "edition: final\nas_of: 2026-03-31\npublished: 2026-04-01\nmeasures:\n"
           "  - {id: later, title: {ja: あと, en: Later}, lead: [mofa]}\n");
  CHECK_FALSE(has_page(gap.ready(), "plan/2025/changes/"));
}

TEST_CASE("each measure is new, changed, unchanged or not reported") {
  SmallPortal portal;
  portal.more(k2022 + "followup.yaml",
              "  - {id: fund, title: {ja: 基金, en: Fund}, pillar: money, lead: [mofa]}\n");
  portal.more(k2023 + "followup.yaml",
              "  - {id: fund, title: {ja: 基金, en: Fund}, pillar: money, lead: [mofa]}\n");
  const ChangesView changes = changes_in(portal.ready());
  REQUIRE(changes.changed.size() == 1);
  CHECK(changes.changed[0].id == "measure-training");
  CHECK(changes.changed[0].before.url.text() == "../../2022/training/");
  CHECK(changes.changed[0].after.url.text() == "../training/");
  CHECK(listed(changes.unchanged) == Lines{"measure-fund Fund ../fund/"});
  CHECK(listed(changes.added) == Lines{"measure-vaccines Vaccines ../vaccines/"});
  CHECK(listed(changes.silent) == Lines{"measure-hospitals Hospitals ../../2022/hospitals/"});
  CHECK(changes.tally.changed + changes.tally.unchanged + changes.tally.added +
            changes.tally.silent ==
        "1111");
}

TEST_CASE("a measure that a source says goes on elsewhere is not called silent") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "pillar: people, responsible: [idc]",
                "pillar: people, responsible: [idc], continues: [\"measure:plan/hospitals\"]");
  const ChangesView changes = changes_in(portal.ready());
  CHECK(changes.silent.empty());
  CHECK(changes.added.empty());
  CHECK(listed(changes.carried_on) == Lines{"measure-hospitals Hospitals ../../2022/hospitals/"});
  REQUIRE(changes.changed.size() == 2);
  CHECK(facts_of(changes.changed[1])[0] ==
        "Title: <small>[removed: </small><del>Hospitals</del><small>]</small> > "
        "<small>[added: </small><ins>Vaccines</ins><small>]</small>");
}

TEST_CASE("sentences are marked inline and stand side by side") {
  SmallPortal portal;
  portal.file(
      k2022 + "measures/training.en.md",
      "## What was done\n\nIt began. Twenty nurses from Ghana were trained.\n\n- Old & so.\n");
  portal.file(
      k2023 + "measures/training.en.md",
      "## What was done\n\nIt began. Ninety nurses from Ghana were trained.\n\n- New item.\n");
  const ChangesView changes = changes_in(portal.ready());
  REQUIRE(changes.changed.size() == 1);
  REQUIRE(changes.changed[0].sections.size() == 1);
  const SectionChangesView& section = changes.changed[0].sections[0];
  CHECK(section.heading == "What was done");
  CHECK(section.count == "1 sentence changed, 1 added, 1 removed");
  CHECK(section.redline.bytes ==
        "<p>It began. <small>[removed: </small><del>Twenty</del><small>]</small>"
        "<small>[added: </small><ins>Ninety</ins><small>]</small> nurses from Ghana were "
        "trained.</p>\n"
        "<p><small>[removed: </small><del>Old &amp; so.</del><small>]</small></p>\n"
        "<p><small>[added: </small><ins>New item.</ins><small>]</small></p>\n");
  CHECK(rows_of(section) ==
        Lines{"(1 unchanged sentence left out)",
              "<small>[removed: </small><del>Twenty</del><small>]</small> nurses from "
              "Ghana were trained. | <small>[added: </small><ins>Ninety</ins><small>]</small> "
              "nurses from Ghana were trained.",
              "<small>[removed: </small><del>Old &amp; so.</del><small>]</small> | ",
              " | <small>[added: </small><ins>New item.</ins><small>]</small>"});
}

TEST_CASE("marks hold words, and neither begin nor end with a space") {
  SmallPortal portal;
  portal.file(
      k2022 + "measures/training.en.md",
      "## What was done\n\nNurses from Ghana and Togo were trained at home. Then more came.\n");
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\nNurses from Ghana were trained at their home.\n");
  const ChangesView changes = changes_in(portal.ready());
  const SectionChangesView& section = changes.changed.at(0).sections.at(0);
  CHECK(section.redline.bytes ==
        "<p>Nurses from Ghana <small>[removed: </small><del>and Togo</del><small>]</small> were "
        "trained at <small>[added: </small><ins>their</ins><small>]</small> home.</p>\n"
        "<p><small>[removed: </small><del>Then more came.</del><small>]</small></p>\n");
  for (const std::string& row : rows_of(section)) {
    for (const std::string edge : {"<del> ", " </del>", "<ins> ", " </ins>", "<del></del>"}) {
      CHECK(testing::count(row, edge) == 0);
    }
  }
}

TEST_CASE("a heading within a section looks like one in the redline, removed, added or changed") {
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md",
              "## What was done\n\n### Work in Ghana\n\nIt began.\n\n### Funds\n\nTen came.\n");
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\n### Work in Togo\n\nIt began.\n\nTen came.\n\n### New\n");
  const ChangesView changes = changes_in(portal.ready());
  CHECK(changes.changed.at(0).sections.at(0).redline.bytes ==
        "<p class=\"redline-heading\">Work in <small>[removed: </small><del>Ghana</del>"
        "<small>]</small><small>[added: </small><ins>Togo</ins><small>]</small></p>\n"
        "<p>It began.</p>\n"
        "<p class=\"redline-heading\"><small>[removed: </small><del>Funds</del><small>]</small>"
        "</p>\n<p>Ten came.</p>\n"
        "<p class=\"redline-heading\"><small>[added: </small><ins>New</ins><small>]</small></p>\n");
}

TEST_CASE("of the two years compared the newer one is the one shown") {
  const ChangesView changes = changes_in(SmallPortal().ready());
  REQUIRE(changes.years.size() == 2);
  CHECK_FALSE(changes.years[0].current);
  CHECK(changes.years[1].current);
}

TEST_CASE("a part of a document is compared under the name of the whole") {
  SmallPortal portal;
  portal.file("strategies/whole/strategy.yaml", "title: {ja: 全体, en: Whole}\n");
  portal.file("strategies/whole/2022/followup.yaml",
              "sources:\n  - {id: all, title: {ja: 全体の資料, en: The whole document}}\n"
              "measures:\n  - {id: own, title: {ja: 自, en: Own}, lead: [mofa]}\n");
  portal.change(k2022 + "followup.yaml", "published: 2023-06-26\nedition: final\n",
                "extract_of: {followup: whole/2022, at: page 3}\n");
  const auto ready = portal.as_it_is();
  const ChangesView changes = changes_in(ready);
  CHECK(changes.before_document.bytes == "The whole document");
  CHECK(changes.sources.size() == 2);  // one of each year
}

TEST_CASE("headings are no sentences, unless nothing else differs") {
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md", "## What was done\n\n### Gone\n\nOld.\n");
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\n### Funds\n\nTen came. Twelve stayed.\n");
  CHECK(changes_in(portal.as_it_is()).changed.at(0).sections.at(0).count == "2 added, 1 removed");
  // A heading may have a full stop in it.
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\n### Who pays? The state.\n\nTen came.\n");
  CHECK(changes_in(portal.as_it_is()).changed.at(0).sections.at(0).count == "1 added, 1 removed");
  portal.file(k2023 + "measures/training.en.md", "## What was done\n\n### Kept\n\nOld.\n");
  CHECK_FALSE(changes_in(portal.as_it_is()).changed.at(0).sections.at(0).count.empty());
}

TEST_CASE("without one of the marks the redline is one of the texts") {
  const std::string before = "One began. Two & three went on. Four of five ended here.\n\nSix.";
  const std::string after =
      "One began. Two < three went up. Seven.\n\nEight of five ended here. Six.";
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md", "## What was done\n\n" + before + "\n");
  portal.file(k2023 + "measures/training.en.md", "## What was done\n\n" + after + "\n");
  const ChangesView changes = changes_in(portal.ready());
  const Html& redline = changes.changed.at(0).sections.at(0).redline;
  CHECK(side_of(redline, "ins").find("One began. Two &amp; three went on.") == 0);
  CHECK(testing::count(side_of(redline, "ins"), "Four of five ended here.") == 1);
  CHECK(testing::count(side_of(redline, "ins"), "Seven") == 0);
  CHECK(side_of(redline, "del").find("One began. Two &lt; three went up.") == 0);
  CHECK(testing::count(side_of(redline, "del"), "Eight of five ended here. Six.") == 1);
  CHECK(testing::count(side_of(redline, "del"), "Four") == 0);
}

TEST_CASE("who joined or left is marked, who changed its role is not said to have done either") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n",
                "    lead: [mofa]\n    partners: [idc]\n");
  CHECK(facts_of(changes_in(portal.ready()).changed.at(0)) ==
        Lines{"Lead: <small>[removed: </small><del>Ministry of Health</del><small>]</small> > "
              "Ministry of Foreign Affairs (before: Partners)",
              "Partners: Ministry of Foreign Affairs (after: Lead) > "
              "<small>[added: </small><ins>Disease Office</ins><small>]</small>"});
}

TEST_CASE("nobody has left because a source names nobody") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n",
                "    roles: not_stated\n");
  const std::string note =
      "The document of FY2023 does not say which organisations are in charge, so this is not "
      "compared.";
  const ChangesView changes = changes_in(portal.ready());
  REQUIRE(changes.changed.size() == 1);
  CHECK(facts_of(changes.changed[0]).empty());
  CHECK(changes.changed[0].summary.find("Organisations") == std::string::npos);
  // All that are compared are so: it is said once, at the top.
  CHECK(changes.roles_note == note);
  CHECK(changes.changed[0].roles_note.empty());
  const auto record = portal.ready().view<RecordPageView>("en", "plan/2023/training/").record;
  REQUIRE(record.changes);
  CHECK(record.changes->record.roles_note == note);
}

TEST_CASE("roles that different years do not state are told apart, measure by measure") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n",
                "    roles: not_stated\n");
  portal.change(k2022 + "followup.yaml", "pillar: money, lead: [mofa]",
                "pillar: money, roles: not_stated");
  portal.more(k2023 + "followup.yaml",
              "  - {id: hospitals, title: {ja: 病院など, en: Clinics}, pillar: money, lead: "
              "[mofa]}\n");
  const ChangesView changes = changes_in(portal.ready());
  CHECK(changes.roles_note.empty());
  REQUIRE(changes.changed.size() == 2);
  CHECK(testing::count(changes.changed[0].roles_note, "FY2023") == 1);
  CHECK(testing::count(changes.changed[1].roles_note, "FY2022") == 1);
}

TEST_CASE("a measure of which nothing but the roles could have changed is not said to keep them") {
  SmallPortal portal;
  portal.change(k2023 + "followup.yaml", "    lead: [mhlw]\n    partners: [mofa]\n",
                "    roles: not_stated\n");
  for (const char* language : {"en", "ja"}) {
    const std::string file = std::string("measures/training.") + language + ".md";
    portal.file(k2023 + file, *portal.disk().read("content/" + k2022 + file));
  }
  const auto record = portal.ready().view<RecordPageView>("en", "plan/2023/training/").record;
  REQUIRE(record.changes);
  CHECK(record.changes->unchanged == "Title, pillar, figures and text are the same.");
}

TEST_CASE("pillars and figures that changed are told") {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- {id: nurses, label: {ja: 看護師, en: Nurses}, unit: {ja: 人, en: people}}\n"
              "- {id: gone, label: {ja: 以前, en: Earlier}}\n");
  portal.file(k2022 + "figures.yaml",
              "- {figure: nurses, measure: training, value: 71}\n"
              "- {figure: gone, measure: training, value: 3}\n");
  portal.file(k2023 + "figures.yaml",
              "- {figure: nurses, measure: training, value: 68, at: 2024-03-31}\n");
  portal.change(k2023 + "followup.yaml", "    pillar: nurses\n", "    pillar: money\n");
  const RecordChangesView record = changes_in(portal.ready()).changed.at(0);
  CHECK(facts_of(record) == Lines{"Pillar: (1) Nurses > ② Money",
                                  "Nurses: 71 people > 68 people (31 March 2024)",
                                  "Earlier: 3 > "});
  // A source that gives no number does not say that there are none.
  CHECK(record.facts.back().after_silent == "not stated");
}

TEST_CASE("what is not written in both years in a language is not compared, and said so") {
  SmallPortal portal;
  portal.without(k2022 + "measures/training.en.md");
  const auto ready = portal.ready();
  const ChangesView english = changes_in(ready);
  CHECK(english.changed.empty());
  CHECK(listed(english.not_compared) ==
        Lines{"measure-training Training ../training/: The text is not compared, since there is "
              "none in English for FY2022."});
  CHECK(changes_in(ready, "ja").changed.size() == 1);
  const auto record = ready.view<RecordPageView>("en", "plan/2023/training/").record;
  REQUIRE(record.changes);
  REQUIRE(record.changes->record.elsewhere);
  CHECK(record.changes->record.elsewhere->url.text() ==
        "../../../../ja/plan/2023/changes/#measure-training");
}

TEST_CASE("a section that one year lacks is said to be lacking") {
  SmallPortal portal;
  portal.file(k2023 + "measures/training.en.md", "## What was done\n\nIt began.\n");
  const RecordChangesView record = changes_in(portal.ready()).changed.at(0);
  REQUIRE(record.sections.size() == 1);
  CHECK(record.sections[0].heading == "What comes next");
  CHECK(record.sections[0].note == "FY2023 has no text in this section.");
  CHECK(record.sections[0].count == "1 removed");
}

TEST_CASE("a record says what changed since the year before") {
  const auto portal = SmallPortal().ready();
  const auto record = portal.view<RecordPageView>("en", "plan/2023/training/").record;
  REQUIRE(record.changes);
  CHECK(record.changes->heading == "Changed since FY2022");
  CHECK(record.changes->unchanged.empty());
  CHECK(record.changes->redline.url.text() == "../changes/#measure-training");
  CHECK(record.changes->record.sections.size() == 2);
  CHECK(record.changes->record.sections[0].redline.bytes.empty());
  CHECK_FALSE(portal.view<RecordPageView>("en", "plan/2022/training/").record.changes);
  CHECK_FALSE(portal.view<RecordPageView>("en", "plan/2023/vaccines/").record.changes);
}

TEST_CASE("a record says the same whether its page or the changes were made first") {
  const auto told = [](const testing::ReadyPortal& portal) {
    const auto view = portal.view<RecordPageView>("en", "plan/2023/training/").record;
    Lines lines;
    for (const SectionChangesView& section : view.changes->record.sections) {
      lines.push_back(section.heading + ": " + section.count + section.note +
                      section.redline.bytes);
    }
    return lines;
  };
  const auto record_first = SmallPortal().ready(), changes_first = SmallPortal().ready();
  const ChangesView changes = changes_in(changes_first);
  const Lines lines = told(record_first);
  CHECK_FALSE(lines.empty());
  CHECK(told(changes_first) == lines);
  CHECK(rows_of(changes_in(record_first).changed.front().sections.front()) ==
        rows_of(changes.changed.front().sections.front()));
}

TEST_CASE("every anchor of the changes stands on the page") {
  const std::string html = SmallPortal().ready().html("ja", kChanges);
  for (const char* measure : {"training", "vaccines", "hospitals"}) {
    CAPTURE(measure);
    CHECK(testing::count(html, "id=\"measure-" + std::string(measure) + '"') == 1);
  }
  CHECK(testing::count(html, "比べているのは本サイトの文章です。") == 1);
}
