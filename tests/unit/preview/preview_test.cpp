// What a browser gets: the site under its path, mistakes, and what it is told of changes.
#include <catch2/catch.hpp>

#include "previewing.h"

using namespace ayumi;
using namespace ayumi::testing;

namespace {

const std::string kTraining = "content/strategies/plan/2023/measures/training.en.md";

SmallPortal with_files() {
  SmallPortal portal;
  portal.file("pages/files/map 1.csv", "a,b\n");
  portal.file("pages/files/unused.csv", "c\n");
  portal.more("pages/about.en.md", "\n[Map](files/map%201.csv)\n");
  portal.more("pages/about.ja.md", "\n[地図](files/map%201.csv)\n");
  portal.project_file("static/letter.txt", "Dear reader\n");
  portal.project_file("static/plain.html", "<body>As it is</body>\n");
  portal.project_file("static/.hidden", "x");
  portal.change("strategies/plan/strategy.yaml", "sections: [result, next, state]",
                "aliases: [old-plan/]\nsections: [result, next, state]");
  return portal;
}

}  // namespace

TEST_CASE("the site stands under the path of its base URL, as on a static host") {
  SmallPortal portal = with_files();
  const Previewing preview(portal.disk());
  struct Row {
    std::string target;
    int status;
    std::string type;
    std::string holds;  // for a redirect, where it leads
  };
  const auto row = GENERATE(values<Row>({
      {"/", 302, "text/plain; charset=utf-8", "/portal/"},
      {"/portal", 301, "text/plain; charset=utf-8", "/portal/"},
      {"/portal/", 200, "text/html; charset=utf-8", "歩みの例"},
      {"/portal/ja/", 200, "text/html; charset=utf-8", "歩みの例"},
      {"/portal/ja", 301, "text/plain; charset=utf-8", "/portal/ja/"},
      {"/portal/en/plan/2023?q=a", 301, "text/plain; charset=utf-8", "/portal/en/plan/2023/?q=a"},
      {"/portal/en/plan/2023/training/", 200, "text/html; charset=utf-8", "Ninety were trained"},
      {"/portal/en/plan/2023/training/index.html", 200, "text/html; charset=utf-8", "Ninety were"},
      {"/portal/en/old-plan/", 200, "text/html; charset=utf-8", "plan/"},
      {"/portal/en/old-plan", 301, "text/plain; charset=utf-8", "/portal/en/old-plan/"},
      {"/portal/files/pages/map%201.csv", 200, "text/csv; charset=utf-8", "a,b"},
      {"/portal/letter.txt", 200, "text/plain; charset=utf-8", "Dear reader"},
      {"/portal/sitemap.xml", 200, "application/xml", "<urlset"},
      {"/portal/robots.txt", 200, "text/plain; charset=utf-8", "Sitemap:"},
      {"/portal/404.html", 200, "text/html; charset=utf-8", "data-ayumi-pages"},
      {"/portal/.ayumi/preview.js", 200, "text/javascript; charset=utf-8", "EventSource"},
      {"/portal/.ayumi/overlay.css", 200, "text/css; charset=utf-8", ".overlay"},
      {"/portal/files/pages/unused.csv", 404, "text/html; charset=utf-8", "data-ayumi-pages"},
      {"/portal/letter.txt/", 404, "text/html; charset=utf-8", "data-ayumi-pages"},
      {"/portal/.hidden", 404, "text/plain; charset=utf-8", ""},
      {"/portal/en/plan/1999/", 404, "text/html; charset=utf-8", "data-ayumi-pages"},
      {"/portal/fr/", 404, "text/html; charset=utf-8", "data-ayumi-pages"},
      {"/portal/content/site.yaml", 404, "text/html; charset=utf-8", "data-ayumi-pages"},
      {"/elsewhere/", 404, "text/html; charset=utf-8", "href=\"/portal/\""},
      {"/favicon.ico", 204, "text/html; charset=utf-8", ""},
      {"/ja/", 404, "text/html; charset=utf-8", "href=\"/portal/\""},
      {"/portal/.ayumi/nothing", 404, "text/plain; charset=utf-8", ""},
  }));
  CAPTURE(row.target);
  const preview::Response response = preview.get(row.target);
  CHECK(response.status == row.status);
  CHECK(response.content_type == row.type);
  const bool moved = row.status == 301 || row.status == 302;
  if (moved) {
    CHECK(location_of(response) == row.holds);
  } else {
    CHECK(response.body.find(row.holds) != std::string::npos);
  }
}

