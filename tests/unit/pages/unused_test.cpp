// What nobody comes to see, and results that nobody wrote.
#include "pages/unused.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/small_portal.h"

using namespace ayumi;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

// "organizations.yaml:4 P019 fund"
Lines neglect(const SmallPortal& portal) {
  Lines lines;
  for (const Diagnostic& d : portal.as_it_is()->diagnostics.sorted()) {
    if (d.kind.code < "P016" || d.kind.code > "P021") continue;
    const LineColumn at = line_column(*d.where.source, d.where.begin);
    lines.push_back(d.where.source->path.substr(8) + ':' + std::to_string(at.line) + ' ' +
                    std::string(d.kind.code) + ' ' + d.arguments.front());
  }
  return lines;
}

bool holds(const Lines& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

const std::string kText = "strategies/plan/2023/measures/training.en.md";
const std::string kYear = "strategies/plan/2023/followup.yaml";

}  // namespace

TEST_CASE("a portal with loose ends is told them, each at its place") {
  CHECK(neglect(SmallPortal()) == Lines{"glossary.yaml:1 P017 uhc", "glossary.yaml:4 P017 amr",
                                        "organizations.yaml:4 P019 fund",
                                        "strategies/plan/2022/followup.yaml:6 P021 hospitals"});
}

TEST_CASE("a term is used by its words, by an alias, by a link or by another entry") {
  const std::string words =
      GENERATE(values<std::string>({"All about UHC.", "[UHC](org:fund)", "[everybody](term:uhc)",
                                    "Universal care.", "antimicrobial resistance"}));
  CAPTURE(words);
  SmallPortal portal;
  portal.change("glossary.yaml", "name: {ja: UHC, en: UHC}",
                "name: {ja: UHC, en: UHC}\n  aliases: {en: [Universal care]}");
  portal.change("glossary.yaml", "kind: programme", "kind: programme\n  see: [uhc]");
  portal.more(kText, "\n" + words + "\n");
  CHECK_FALSE(holds(neglect(portal), "glossary.yaml:1 P017 uhc"));
}

TEST_CASE("a term in the text of a page or an overview is used") {
  const std::string path = GENERATE(values<std::string>(
      {"pages/about.en.md", "strategies/plan/overview.en.md", "strategies/plan/2023/overview.en.md",
       "strategies/plan/2023/pillars/people.en.md"}));
  CAPTURE(path);
  SmallPortal portal;
  const bool pillar = path.find("pillars") != std::string::npos;
  portal.more(path, pillar ? "## What comes next\n\nUHC.\n" : "\nUHC.\n");
  CHECK_FALSE(holds(neglect(portal), "glossary.yaml:1 P017 uhc"));
}

TEST_CASE("an organisation is used by a role, by a link, or by an office of it") {
  SmallPortal portal;
  portal.more(kText, "\nPaid by the [F](org:fund).\n");
  CHECK_FALSE(holds(neglect(portal), "organizations.yaml:4 P019 fund"));
  SmallPortal office;
  office.change("organizations.yaml", "parent: mhlw", "parent: fund");
  CHECK_FALSE(holds(neglect(office), "organizations.yaml:4 P019 fund"));
}

TEST_CASE("a topic without a measure is told") {
  SmallPortal portal;
  portal.change(kYear, "    topics: [resistance]\n", "");
  CHECK(holds(neglect(portal), "topics.yaml:1 P018 resistance"));
  portal.more(kText, "\n[all of it](topic:resistance)\n");
  CHECK_FALSE(holds(neglect(portal), "topics.yaml:1 P018 resistance"));
}

TEST_CASE("a file is used by a link or a picture of any text") {
  const std::string file = "strategies/plan/2023/files/map.csv";
  SmallPortal portal;
  portal.file(file, "a,b\n");
  CHECK(holds(neglect(portal), file + ":1 P016 content/" + file));
  portal.more(kText, "\n[the map](../files/map.csv)\n");
  CHECK_FALSE(holds(neglect(portal), file + ":1 P016 content/" + file));
}

