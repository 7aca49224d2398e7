// The search page: where its script finds the index, what is there without script, and the way to
// it from every other page.
#include <catch2/catch.hpp>

#include "pages/views/search_views.h"
#include "render/sitemap.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::count;
using ayumi::testing::SmallPortal;

namespace {

SearchPageView search_of(const testing::ReadyPortal& portal, std::string_view language) {
  return portal.view<SearchPageView>(language, "search/");
}

}  // namespace

TEST_CASE("the index of each language begins below its search page") {
  const auto portal = SmallPortal().ready();
  const SearchPageView view = search_of(portal, "ja");
  CHECK(view.search.manifest.text() == "index/manifest.bin");
  REQUIRE(view.search.others.size() == 1);
  CHECK(view.search.others[0].tag == "en");
  CHECK(view.search.others[0].name == "英語");
  CHECK(view.search.others[0].page.text() == "../../en/search/");
  CHECK(view.search.others[0].manifest.text() == "../../en/search/index/manifest.bin");
}

TEST_CASE("a portable site has scripts instead, and names its files") {
  pipeline::PortalRequest request = SmallPortal::request();
  request.portable = true;
  const auto portal = SmallPortal().ready(request);
  const SearchPageView view = search_of(portal, "en");
  CHECK(view.search.manifest.text() == "index/manifest.js");
  CHECK(view.search.others[0].page.text() == "../../ja/search/index.html");
  CHECK(view.search.others[0].manifest.text() == "../../ja/search/index/manifest.js");
}

TEST_CASE("without script the search page leads to every follow-up") {
  const auto portal = SmallPortal().ready();
  const std::string html = portal.html("en", "search/");
  for (const char* link : {"href=\"../plan/\"", "href=\"../plan/2022/\"", "href=\"../plan/2023/\"",
                           "href=\"../organizations/\"", "href=\"../glossary/\""}) {
    CAPTURE(link);
    CHECK(count(html, link) > 0);
  }
  CHECK(count(html, "<noscript>") == 1);
}

TEST_CASE("search engines are not shown the search page") {
  const auto portal = SmallPortal().ready();
  CHECK(count(portal.html("en", "search/"), "content=\"noindex\"") == 1);
  CHECK(count(portal.html("en", "search/"), "hreflang=\"x-default\"") == 0);
  for (const auto& file :
       render::sitemaps(portal->site, portal->plan, portal->connections.days, *portal->urls)) {
    CHECK(count(file.bytes, "/search/") == 0);
  }
}

TEST_CASE("every page has one search form, which leads to the search page of its language") {
  const auto portal = SmallPortal().ready();
  struct Row {
    std::string path, action;
  };
  for (const Row& row :
       {Row{"", "search/"}, Row{"search/", "./"}, Row{"plan/", "../search/"},
        Row{"plan/2023/training/", "../../../search/"}, Row{"about/", "../search/"}}) {
    CAPTURE(row.path);
    const std::string html = portal.html("en", row.path);
    CHECK(count(html, "role=\"search\"") == 1);
    CHECK(count(html, "action=\"" + row.action + '"') == 1);
    CHECK(count(html, "type=\"search\"") == 1);
  }
}

TEST_CASE("the search script is the search page's alone") {
  const auto portal = SmallPortal().ready();
  const auto script = [&](std::string_view path) {
    const std::string html = portal.html("en", path);
    CHECK(count(html, "<script") == 1);
    const std::size_t begin = html.find("<script src=\"") + 13;
    return html.substr(begin, html.find('"', begin) - begin);
  };
  CHECK(script("search/").starts_with("../../assets/search."));
  CHECK(script("plan/").starts_with("../../assets/site."));
  const auto plan = portal.scope("en", "plan/");
  CHECK(page_view(plan, "", "").search_script.text() == search_of(portal, "en").page.script.text());
}

TEST_CASE("who finds nothing is given examples, the lists of words and the list of everything") {
  const auto portal = SmallPortal().ready();
  const std::string html = portal.html("en", "search/");
  const std::size_t from = html.find("id=\"search_offers\"");
  const std::string ways = html.substr(from, html.find("</ul>", from) - from);
  CHECK(count(ways, "<li>") == 3);
  CHECK(count(ways, "?q=") > 0);
  CHECK(count(ways, "href=\"../glossary/\"") == 1);
  CHECK(count(ways, "href=\"#search_lists\"") == 1);
}
