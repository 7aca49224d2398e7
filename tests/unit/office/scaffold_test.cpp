// What `ayumi new` makes can be checked and built at once, and says nothing that is not so.
#include <catch2/catch.hpp>

#include "office/new_portal.h"
#include "starter.h"

using namespace ayumi;
using namespace ayumi::office;
using namespace ayumi::office::testing;

using Lines = std::vector<std::string>;

namespace {

const Lines kNothing;

// A year with a bit of everything that may be carried on, or may not.
const std::string kRichYear = R"(as_of: "2025-03-31"
roles: not_stated
sources:
  - {id: doc, title: {ja: 資料, en: Document}}
measures:
  - id: home-visits
    label: "1"
    pillar: people
    title: {ja: "見守り: 訪問", en: "Visits, \"warm\" ones"}
    title_kind: editorial
    sections: [result]
    topics: [accessibility]
    summary: {ja: 要約, en: Summary}
    source: {document: doc, at: page 1}
  - id: station-ramp
    title: {ja: 駅前のスロープ, en: Ramp at the station}
    lead: [planning]
    partners: [welfare]
  - id: fair
    title: {ja: 祭り, en: Fair}
    ended: {note: {ja: 終わった。, en: It ended.}}
)";

}  // namespace

TEST_CASE("the portal to begin with has no mistake, and no warning either") {
  Starter starter;
  CHECK(starter.told() == kNothing);
  const PortalFiles portal = starter.read();
  CHECK(portal.site.languages.size() == 2);
  REQUIRE(portal.site.strategies.size() == 1);
  CHECK(portal.site.strategies[0].pillars.size() == 2);
  REQUIRE(portal.site.strategies[0].followups.size() == 1);
  CHECK(portal.site.strategies[0].followups[0].records.size() == 2);
}

TEST_CASE("a recipe for publishing is written only where it is asked for") {
  const auto paths = [](const FileChanges& changes) {
    std::string all;
    for (const FileChange& change : changes) all += change.path + '\n';
    return all;
  };
  const std::size_t plain = new_portal("").size();
  CHECK(paths(new_portal("")).find(".yml") == std::string::npos);
  CHECK(paths(new_portal("github")).find(".github/workflows/publish.yml") != std::string::npos);
  CHECK(paths(new_portal("gitlab")).find(".gitlab-ci.yml") != std::string::npos);
  CHECK(new_portal("github").size() == plain + 1);
  CHECK(new_portal("github").back().bytes.find("ayumi build") != std::string::npos);
}

TEST_CASE("a portal is made where nothing stands") {
  MemoryFileSystem disk;
  disk.add_file("full/letter.txt", "mine");
  disk.add_symlink("link", "full");
  REQUIRE(disk.make_folder("empty"));
  CHECK(*in_the_way(disk, "nowhere/at/all") == "");
  CHECK(*in_the_way(disk, "empty") == "");
  CHECK(*in_the_way(disk, "full") == "letter.txt");
  CHECK(*in_the_way(disk, "full/letter.txt") == "full/letter.txt");
  CHECK(*in_the_way(disk, "link") == "link");
}

TEST_CASE("a new strategy, then its first year and a measure in it") {
  Starter starter;
  CHECK(starter.told_after(new_strategy(starter.read(), "health-plan")) == kNothing);
  CHECK(starter.text("strategies/health-plan/strategy.yaml")
            .find("ja: 新しい戦略\n  en: New strategy\n") != std::string::npos);
  const Scaffold year = new_followup(starter.read(), "health-plan", "2024");
  CHECK(lines_of(year.notes) == Lines{"new-first-year (health-plan) (2024)"});
  CHECK(starter.told_after(year) == kNothing);
  CHECK(starter.told_after(new_measure(starter.read(), "health-plan", "2024", "clinics")) ==
        kNothing);
  CHECK(starter.text("strategies/health-plan/2024/measures/clinics.en.md") ==
        "## What was done\n\n## What comes next\n");
  CHECK(starter.read().site.strategies[0].followups[0].records[0].prose.empty());
}

