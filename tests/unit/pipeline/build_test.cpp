// From a project to a published site: which files, and when none.
#include "build.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/hash.h"
#include "exports/table.h"

using namespace ayumi;
using namespace ayumi::testing;
using Lines = std::vector<std::string>;

namespace {

// The stylesheet's name holds its bytes' hash, which changes with the theme.
// Names that change with their bytes, as far as they stay the same. Of a search only the manifest,
// which names the rest.
Lines without_hash(const Lines& names) {
  Lines shown;
  for (const std::string& name : names) {
    const bool of_search = name.find("/search/index/") != std::string::npos;
    if (of_search && name.find("/manifest.") == std::string::npos) continue;
    const bool hashed = name.starts_with("assets/");
    shown.push_back(hashed ? name.substr(0, name.find('.')) + ".*" + name.substr(name.rfind('.'))
                           : name);
  }
  return shown;
}

// index.html of every page of the small portal in one language.
Lines pages_of(const std::string& tag) {
  Lines lines;
  for (const char* path : {"",
                           "about/",
                           "changes/",
                           "completeness/",
                           "data/",
                           "glossary/",
                           "organizations/",
                           "organizations/fund/",
                           "organizations/idc/",
                           "organizations/matrix/",
                           "organizations/mhlw/",
                           "organizations/mofa/",
                           "plan/",
                           "plan/2022/",
                           "plan/2022/hospitals/",
                           "plan/2022/print/",
                           "plan/2022/training/",
                           "plan/2023/",
                           "plan/2023/changes/",
                           "plan/2023/print/",
                           "plan/2023/training/",
                           "plan/2023/vaccines/",
                           "plan/measures/hospitals/",
                           "plan/measures/training/",
                           "plan/measures/vaccines/",
                           "plan/pillars/money/",
                           "plan/pillars/nurses/",
                           "plan/pillars/people/",
                           "search/",
                           "topics/",
                           "topics/resistance/",
                           "updates/"}) {
    lines.push_back(tag + '/' + path + "index.html");
  }
  return lines;
}

Lines expected_files(const Lines& more, const std::string& search_ending) {
  Lines lines = more;
  for (const char* name : {"icon.*.png", "icon.*.svg", "search.*.js", "share.*.png", "site.*.js",
                           "style.*.css", "tables.*.js"}) {
    lines.push_back(std::string("assets/") + name);
  }
  for (const exports::Table& table : exports::tables()) {
    lines.push_back("data/" + std::string(table.name) + ".csv");
  }
  for (const char* name :
       {"catalog.jsonld", "coverage.csv", "datapackage.json", "organizations/idc.csv",
        "organizations/mhlw.csv", "organizations/mofa.csv", "pillar_coverage.csv", "plan/2022.json",
        "plan/2022/measures.csv", "plan/2023.json", "plan/2023/measures.csv",
        "plan/measures/hospitals.json", "plan/measures/training.json",
        "plan/measures/vaccines.json", "portal.json", "records.zip", "tables.xlsx", "tables.zip"}) {
    lines.push_back(std::string("data/") + name);
  }
  for (const char* tag : {"ja", "en"}) {
    lines.push_back(std::string(tag) + "/search/index/manifest" + search_ending);
    for (const std::string& page : pages_of(tag)) lines.push_back(page);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

const Lines kForWeb{"404.html",
                    "en/search/opensearch.xml",
                    "en/updates/feed.atom",
                    "index.html",
                    "ja/search/opensearch.xml",
                    "ja/updates/feed.atom",
                    "robots.txt",
                    "sitemap.xml"};

}  // namespace

TEST_CASE("a build writes exactly the files that the plan names, and what belongs beside them") {
  SmallPortal portal;
  const auto report = build(portal);
  REQUIRE(report);
  REQUIRE(report->published);
  CHECK(without_hash(names(site_of(portal))) == expected_files(kForWeb, ".bin"));
  CHECK(report->pages == 64);
  CHECK(report->published->how == publish::Swap::created);
  CHECK(report->published->written == site_of(portal).size());
}

TEST_CASE("every page's links by path lead to a file of the site") {
  SmallPortal portal;
  const Files site = built(portal);
  for (const auto& [path, bytes] : site) {
    if (!path.ends_with(".html") || path == "404.html") continue;
    for (const char* attribute : {"href=\"", "src=\""}) {
      for (std::size_t at = bytes.find(attribute); at != std::string::npos;
           at = bytes.find(attribute, at + 1)) {
        const std::size_t begin = at + std::string_view(attribute).size();
        std::string link = bytes.substr(begin, bytes.find('"', begin) - begin);
        link.erase(std::min(link.find_first_of("?#"), link.size()));
        if (link.empty() || link.find(':') != std::string::npos) continue;
        const auto to =
            portal.disk().canonical("site/" + path.substr(0, path.rfind('/') + 1) + link);
        INFO(path << ": " << link);
        REQUIRE(to);
        const std::string file = *to + (link.ends_with('/') ? "/index.html" : "");
        CHECK(portal.disk().status(file)->kind == EntryKind::file);
      }
    }
  }
}

TEST_CASE("a second build changes nothing, and says so") {
  SmallPortal portal;
  const Files first = built(portal);
  const auto again = build(portal);
  REQUIRE(again);
  REQUIRE(again->published);
  CHECK(again->published->written == 0);
  CHECK(again->published->unchanged == first.size());
  CHECK(site_of(portal) == first);
}

TEST_CASE("mistakes publish nothing, and the site of before stays") {
  SmallPortal portal;
  SECTION("where there is no site yet") {
    portal.change("strategies/plan/2023/followup.yaml", "lead: [mhlw]", "lead: [mhwl]");
    const auto report = build(portal);
    REQUIRE(report);
    CHECK_FALSE(report->published);
    CHECK(lines_of(report->diagnostics) ==
          Lines{"strategies/plan/2023/followup.yaml:11:12 C012 'mhwl' (mhwl) mhlw?"});
    CHECK(portal.disk().status("site")->kind == EntryKind::missing);
  }
  SECTION("where there is one") {
    built(portal);
    const Files first = portal.disk().all_below("/site");
    portal.change("pages/about.en.md", "Written here.", "[x](page:nothing)");
    const auto report = build(portal);
    REQUIRE(report);
    CHECK_FALSE(report->published);
    CHECK(portal.disk().all_below("/site") == first);
  }
  SECTION("in a template") {
    portal.project_file("themes/default/templates/page.mustache", "<p>{{nonsense}}</p>");
    const auto report = build(portal);
    REQUIRE(report);
    CHECK_FALSE(report->published);
    CHECK(report->diagnostics.has_errors());
  }
  SECTION("in site.yaml") {
    portal.file("site.yaml", "format: 1\ntitle: [\n");
    const auto report = build(portal);
    REQUIRE(report);
    CHECK_FALSE(report->published);
    CHECK(report->diagnostics.has_errors());
  }
  SECTION("no content at all") {
    REQUIRE(portal.disk().remove("content"));
    const auto report = build(portal);
    REQUIRE(report);
    CHECK_FALSE(report->published);
    CHECK(report->diagnostics.has_errors());
  }
  CHECK(portal.disk().status("site.staging-ayumi")->kind == EntryKind::missing);
}

TEST_CASE("a warning stops a build only where it is asked to") {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml", "- {id: trained, label: {ja: 人数, en: People}}\n");
  auto request = to_site();
  request.strict = true;
  const auto stopped = build(portal, request);
  REQUIRE(stopped);
  CHECK_FALSE(stopped->published);
  CHECK(portal.disk().status("site")->kind == EntryKind::missing);

  const auto report = build(portal);
  REQUIRE(report);
  CHECK(report->published);
  CHECK(lines_of(report->diagnostics) ==
        Lines{"strategies/plan/figures.yaml:1:8 C068 'trained' (trained)"});
}

TEST_CASE("a portable site names files in its links and leaves out what only a host reads") {
  SmallPortal portal;
  auto request = to_site();
  request.portal.portable = true;
  const Files site = built(portal, request);
  CHECK(without_hash(names(site)) == expected_files({"index.html"}, ".js"));
  const std::vector kinds_of_file{".css",  ".js",     ".svg",  ".png", ".csv",
                                  ".json", ".jsonld", ".xlsx", ".zip"};
  for (const auto& [path, bytes] : site) {
    if (!path.ends_with(".html")) continue;
    for (std::size_t at = bytes.find(" href=\""); at != std::string::npos;
         at = bytes.find(" href=\"", at + 1)) {
      const std::string link = bytes.substr(at + 7, bytes.find('"', at + 7) - at - 7);
      INFO(path << ": " << link);
      const bool fine = link.starts_with("#") || link.find("://") != std::string::npos ||
                        link.find(".html") != std::string::npos ||
                        std::any_of(kinds_of_file.begin(), kinds_of_file.end(),
                                    [&](const char* kind) { return link.ends_with(kind); });
      CHECK(fine);
    }
  }
}

TEST_CASE("a base URL given on the command line replaces that of site.yaml everywhere") {
  SmallPortal portal;
  auto request = to_site();
  request.portal.base_url = "https://other.example/x/";
  const Files site = built(portal, request);
  for (const auto& [path, bytes] : site) {
    INFO(path);
    CHECK(count(bytes, "example.org") == 0);
  }
  CHECK(count(site.at("sitemap.xml"), "<loc>https://other.example/x/ja/plan/</loc>") == 1);
  CHECK(count(site.at("404.html"), "href=\"/x/ja/\"") > 0);
}

TEST_CASE("only attachments that something links to are published") {
  SmallPortal portal;
  portal.file("pages/files/used.csv", "used");
  portal.file("pages/files/unused.csv", "unused");
  portal.more("pages/about.en.md", "\n[table](files/used.csv)\n");
  const Files site = built(portal);
  CHECK(site.at("files/pages/used.csv") == "used");
  CHECK(site.count("files/pages/unused.csv") == 0);
}

TEST_CASE("an alias becomes a page that leads on, in each language") {
  SmallPortal portal;
  portal.more("strategies/plan/strategy.yaml", "aliases: [old/place/]\n");
  const Files site = built(portal);
  const std::string& ja = site.at("ja/old/place/index.html");
  CHECK(count(ja, "<html lang=\"ja\">") == 1);
  CHECK(count(ja, "<meta http-equiv=\"refresh\" content=\"0; url=../../plan/\">") == 1);
  CHECK(count(ja, "<link rel=\"canonical\" href=\"https://example.org/portal/ja/plan/\">") == 1);
  CHECK(count(ja, "<a href=\"../../plan/\">") == 1);
  CHECK(site.count("en/old/place/index.html") == 1);
  CHECK(count(site.at("sitemap.xml"), "old/place") == 0);
}

TEST_CASE("static files are published as they are") {
  SmallPortal portal;
  portal.project_file("static/CNAME", "portal.example");
  portal.project_file("static/img/logo.svg", "<svg/>");
  portal.project_file("static/robots.txt", "User-agent: x\n");
  portal.project_file("static/.hidden", "x");
  portal.project_file("static/notes~", "x");
  const Files site = built(portal);
  CHECK(site.at("CNAME") == "portal.example");
  CHECK(site.at("img/logo.svg") == "<svg/>");
  CHECK(site.at("robots.txt") == "User-agent: x\n");
  CHECK(site.count(".hidden") + site.count("notes~") == 0);
}

TEST_CASE("a share.png of the project is what is shown where a page is passed on") {
  const std::string tag = "<meta property=\"og:image\" content=\"https://example.org/portal/";
  SmallPortal portal;
  CHECK(count(built(portal).at("ja/index.html"), tag + "assets/share.") == 1);
  SmallPortal own;
  const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\4\xb0\0\0\2\x76\x8\2\0\0\0", 29);
  own.project_file("static/share.png", png);
  const std::string page = built(own).at("ja/index.html");
  CHECK(count(page, tag + "share.png\"") == 1);
  CHECK(count(page, "<meta property=\"og:image:width\" content=\"1200\">") == 1);
  CHECK(count(page, "<meta property=\"og:image:height\" content=\"630\">") == 1);
}

TEST_CASE("a static file may not stand where the generator puts its own") {
  const auto path = GENERATE(values<std::string>(
      {"index.html", "404.html", "sitemap.xml", "sitemap-2.xml", "ja/extra.html", "en",
       "assets/more.css", "data/more.csv", "files/a.pdf", "index.html/a", "sitemap.xml/a"}));
  CAPTURE(path);
  SmallPortal portal;
  portal.project_file("static/" + path, "x");
  const auto report = build(portal);
  REQUIRE(report);
  CHECK_FALSE(report->published);
  CHECK(lines_of(report->diagnostics) == Lines{"static/" + path + " P015 '' (" + path + ")"});
}

TEST_CASE("a static link is refused, since what is behind it could be anything") {
  SmallPortal portal;
  portal.disk().add_symlink("static/passwords", "/etc/shadow");
  const auto report = build(portal);
  REQUIRE(report);
  CHECK_FALSE(report->published);
  CHECK(lines_of(report->diagnostics) == Lines{"static/passwords P014 '' (static/passwords)"});
}

TEST_CASE("the output may not swallow the project") {
  const auto output = GENERATE(values<std::string>({".", "content", "content/site", "themes/x"}));
  CAPTURE(output);
  SmallPortal portal;
  portal.project_file("themes/x/static/a.css", "");
  const Files before = portal.disk().all_below("/");
  auto request = to_site();
  request.output = output;
  request.force = true;
  const auto report = build(portal, request);
  REQUIRE(report);
  CHECK_FALSE(report->published);
  CHECK(report->diagnostics.has_errors());
  CHECK(portal.disk().all_below("/") == before);
}

TEST_CASE("the stylesheet's address changes with its bytes") {
  SmallPortal portal;
  portal.project_file("themes/default/static/style.css", "p{}");
  const Files site = built(portal);
  const std::string path = "assets/style." + sha256("p{}").substr(0, 12) + ".css";
  CHECK(site.at(path) == "p{}");
  CHECK(count(site.at("ja/plan/index.html"), "href=\"../../" + path + "\"") == 1);
  CHECK(count(site.at("404.html"), "href=\"/portal/" + path + "\"") == 1);
}

TEST_CASE("the order in which a disk lists its files changes nothing in the site") {
  // Names that other rules than bytes would sort in another way.
  SmallPortal portal;
  for (const char* id : {"z-last", "a-first", "m1", "m10", "m2"}) {
    portal.file(std::string("pages/") + id + ".en.md",
                std::string("---\ntitle: ") + id + "\n---\nText.\n");
  }
  const Files first = built(portal);
  SmallPortal other;
  for (const char* id : {"m2", "m10", "m1", "a-first", "z-last"}) {
    other.file(std::string("pages/") + id + ".en.md",
               std::string("---\ntitle: ") + id + "\n---\nText.\n");
  }
  CHECK(built(other) == first);
}