TEST_CASE("a document beside one that is cited is told, unless the portal does not hold it") {
  SmallPortal portal;
  portal.change(kYear, "sources:\n",
                "sources:\n  - {id: annex, title: {ja: 参考, en: Annex}}\n"
                "  - {id: other, title: {ja: 他, en: Other}, held: false}\n");
  CHECK(holds(neglect(portal), kYear + ":5 P020 annex"));
  CHECK_FALSE(holds(neglect(portal), kYear + ":6 P020 other"));
  // Where no place is given at all, nobody can say what was left out.
  portal.change(kYear, "    source: {document: doc, at: page 2}\n", "");
  CHECK_FALSE(holds(neglect(portal), kYear + ":5 P020 annex"));
}

TEST_CASE("a lead without a result is told where others tell theirs") {
  const std::string hospitals = "strategies/plan/2022/followup.yaml:6 P021 hospitals";
  SmallPortal portal;
  REQUIRE(holds(neglect(portal), hospitals));

  SECTION("not when it is written in any language") {
    portal.file("strategies/plan/2022/measures/hospitals.ja.md", "## 取組状況\n\n建てた。\n");
    CHECK_FALSE(holds(neglect(portal), hospitals));
  }
  SECTION("also when only other sections are written") {
    portal.file("strategies/plan/2022/measures/hospitals.ja.md", "## 今後の取組\n\n建てる。\n");
    CHECK(holds(neglect(portal), hospitals));
  }
  SECTION("not when the measure has no such section") {
    portal.change("strategies/plan/2022/followup.yaml", "pillar: money,",
                  "pillar: money, sections: [next],");
    CHECK_FALSE(holds(neglect(portal), hospitals));
  }
  SECTION("not without a lead") {
    portal.change("strategies/plan/2022/followup.yaml",
                  "pillar: money, lead:", "pillar: money, responsible:");
    CHECK_FALSE(holds(neglect(portal), hospitals));
  }
  SECTION("not in a year of which nothing is told yet") {
    portal.without("strategies/plan/2022/measures/training.ja.md");
    portal.without("strategies/plan/2022/measures/training.en.md");
    CHECK_FALSE(holds(neglect(portal), hospitals));
  }
}

TEST_CASE("a lead without a result is not told beside the mistake that may explain it") {
  struct Row {
    const char *what, *path, *before, *after;
    bool told;
  };
  const char* year = "strategies/plan/2022/followup.yaml";
  const auto row = GENERATE_COPY(values<Row>({
      {"an id that can be none", year, "id: hospitals", "id: Hospitals", false},
      {"another mistake in its row", year, "pillar: money", "pillar: mony", false},
      {"a mistake in another row", year, "pillar: nurses", "pillar: nurse", true},
      {"a mistake in another text", "strategies/plan/2022/measures/training.en.md", "It began.",
       "[It began](topic:x).", true},
  }));
  CAPTURE(row.what);
  SmallPortal portal;
  portal.change(row.path, row.before, row.after);
  REQUIRE(portal.as_it_is()->diagnostics.has_errors());
  CHECK(holds(neglect(portal), "strategies/plan/2022/followup.yaml:6 P021 hospitals") == row.told);
}

TEST_CASE("a lead without a result is not told beside its text, which belongs to no row") {
  SmallPortal portal;
  portal.file("strategies/plan/2022/measures/hospital.en.md", "## What was done\n\nBuilt.\n");
  CHECK(portal.told().size() == 1);
  CHECK_FALSE(holds(neglect(portal), "strategies/plan/2022/followup.yaml:6 P021 hospitals"));
}

TEST_CASE("with a mistake in it nothing is called unused: the mistake may be in its use") {
  SmallPortal portal;
  portal.change(kYear, "lead: [mhlw]", "lead: [mhwl]");
  CHECK_FALSE(holds(neglect(portal), "organizations.yaml:4 P019 fund"));
}

TEST_CASE("what only a text under embargo uses is used") {
  SmallPortal portal;
  portal.change(kYear, "  - {id: vaccines,",
                "  - {id: grants, title: {ja: 助成, en: Grants}, lead: [fund], publish_at: "
                "2030-01-01T00:00:00Z}\n  - {id: vaccines,");
  CHECK_FALSE(holds(neglect(portal), "organizations.yaml:4 P019 fund"));
}
