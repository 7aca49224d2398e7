// What is written and what is missing; what is held back; what a new site would change.
#include <catch2/catch.hpp>

#include "content/markdown_file.h"
#include "office/embargoes.h"
#include "office/site_changes.h"
#include "office/status_report.h"
#include "starter.h"

using namespace ayumi;
using namespace ayumi::office;
using namespace ayumi::office::testing;

using Lines = std::vector<std::string>;

TEST_CASE("what others may link to is told from the parts of which pages are made") {
  for (const char* path : {"index.html", "ja/plan/2023/index.html", "data/measures.csv",
                           "files/plan/2023/minutes.pdf", "ja/updates/feed.atom", "letter.txt"}) {
    CAPTURE(path);
    CHECK(may_be_linked_to(path));
  }
  for (const char* path : {"assets/style.0123456789ab.css", "ja/search/index/manifest.bin",
                           "ja/search/index/0123456789abcdef/0.bin"}) {
    CAPTURE(path);
    CHECK_FALSE(may_be_linked_to(path));
  }
}

namespace {

// A section has words when its heading is followed by something other than a heading.
StatusReport status(const Starter& starter) {
  const PortalFiles portal = starter.read();
  return status_of(portal.site, [&](const Prose& prose, SectionIndex section) {
    const std::string_view body = std::string_view(prose.file->text).substr(prose.body_begin);
    for (const std::string* heading : {portal.site.sections[section].heading.in(0),
                                       portal.site.sections[section].heading.in(1)}) {
      const std::size_t at = body.find("## " + *heading + "\n\n");
      if (at == std::string_view::npos) continue;
      const std::string_view rest = body.substr(at + heading->size() + 5);
      return !rest.empty() && !rest.starts_with("## ");
    }
    return false;
  });
}

const std::string kYear = "strategies/town-plan/2024/";

Lines lines_of(const std::vector<LeftPlaceholder>& all) {
  Lines lines;
  for (const LeftPlaceholder& left : all) {
    lines.push_back(left.file + " (" + left.id + ") " + left.language + ' ' + left.words);
  }
  return lines;
}

}  // namespace

TEST_CASE("in the portal to begin with one measure waits to be written, and nothing else") {
  const StatusReport report = status(Starter());
  CHECK(missing_in(report) == report.placeholders.size());
  CHECK(lines_of(report.placeholders) ==
        Lines{"content/" + kYear +
                  "measures/home-visits.ja.md () ja ここに、2024年度に行ったことを書きます。",
              "content/" + kYear +
                  "measures/home-visits.en.md () en Write here what was done in fiscal 2024."});
  REQUIRE(report.strategies.size() == 1);
  const YearStatus& year = report.strategies[0].years[0];
  CHECK(year.year == 2024);
  CHECK(year.measures == 2);
  REQUIRE(year.languages.size() == 2);
  CHECK(year.languages[1].language == "en");
  CHECK(year.languages[1].written == 1);
  CHECK(report.pages[0].written == 1);
}

TEST_CASE("titles that new files begin with are missing until they are written") {
  Starter starter;
  REQUIRE(starter.told_after(new_strategy(starter.read(), "health-plan")).empty());
  REQUIRE(starter.told_after(new_page(starter.read(), "terms")).empty());
  const std::string file = "content/strategies/health-plan/strategy.yaml";
  const auto of_new = [&] {
    Lines lines;
    for (const std::string& line : lines_of(status(starter).placeholders)) {
      if (line.find("home-visits") == std::string::npos) lines.push_back(line);
    }
    return lines;
  };
  CHECK(of_new() == Lines{file + " (health-plan) ja 新しい戦略",
                          file + " (health-plan) en New strategy", file + " (pillar-1) ja 新しい柱",
                          file + " (pillar-1) en New pillar",
                          "content/pages/terms.ja.md (terms) ja 新しいページ",
                          "content/pages/terms.en.md (terms) en New page"});
  starter.change("strategies/health-plan/strategy.yaml", "New strategy", "Health plan");
  CHECK(of_new().size() == 5);
}

TEST_CASE("a measure that still asks for words is not counted as written") {
  Starter starter;
  const auto written = [&] { return status(starter).strategies[0].years[0].languages[1].written; };
  CHECK(written() == 1);
  starter.change(kYear + "measures/home-visits.en.md", "Write here what was done in fiscal 2024.",
                 "Nurses write here in the open.");
  CHECK(written() == 1);
  starter.change(kYear + "measures/home-visits.en.md", "Write here what will be done next.",
                 "They go on.");
  CHECK(written() == 2);
}

TEST_CASE("what is missing in a language is named") {
  Starter starter;
  REQUIRE(starter.disk().remove("content/" + kYear + "measures/home-visits.en.md"));
  starter.file(kYear + "measures/station-ramp.en.md",
               "## What was done\n\nMuch.\n\n## What comes next\n");
  starter.file(kYear + "overview.en.md", "Overview.\n");
  starter.file(
      "pages/about.en.md",
      "---\ntitle: About\ntranslation: {of: {ja: 0123456789abcdef}, kind: machine}\n---\nA.\n");
  const StatusReport report = status(starter);
  const auto& languages = report.strategies[0].years[0].languages;
  CHECK(languages[0].sections.empty());
  CHECK(languages[0].untranslated == Lines{"content/" + kYear + "overview.ja.md"});
  REQUIRE(languages[1].sections.size() == 1);
  CHECK(languages[1].sections[0].measure == "station-ramp");
  CHECK(languages[1].sections[0].section == "next");
  CHECK(languages[1].written == 1);
  CHECK(languages[1].untranslated == Lines{"content/" + kYear + "measures/home-visits.en.md"});
  CHECK(report.pages[1].older == Lines{"content/pages/about.en.md"});
  CHECK(report.pages[1].provisional == Lines{"content/pages/about.en.md"});
  CHECK(missing_in(report) == 4 + report.placeholders.size());
}