TEST_CASE("only pages that are made have the script, right before their end") {
  SmallPortal portal = with_files();
  const Previewing preview(portal.disk());
  const std::string page = preview.get("/portal/en/").body;
  const std::string line =
      "<script src=\"/portal/.ayumi/preview.js\" defer data-ayumi-pages=\"run-1\" "
      "data-ayumi-stylesheet=\"/portal/assets/style.";
  CHECK(count(page, "data-ayumi-pages") == 1);
  REQUIRE(page.find(line) != std::string::npos);
  CHECK(page.substr(page.find('\n', page.find(line))) == "\n</body>\n</html>\n");
  CHECK(preview.get("/portal/plain.html").body == "<body>As it is</body>\n");
}

TEST_CASE("after a mistake the last good state stays, and the mistake is told with its place") {
  SmallPortal portal;
  Previewing preview(portal.disk());
  const std::string before = preview.get("/portal/en/plan/2023/training/").body;
  CHECK(preview.told(0) == "run-1");
  CHECK(preview.told(2).empty());

  portal.more("strategies/plan/2023/measures/training.en.md", "\n[x](topic:nowhere)\n");
  preview.read(Previewing::only(kTraining));
  CHECK(preview.get("/portal/en/plan/2023/training/").body == before);
  CHECK(preview.told(0) == "run-1");
  CHECK(preview.told(2) == "Close");
  CHECK(preview.told(3) == "Mistakes");
  CHECK(preview.told(4).starts_with("strategies/plan/2023/measures/training.en.md:"));

  portal.change("strategies/plan/2023/measures/training.en.md", "(topic:nowhere)",
                "(topic:resistance)");
  preview.read(Previewing::only(kTraining));
  CHECK(preview.told(0) == "run-2");
  CHECK(preview.told(2).empty());
  CHECK(preview.get("/portal/en/plan/2023/training/").body.find("topics/resistance/") !=
        std::string::npos);
}

TEST_CASE("a portal that starts with mistakes shows them at every address") {
  SmallPortal portal;
  portal.more("site.yaml", "<img onerror=alert(1)>: 1\n");
  Previewing preview(portal.disk());
  for (const char* target : {"/", "/portal/", "/portal/en/plan/"}) {
    CAPTURE(target);
    const preview::Response response = preview.get(target);
    CHECK(response.status == 503);
    CHECK(response.body.find("Mistakes from the start") != std::string::npos);
    CHECK(response.body.find("&lt;img onerror") != std::string::npos);
    CHECK(response.body.find("<img") == std::string::npos);
    CHECK(response.body.find("src=\"/.ayumi/preview.js\"") != std::string::npos);
  }
  CHECK(preview.get("/.ayumi/events").is_stream);
  const std::string first = preview.told(0);

  portal.change("site.yaml", "<img onerror=alert(1)>: 1\n", "");
  preview.read(Previewing::only("content/site.yaml"));
  CHECK(preview.get("/portal/").status == 200);
  CHECK(preview.told(0) != first);
}

TEST_CASE("a disk that fails keeps the last good state too") {
  SmallPortal portal;
  Previewing preview(portal.disk());
  portal.without("pages");
  portal.disk().add_symlink("content/pages", "/nowhere");
  preview.read(Previewing::everything());
  CHECK(preview.get("/portal/en/about/").status == 200);
  CHECK_FALSE(preview.told(3).empty());
}

TEST_CASE("strict, a warning keeps the last good state") {
  for (const bool strict : {false, true}) {
    CAPTURE(strict);
    SmallPortal portal;
    portal.more(
        "site.yaml",
        "silences: [{rule: P017, reason: x}, {rule: P019, reason: x}, {rule: P021, reason: x}]\n");
    Previewing preview(portal.disk(), SmallPortal::request(), strict);
    portal.file(
        "strategies/plan/2023/measures/training.en.md",
        "---\ntranslation: {of: {ja: 0123456789abcdef}, kind: provisional}\n---\n\n## What was "
        "done\n\nOlder.\n");
    preview.read(Previewing::only(kTraining));
    CHECK((preview.told(0) == "run-1") == strict);
    CHECK(preview.told(3).empty() != strict);
  }
}