TEST_CASE("a new page has a title in every language") {
  Starter starter;
  CHECK(starter.told_after(new_page(starter.read(), "contact")) == kNothing);
  CHECK(starter.text("pages/contact.ja.md") == "---\ntitle: 新しいページ\n---\n");
  CHECK(starter.text("pages/contact.en.md") == "---\ntitle: New page\n---\n");
}

TEST_CASE("a new year carries last year's measures on, and nothing that it has to say itself") {
  Starter starter;
  starter.file("strategies/town-plan/2024/followup.yaml", kRichYear);
  const Scaffold year = new_followup(starter.read(), "town-plan", "2025");
  CHECK(lines_of(year.notes) == Lines{"new-left-out-ended (fair)", "new-carried (2) (2024)"});
  CHECK(starter.told_after(year) == kNothing);
  const std::string table = starter.text("strategies/town-plan/2025/followup.yaml");
  CHECK(table.substr(table.find("edition:")) == R"(edition: draft
measures:
  - id: home-visits
    pillar: people
    label: "1"
    title:
      ja: "見守り: 訪問"
      en: "Visits, \"warm\" ones"
    title_kind: editorial
    sections: [result]
    topics: [accessibility]
  - id: station-ramp
    title:
      ja: 駅前のスロープ
      en: Ramp at the station
    lead: [planning]
    partners: [welfare]
)");
  CHECK(table.find("# publish_at: \"2026-07-01T09:00:00+09:00\"\n") != std::string::npos);
  CHECK(starter.text("strategies/town-plan/2025/measures/home-visits.ja.md") == "## 取組状況\n");
  const Strategy strategy = starter.read().site.strategies[0];
  CHECK(strategy.followups[1].records[0].title.in(1) != nullptr);
  CHECK(*strategy.followups[1].records[0].title.in(1) == "Visits, \"warm\" ones");
  CHECK(strategy.followups[1].records[0].prose.empty());
}

TEST_CASE("a year that is left out is told, with the one that the measures come from") {
  struct Row {
    const char* year;
    Lines notes;
  };
  const auto row = GENERATE(values<Row>({
      {"2025", {"new-carried (2) (2024)"}},
      {"2026", {"new-years-skipped (2025) (2024)", "new-carried (2) (2024)"}},
      {"2028", {"new-years-skipped (2025–2027) (2024)", "new-carried (2) (2024)"}},
      {"2020", {"new-first-year (town-plan) (2020)"}},
  }));
  CHECK(lines_of(new_followup(Starter().read(), "town-plan", row.year).notes) == row.notes);
}

TEST_CASE("a new row names every way to say who does it") {
  Starter starter;
  REQUIRE(starter.told_after(new_measure(starter.read(), "town-plan", "2024", "garden")) ==
          kNothing);
  const std::string path = "strategies/town-plan/2024/followup.yaml";
  for (const char* role : {"responsible", "lead", "partners"}) {
    CAPTURE(role);
    CHECK(starter.text(path).find("\n    # " + std::string(role) + ": []\n") != std::string::npos);
  }
  // One of the ways, as a row with both would be a mistake.
  starter.change(path, "# responsible: []", "responsible: [welfare]");
  CHECK(starter.told() == kNothing);
}

TEST_CASE("last year's figures wait as comments") {
  Starter starter;
  starter.file("strategies/town-plan/figures.yaml",
               "- {id: visits, label: {ja: 訪問の数, en: Visits}}\n");
  starter.file("strategies/town-plan/2024/figures.yaml",
               "- {figure: visits, measure: home-visits, value: 110}\n");
  CHECK(starter.told_after(new_followup(starter.read(), "town-plan", "2025")) == kNothing);
  const std::string path = "strategies/town-plan/2025/figures.yaml";
  const std::string line = "- {figure: visits, measure: home-visits, value: …}";
  CHECK(starter.text(path).find("# " + line + "  # 2024: 110\n") != std::string::npos);
  // Nobody publishes a value by taking the mark away alone.
  starter.change(path, "# " + line, line);
  CHECK(starter.told() == Lines{"C051 content/" + path});
}

