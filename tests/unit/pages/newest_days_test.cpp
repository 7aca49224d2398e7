// Every page says when what it shows was last put up or corrected, by its own subject where it has
// one; search engines are told where the day is known.
#include "pages/newest_days.h"

#include <catch2/catch.hpp>

#include "plan_pages.h"
#include "render/sitemap.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

const std::string kFollowup2022 = k2022 + "followup.yaml", kFollowup2023 = k2023 + "followup.yaml";

// "Page updated 2025-01-01"; "" where the page has no day.
std::string day_on(const ReadyPortal& portal, std::string_view path) {
  const Scope scope = portal.scope("en", path);
  const PageView page = page_view(scope, name_of(scope, scope.address()), "");
  return page.updated ? page.updated_what + ' ' + page.updated->iso : std::string();
}

SmallPortal entered() {
  SmallPortal portal;
  portal.more(kFollowup2022, "entered: 2025-01-01\n").more(kFollowup2023, "entered: 2025-03-01\n");
  return portal;
}

// Of the page's entry; "" where it has none.
std::string lastmod(const ReadyPortal& portal, const std::string& path) {
  const Urls urls("https://example.org/portal/", LinkStyle::directory);
  const auto files = render::sitemaps(portal->site, portal->plan, portal->connections.days, urls);
  const std::string& map = files.at(0).bytes;
  const std::size_t at = map.find("<loc>https://example.org/portal/en/" + path + "</loc>");
  REQUIRE(at != std::string::npos);
  const std::string entry = map.substr(at, map.find("</url>", at) - at);
  const std::size_t begin = entry.find("<lastmod>");
  return begin == std::string::npos ? std::string()
                                    : entry.substr(begin + 9, entry.find("</", begin) - begin - 9);
}

}  // namespace

TEST_CASE("a page goes by the day of its own subject") {
  SmallPortal portal = entered();
  portal.change(kFollowup2022, "pillar: money, lead: [mofa]}",
                "pillar: money, lead: [mofa], corrections: [{date: 2025-02-02, what: {ja: 直, en: "
                "A number}}]}");
  const auto ready = portal.as_it_is();
  struct Row {
    std::string path, day;
  };
  for (const Row& row : {
           Row{"plan/2022/training/", "Page updated 2025-01-01"},
           Row{"plan/2022/hospitals/", "Page updated 2025-02-02"},
           Row{"plan/2022/", "Page updated 2025-02-02"},
           Row{"plan/2023/", "Page updated 2025-03-01"},
           Row{"plan/2023/changes/", "Page updated 2025-03-01"},
           Row{"plan/measures/hospitals/", "Page updated 2025-02-02"},
           Row{"plan/measures/training/", "Page updated 2025-03-01"},
           Row{"plan/pillars/money/", "Page updated 2025-02-02"},
           Row{"plan/pillars/nurses/", "Page updated 2025-03-01"},
           Row{"plan/pillars/people/", "Page updated 2025-03-01"},
           Row{"plan/", "Page updated 2025-03-01"},
           Row{"organizations/mofa/", "Page updated 2025-03-01"},
           Row{"organizations/fund/", "Site updated 2025-03-01"},
           Row{"topics/resistance/", "Page updated 2025-03-01"},
           Row{"glossary/", "Site updated 2025-03-01"},
           Row{"about/", "Site updated 2025-03-01"},
           Row{"", "Site updated 2025-03-01"},
           Row{"search/", ""},
       }) {
    CAPTURE(row.path);
    CHECK(day_on(ready, row.path) == row.day);
  }
  const std::string html = ready.html("en", "plan/2022/hospitals/");
  CHECK(count(html, "Page updated: <time datetime=\"2025-02-02\">") == 1);
  CHECK(html.find("Page updated") > html.find("id=\"page_source\""));
}

TEST_CASE("where nobody wrote when it was put up, the day of its source stands there as such") {
  const auto ready = SmallPortal().ready();
  CHECK(day_on(ready, "plan/2023/training/") == "Source published 2024-06-20");
  CHECK(day_on(ready, "plan/pillars/money/") == "Source published 2023-06-26");
  // Under a list of several documents nobody could tell whose it is.
  for (const char* path : {"", "updates/", "organizations/mhlw/", "topics/resistance/"}) {
    CAPTURE(path);
    CHECK(day_on(ready, path).empty());
  }
}

TEST_CASE("search engines are told the day on which a page of content was last changed") {
  const auto ready = entered().as_it_is();
  CHECK(lastmod(ready, "plan/2022/training/") == "2025-01-01");
  CHECK(lastmod(ready, "plan/2023/") == "2025-03-01");
  CHECK(lastmod(ready, "plan/pillars/money/") == "2025-01-01");
  CHECK(lastmod(ready, "organizations/mofa/") == "2025-03-01");
  CHECK(lastmod(ready, "updates/") == "2025-03-01");
  CHECK(lastmod(ready, "changes/") == "2025-03-01");
  // Its text is of no follow-up.
  CHECK(lastmod(ready, "about/").empty());
  CHECK(lastmod(ready, "organizations/fund/").empty());
  // When a source was published is not when its page was changed.
  CHECK(lastmod(SmallPortal().ready(), "plan/2023/training/").empty());
}

TEST_CASE("a newer source does not hide the day on which the portal was changed") {
  // The newer follow-up was published on 2024-06-20; nobody wrote when it was put up.
  SmallPortal portal;
  portal.more(kFollowup2022, "entered: 2024-01-01\n");
  const auto ready = portal.as_it_is();
  struct Row {
    std::string path, day, lastmod;
  };
  for (const Row& row : {
           Row{"", "Site updated 2024-01-01", "2024-01-01"},
           Row{"organizations/mhlw/", "Page updated 2024-01-01", "2024-01-01"},
           Row{"plan/", "Page updated 2024-01-01", "2024-01-01"},
           Row{"plan/2023/", "Source published 2024-06-20", ""},
           Row{"plan/2022/", "Page updated 2024-01-01", "2024-01-01"},
       }) {
    CAPTURE(row.path);
    CHECK(day_on(ready, row.path) == row.day);
    CHECK(lastmod(ready, row.path) == row.lastmod);
  }
}

TEST_CASE("a page that compares changes with either year") {
  SmallPortal portal = entered();
  portal.more(kFollowup2022, "corrections: [{date: 2025-04-04, what: {ja: 直, en: A number}}]\n");
  const auto ready = portal.as_it_is();
  CHECK(day_on(ready, "plan/2023/changes/") == "Page updated 2025-04-04");
  CHECK(lastmod(ready, "plan/2023/changes/") == "2025-04-04");
  CHECK(lastmod(ready, "plan/2023/") == "2025-03-01");
}