TEST_CASE("a change of the stylesheet alone leaves pages as they are") {
  SmallPortal portal;
  portal.project_file("themes/default/static/style.css", "body { color: red }\n");
  Previewing preview(portal.disk());
  const std::string before = preview.told(1);
  REQUIRE(before.starts_with("/portal/assets/style."));
  CHECK(preview.get(before).body == "body { color: red }\n");

  const std::string style = "themes/default/static/style.css";
  portal.project_file(style, "body { color: blue }\n");
  SECTION("told as such") {
    preview.read(Previewing::only(style));
    CHECK(preview.told(0) == "run-1");
  }
  SECTION("but not together with something else") {
    preview.read({{style, kTraining}, false});
    CHECK(preview.told(0) == "run-2");
  }
  SECTION("nor when nobody knows what changed") {
    preview.read(Previewing::everything());
    CHECK(preview.told(0) == "run-2");
  }
  CHECK(preview.told(1) != before);
  CHECK(preview.get(preview.told(1)).body == "body { color: blue }\n");
}

TEST_CASE("what is joined to the stylesheet is told as the stylesheet") {
  const std::string part = GENERATE(values<std::string>({"values.css", "logo.css"}));
  CAPTURE(part);
  SmallPortal portal;
  portal.more("site.yaml", "logo: {file: static/sign.svg, alt: {ja: 印, en: Sign}}\n");
  portal.project_file("static/sign.svg",
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
  portal.project_file("themes/default/static/" + part, "a { color: red }\n");
  Previewing preview(portal.disk());
  REQUIRE(preview.told(0) == "run-1");
  const std::string before = preview.told(1);
  CHECK(preview.get(before).body.find("a { color: red }") != std::string::npos);
  portal.project_file("themes/default/static/" + part, "a { color: blue }\n");
  preview.read(Previewing::only("themes/default/static/" + part));
  CHECK(preview.told(0) == "run-1");
  CHECK(preview.told(1) != before);
  CHECK(preview.get(preview.told(1)).body.find("a { color: blue }") != std::string::npos);
}

TEST_CASE("colours and a logo of site.yaml reload the page, with their stylesheet") {
  const auto words =
      GENERATE(values<std::string>({"colours: {accent: {light: \"#005f73\", dark: \"#9ad8e6\"}}\n",
                                    "logo: {file: static/sign.svg, alt: {ja: 印, en: Sign}}\n"}));
  CAPTURE(words);
  SmallPortal portal;
  portal.project_file("static/sign.svg",
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
  Previewing preview(portal.disk());
  const std::string before = preview.told(1);
  portal.more("site.yaml", words);
  preview.read(Previewing::only("content/site.yaml"));
  REQUIRE(preview.told(4).empty());
  CHECK(preview.told(0) == "run-2");
  CHECK(preview.told(1) != before);
  CHECK(preview.get("/portal/en/").body.find(preview.told(1)) != std::string::npos);
}

TEST_CASE("pages under a former base URL hear of the new one") {
  SmallPortal portal;
  Previewing preview(portal.disk());
  portal.change("site.yaml", "https://example.org/portal/", "https://example.org/steps/");
  preview.read(Previewing::only("content/site.yaml"));
  CHECK(preview.get("/portal/.ayumi/events").body.find("run-2") != std::string::npos);
  CHECK(preview.get("/portal/en/").status == 404);
  CHECK(preview.get("/steps/en/").status == 200);
}

TEST_CASE("what has become a link since it was read is not followed") {
  SmallPortal portal = with_files();
  portal.project_file("secret.txt", "secret");
  const Previewing preview(portal.disk());
  REQUIRE(portal.disk().remove("static/letter.txt"));
  portal.disk().add_symlink("static/letter.txt", "/secret.txt");
  const preview::Response response = preview.get("/portal/letter.txt");
  CHECK(response.status == 500);
  CHECK(response.body.find("secret\n") == std::string::npos);
}
