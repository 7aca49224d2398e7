// Which pages a portal has, where they stand, and two things at one place.
#include "pages/plan.h"

#include <catch2/catch.hpp>
#include <set>

#include "pages/page_kinds.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

Lines planned(const testing::ReadyPortal& portal) {
  Lines lines;
  for (const Page& page : portal->plan.pages) {
    lines.push_back(std::string(kind_name(page.address.kind)) + ' ' + page.path);
  }
  return lines;
}

}  // namespace

TEST_CASE("every page of a small portal, by path") {
  CHECK(planned(SmallPortal().ready()) == Lines{
                                              "home ",
                                              "page about/",
                                              "comparisons changes/",
                                              "completeness completeness/",
                                              "data data/",
                                              "glossary glossary/",
                                              "organizations organizations/",
                                              "organization organizations/fund/",
                                              "organization organizations/idc/",
                                              "matrix organizations/matrix/",
                                              "organization organizations/mhlw/",
                                              "organization organizations/mofa/",
                                              "strategy plan/",
                                              "followup plan/2022/",
                                              "record plan/2022/hospitals/",
                                              "print plan/2022/print/",
                                              "record plan/2022/training/",
                                              "followup plan/2023/",
                                              "changes plan/2023/changes/",
                                              "print plan/2023/print/",
                                              "record plan/2023/training/",
                                              "record plan/2023/vaccines/",
                                              "measure plan/measures/hospitals/",
                                              "measure plan/measures/training/",
                                              "measure plan/measures/vaccines/",
                                              "pillar plan/pillars/money/",
                                              "pillar plan/pillars/nurses/",
                                              "pillar plan/pillars/people/",
                                              "search search/",
                                              "topics topics/",
                                              "topic topics/resistance/",
                                              "updates updates/",
                                          });
}

TEST_CASE("every kind of page has a place of its own") {
  const auto portal = SmallPortal()
                          .more("strategies/plan/strategy.yaml",
                                "indicators: [{id: nurses, title: {ja: 看護師, en: Nurses}}]\n")
                          .as_it_is();
  std::set<std::string> paths;
  for (const PageKindRow& row : page_kinds()) {
    paths.insert(path_of(portal->site, portal->plan, {row.kind, 0, 0, 0}));
  }
  CHECK(paths.size() == page_kinds().size());
}

TEST_CASE("a measure collects its years, oldest first, in the order of first appearance") {
  const auto portal = SmallPortal().ready();
  Lines lines;
  for (const Measure& measure : portal->plan.measures[0]) {
    std::string line = measure.id;
    for (const RecordKey& key : measure.years) line += ' ' + std::to_string(key.followup);
    lines.push_back(line);
  }
  CHECK(lines == Lines{"training 0 1", "hospitals 0", "vaccines 1"});
}

TEST_CASE("two things at one place are an error that names both") {
  struct Row {
    const char* name;
    std::string path, text;
    std::string expected;
  };
  const std::string title = "title: {ja: 別, en: Other}\n";
  const auto row = GENERATE_COPY(values<Row>({
      {"an alias and a page", "strategies/other/strategy.yaml", title + "aliases: [about/]\n",
       "strategies/other/strategy.yaml P001 '' (about/) also content/pages/about.ja.md"},
      {"an alias and a page of the program", "strategies/other/strategy.yaml",
       title + "aliases: [glossary/]\n", "strategies/other/strategy.yaml P001 '' (glossary/)"},
      {"an alias and a record", "strategies/other/strategy.yaml",
       title + "aliases: [plan/2023/training/]\n",
       "strategies/plan/2023/followup.yaml P001 '' (plan/2023/training/) also "
       "content/strategies/other/strategy.yaml"},
      {"an alias twice", "strategies/other/strategy.yaml", title + "aliases: [old/, old]\n",
       "strategies/other/strategy.yaml P001 '' (old/) also content/strategies/other/strategy.yaml"},
      {"no collision", "strategies/other/strategy.yaml", title + "aliases: [old/, older/]\n", ""},
  }));
  INFO(row.name);
  Lines told = SmallPortal().file(row.path, row.text).told();
  // Where in the file is content's to say; which two files collide is this room's.
  for (std::string& line : told) {
    const std::size_t place = line.find(".yaml:");
    if (place != std::string::npos) line.erase(place + 5, line.find(" P001") - place - 5);
    const std::size_t quoted = line.find('\'');
    line.replace(quoted, line.find("' (") + 1 - quoted, "''");
  }
  CHECK(told == (row.expected.empty() ? Lines() : Lines{row.expected}));
}