TEST_CASE("a measure of the year before is carried on") {
  Starter starter;
  REQUIRE(starter.told_after(new_strategy(starter.read(), "plan")) == kNothing);
  REQUIRE(starter.told_after(new_followup(starter.read(), "town-plan", "2025")) == kNothing);
  starter.file("strategies/town-plan/2025/followup.yaml", "edition: draft\n");
  for (const char* id : {"home-visits", "station-ramp"}) {
    for (const char* tag : {".ja.md", ".en.md"}) {
      REQUIRE(starter.disk().remove("content/strategies/town-plan/2025/measures/" +
                                    (id + std::string(tag))));
    }
  }
  CHECK(starter.told_after(new_measure(starter.read(), "town-plan", "2025", "home-visits")) ==
        kNothing);
  CHECK(starter.text("strategies/town-plan/2025/followup.yaml") == R"(edition: draft
measures:
  - id: home-visits
    pillar: people
    title:
      ja: 見守りの訪問
      en: Home visits
    responsible: [welfare]
)");
}

TEST_CASE("in a portal of one language titles stand alone") {
  MemoryFileSystem disk;
  disk.add_file("content/site.yaml",
                "format: 1\ntitle: Plan\nbase_url: https://example.org/\nlanguages: [fr]\n");
  const auto portal = read_portal_files(disk, ".");
  REQUIRE(portal);
  const Scaffold scaffold = new_strategy(*portal, "plan");
  CHECK(scaffold.changes[0].bytes.find("title: New strategy\npillars:\n") != std::string::npos);
  REQUIRE(carry_out(disk, "", scaffold.changes));
  CHECK(read_portal_files(disk, ".")->diagnostics.empty());
}

TEST_CASE("what cannot be made is refused with the reason, everything at once") {
  Starter starter;
  const PortalFiles portal = starter.read();
  CHECK(refusals_of(new_strategy(portal, "Plan A")) == Lines{"C048 content/strategies/Plan A"});
  CHECK(refusals_of(new_strategy(portal, "search")) == Lines{"C061 content/strategies/search"});
  CHECK(refusals_of(new_strategy(portal, "con")) == Lines{"C061 content/strategies/con"});
  CHECK(refusals_of(new_strategy(portal, "about")) == Lines{"C062 content/strategies/about"});
  CHECK(refusals_of(new_strategy(portal, "town-plan")) ==
        Lines{"new-exists (content/strategies/town-plan)"});
  CHECK(refusals_of(new_page(portal, "about")) == Lines{"new-exists (content/pages/about)"});
  CHECK(refusals_of(new_page(portal, "town-plan")) == Lines{"C062 content/pages/town-plan"});
  CHECK(refusals_of(new_page(portal, "../about")) == Lines{"C048 content/pages/../about"});
  CHECK(refusals_of(new_followup(portal, "twon-plan", "25")) ==
        Lines{"C021 content/strategies/twon-plan town-plan?", "new-bad-year (25)"});
  CHECK(refusals_of(new_followup(portal, "town-plan", "2024")) ==
        Lines{"new-exists (content/strategies/town-plan/2024)"});
  CHECK(refusals_of(new_measure(portal, "town-plan", "2025", "a")) ==
        Lines{"C022 content/strategies/town-plan/2025"});
  CHECK(refusals_of(new_measure(portal, "town-plan", "2024", "print")) ==
        Lines{"C061 content/strategies/town-plan/2024/measures/print"});
  CHECK(refusals_of(new_measure(portal, "town-plan", "2024", "home-visits")) ==
        Lines{"new-exists (content/strategies/town-plan/2024/measures/home-visits)"});
  for (const char* year : {"", "0999", "20245", "2024a", "-024", "２０２４"}) {
    CAPTURE(year);
    CHECK(new_followup(portal, "town-plan", year).refused());
  }
  CHECK(new_strategy(portal, "Plan A").changes.empty());
}
