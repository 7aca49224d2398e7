// Every anchor on a page arrives, whatever parts of a text the page shows.
#include <catch2/catch.hpp>
#include <set>

#include "support/small_portal.h"

using ayumi::testing::SmallPortal;

namespace {

// What stands between `before` and the next quotation mark, each time.
std::set<std::string> quoted(std::string_view html, std::string_view before) {
  std::set<std::string> found;
  for (std::size_t at = html.find(before); at != std::string_view::npos;
       at = html.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    found.emplace(html.substr(begin, html.find('"', begin) - begin));
  }
  return found;
}

std::set<std::string> dead_anchors(std::string_view html) {
  std::set<std::string> dead = quoted(html, "href=\"#");
  for (const std::string& id : quoted(html, "id=\"")) dead.erase(id);
  return dead;
}

}  // namespace

TEST_CASE("notes of last year's record lead back only to what this year's page shows") {
  SmallPortal portal;
  portal.file("strategies/plan/2022/measures/training.en.md",
              "## What was done\n\nDone[^a].\n\n## What comes next\n\nPlanned[^b].\n\n"
              "[^a]: Of the result.\n[^b]: Of the plan.\n");
  const std::string html = portal.ready().html("en", "plan/2023/training/");
  CHECK(dead_anchors(html) == std::set<std::string>{});
  CHECK(html.find("Of the plan.") != std::string::npos);
  CHECK(html.find("href=\"#before-fnref_2\"") != std::string::npos);
}

TEST_CASE("an anchor to a section of a record arrives") {
  SmallPortal portal;
  portal.file("strategies/plan/2023/measures/training.en.md",
              "## What was done\n\nSee [what comes next](#what-comes-next).\n\n"
              "## What comes next\n\nMore.\n");
  const std::string html = portal.ready().html("en", "plan/2023/training/");
  CHECK(dead_anchors(html) == std::set<std::string>{});
  CHECK(html.find("href=\"#t-what-comes-next\"") != std::string::npos);
}

TEST_CASE("a relative link to a pillar's file leads to the pillar") {
  SmallPortal portal;
  portal.file("strategies/plan/2023/pillars/people.en.md", "## What comes next\n\nAims.\n");
  portal.file("strategies/plan/2023/measures/training.en.md",
              "## What was done\n\n[Aims](../pillars/people.en.md)\n");
  const std::string html = portal.ready().html("en", "plan/2023/training/");
  CHECK(html.find("href=\"../../pillars/people/\">Aims</a>") != std::string::npos);
}

TEST_CASE("an anchor in a text that is not translated leads to the page that has it") {
  SmallPortal portal;
  portal.file("pages/about.ja.md", "---\ntitle: 案内\n---\n## 数え方\n\n文。\n");
  portal.file("pages/about.en.md", "---\ntitle: About\n---\n## How we count\n\nText.\n");
  portal.file("pages/method.ja.md", "---\ntitle: 方法\n---\n[数え方](page:about#数え方)\n");
  const auto ready = portal.ready();
  CHECK(ready.html("en", "method/").find("href=\"../../ja/about/#t-数え方\"") != std::string::npos);
  CHECK(ready.html("ja", "method/").find("href=\"../about/#t-数え方\"") != std::string::npos);
}