TEST_CASE("paths that differ in capitals alone are one place") {
  // Ids and aliases from files are in small letters; a plan does not rely on it.
  Site site;
  site.languages.push_back({"en", "English", false});
  for (const char* id : {"about", "About"}) {
    PlainPage page;
    page.id = id;
    Prose prose;
    prose.file = make_source(std::string("content/pages/") + id + ".en.md", "x");
    page.prose.set(0, prose);
    site.pages.push_back(page);
  }
  Diagnostics diagnostics;
  plan_pages(site, diagnostics);
  CHECK(testing::lines_of(diagnostics) ==
        Lines{"pages/About.en.md:1:1 P001 '' (About/) also content/pages/about.en.md"});
}

TEST_CASE("an organisation's alias that is taken is told in their file") {
  SmallPortal portal;
  portal.more("organizations.yaml", "- {id: a, name: {ja: 甲, en: A}, aliases: [mofa]}\n");
  CHECK(portal.told().front() ==
        "organizations.yaml:5:43 C060 'mofa' (mofa) also content/organizations.yaml");
}

TEST_CASE("aliases lead from the old place to the new one") {
  const auto portal =
      SmallPortal()
          .more("strategies/plan/strategy.yaml", "aliases: [old-plan/]\n")
          .more("strategies/plan/2023/followup.yaml", "aliases: [last-year]\n")
          .change("pages/about.en.md", "title: About", "title: About\naliases: [info]")
          .change("organizations.yaml", "until: 2020-03-31",
                  "until: 2020-03-31, aliases: [old-fund]")
          .ready();
  Lines lines;
  for (const Redirect& redirect : portal->plan.redirects) {
    lines.push_back(redirect.path + " → " + path_of(portal->site, portal->plan, redirect.to));
  }
  std::sort(lines.begin(), lines.end());
  CHECK(lines == Lines{"info/ → about/", "last-year/ → plan/2023/", "old-plan/ → plan/",
                       "organizations/old-fund/ → organizations/fund/"});
}

TEST_CASE("attachments keep their names below files/, whatever their strategy is called") {
  SmallPortal portal;
  portal.file("pages/files/logo.svg", "x");
  portal.file("strategies/plan/2023/files/a/図 1.png", "x");
  portal.file("strategies/profiles/strategy.yaml", "title: {ja: 人物, en: Profiles}\n");
  portal.file("strategies/profiles/2023/followup.yaml", "as_of: 2024-03-31\n");
  portal.file("strategies/profiles/2023/files/a.png", "x");
  const auto ready = portal.as_it_is();
  Lines lines;
  for (const FileRoute& file : ready->plan.files)
    lines.push_back(file.source + " → " + file.site_path);
  CHECK(lines == Lines{
                     "content/pages/files/logo.svg → files/pages/logo.svg",
                     "content/strategies/plan/2023/files/a/図 1.png → files/plan/2023/a/図 1.png",
                     "content/strategies/profiles/2023/files/a.png → files/profiles/2023/a.png",
                 });
}

TEST_CASE("a page counts as written where its own prose is, or where it has none anywhere") {
  const auto portal = SmallPortal()
                          .without("strategies/plan/2023/measures/training.en.md")
                          .without("pages/about.ja.md")
                          .ready();
  struct Row {
    std::string path;
    bool ja, en;
  };
  for (const Row& row : {Row{"plan/2023/training/", true, false}, Row{"about/", false, true},
                         Row{"plan/2023/vaccines/", true, true}, Row{"plan/2023/", true, true}}) {
    CAPTURE(row.path);
    const Address address = portal.address(row.path);
    CHECK(is_written_in(portal->site, address, 0) == row.ja);
    CHECK(is_written_in(portal->site, address, 1) == row.en);
  }
}