TEST_CASE("a measure that nobody has written yet lacks its sections in every language") {
  Starter starter;
  for (const char* tag : {"ja", "en"}) {
    starter.file(kYear + "measures/home-visits." + tag + ".md",
                 std::string(tag) == "ja" ? "## 取組状況\n" : "## What was done\n");
  }
  const StatusReport report = status(starter);
  for (const LanguageStatus& language : report.strategies[0].years[0].languages) {
    CHECK(language.written == 1);
    CHECK(language.sections.size() == 2);
    CHECK(language.untranslated.empty());
  }
}

TEST_CASE("figures of the year before are missed as long as their measure goes on") {
  Starter starter;
  starter.file("strategies/town-plan/figures.yaml",
               "- {id: visits, label: {ja: 訪問, en: Visits}}\n- {id: metres, label: {ja: 長さ, "
               "en: Metres}}\n");
  starter.file(kYear + "figures.yaml",
               "- {figure: visits, measure: home-visits, value: 1}\n- {figure: metres, measure: "
               "station-ramp, value: 9}\n");
  starter.file("strategies/town-plan/2025/followup.yaml",
               "measures:\n  - {id: home-visits, title: {ja: あ, en: a}}\n");
  const auto figures = [&] { return status(starter).strategies[0].years[1].figures; };
  REQUIRE(figures().size() == 1);
  CHECK(figures()[0].figure == "visits");
  CHECK(figures()[0].measure == "home-visits");
  starter.file("strategies/town-plan/2025/figures.yaml",
               "- {figure: visits, measure: home-visits, value: 2}\n");
  CHECK(figures().empty());
}

TEST_CASE("indicators without a value are named") {
  Starter starter;
  const std::string path = "strategies/town-plan/strategy.yaml";
  starter.file(path,
               starter.text(path) +
                   "indicators:\n"
                   "  - {id: rate, title: {ja: 率, en: Rate}}\n"
                   "  - {id: count, title: {ja: 数, en: Count}, values: [{at: 2024, value: 3}]}\n");
  CHECK(status(starter).strategies[0].indicators == Lines{"rate"});
}

TEST_CASE("embargoes are listed with their moment and their files, the earliest first") {
  Starter starter;
  starter.change(kYear + "followup.yaml", "    topics: [accessibility]\n",
                 "    topics: [accessibility]\n    publish_at: 2026-05-01T00:00:00Z\n");
  starter.file("strategies/town-plan/2025/followup.yaml",
               "publish_at: 2026-04-01T09:00:00+09:00\nmeasures: []\n");
  starter.file("strategies/town-plan/2025/files/plan.pdf", "%PDF");
  const PortalFiles portal = starter.read();
  const auto all = embargoes(portal.files, parse_instant("2026-03-31T00:00:00Z"));
  REQUIRE(all.size() == 2);
  CHECK(all[0].what == "followup:town-plan/2025");
  CHECK(all[0].until == "2026-04-01T09:00:00+09:00");
  CHECK(all[0].files == Lines{"content/strategies/town-plan/2025/files/plan.pdf",
                              "content/strategies/town-plan/2025/followup.yaml"});
  CHECK(all[1].what == "measure:town-plan/2024/station-ramp");
  CHECK(all[1].files == Lines{"content/" + kYear + "measures/station-ramp.en.md",
                              "content/" + kYear + "measures/station-ramp.ja.md"});
  CHECK(embargoes(portal.files, parse_instant("2026-04-01T00:00:00Z")).size() == 1);
  CHECK(embargoes(portal.files, parse_instant("2026-05-01T00:00:00Z")).empty());
  CHECK(embargoes(portal.files, std::nullopt).size() == 2);
}

TEST_CASE("what a new site would change is told by address") {
  const SiteChanges changes =
      changes_between({{"a/index.html", "1"}, {"b/index.html", "2"}, {"gone.css", "3"}},
                      {{"a/index.html", "1"}, {"b/index.html", "9"}, {"new/index.html", "4"}});
  CHECK(changes.added == Lines{"new/index.html"});
  CHECK(changes.changed == Lines{"b/index.html"});
  CHECK(changes.gone == Lines{"gone.css"});
  CHECK_FALSE(changes.empty());
  CHECK(changes_between({{"a", "1"}}, {{"a", "1"}}).empty());
  CHECK(url_of("index.html") == "/");
  CHECK(url_of("ja/plan/index.html") == "/ja/plan/");
  CHECK(url_of("404.html") == "/404.html");
  CHECK(url_of("ja/myindex.html") == "/ja/myindex.html");
  CHECK(is_page("404.html"));
  CHECK_FALSE(is_page("style.css"));
}
