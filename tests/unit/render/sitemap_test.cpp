// What search engines read first.
#include "render/sitemap.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::render;
using ayumi::testing::count;
using ayumi::testing::SmallPortal;

namespace {

const pages::Urls kUrls("https://example.org/portal/", pages::LinkStyle::directory);

std::string url(const std::string& path) { return "https://example.org/portal/" + path; }

Site site_in(std::size_t languages) {
  Site site;
  const Language all[] = {{"ja", "日本語", false}, {"en", "English", false}};
  for (std::size_t i = 0; i < languages; ++i) site.languages.push_back(all[i]);
  return site;
}

pages::PagePlan pages_of(std::size_t n) {
  pages::PagePlan plan;
  for (std::size_t i = 0; i < n; ++i) plan.pages.push_back({{}, std::to_string(i) + '/'});
  return plan;
}

}  // namespace

TEST_CASE("a sitemap names every page in every language in which it is written") {
  const auto portal = SmallPortal()
                          .without("strategies/plan/2023/measures/training.en.md")
                          .more("strategies/plan/strategy.yaml", "aliases: [old/]\n")
                          .ready();
  const auto files = sitemaps(portal->site, portal->plan, portal->connections.days, kUrls);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "sitemap.xml");
  const std::string& map = files[0].bytes;
  CHECK(map.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "));
  CHECK(map.ends_with("</urlset>\n"));
  const auto listed = static_cast<std::size_t>(std::count_if(
      portal->plan.pages.begin(), portal->plan.pages.end(),
      [](const pages::Page& page) { return pages::is_for_search_engines(page.address); }));
  CHECK(count(map, "<url>") == 2 * listed - 1);
  CHECK(count(map, "</url>") == count(map, "<url>"));
  CHECK(count(map, "<loc>" + url("ja/") + "</loc>") == 1);
  // Written in both languages: each names both.
  CHECK(count(map, "<loc>" + url("en/plan/") + "</loc>") == 1);
  CHECK(count(map, "hreflang=\"ja\" href=\"" + url("ja/plan/") + "\"") == 2);
  CHECK(count(map, "hreflang=\"en\" href=\"" + url("en/plan/") + "\"") == 2);
  // Written in Japanese alone.
  CHECK(count(map, url("ja/plan/2023/training/")) == 1);
  CHECK(count(map, url("en/plan/2023/training/")) == 0);
  CHECK(count(map, "404") == 0);
  CHECK(count(map, "old/") == 0);
  CHECK(count(map, "/search/") == 0);
  CHECK(count(map, "/print/") == 0);
}

TEST_CASE("addresses are escaped for XML") {
  pages::PagePlan plan;
  plan.pages.push_back({{}, "a&b'c/図/"});
  const auto files = sitemaps(site_in(1), plan, {}, kUrls);
  CHECK(count(files[0].bytes,
              "<loc>https://example.org/portal/ja/a&amp;b&#39;c/%E5%9B%B3/</loc>") == 1);
}

TEST_CASE("beyond 50,000 addresses the sitemap is an index of parts") {
  struct Row {
    std::size_t languages, pages;
    std::vector<std::size_t> parts;
  };
  const auto row = GENERATE(values<Row>({
      {1, 50'000, {}},
      {1, 50'001, {50'000, 1}},
      {2, 50'001, {50'000, 50'000, 2}},
  }));
  CAPTURE(row.pages);
  const auto files = sitemaps(site_in(row.languages), pages_of(row.pages), {}, kUrls);
  REQUIRE(files.size() == row.parts.size() + 1);
  CHECK(files.back().path == "sitemap.xml");
  if (row.parts.empty()) {
    CHECK(count(files[0].bytes, "<loc>") == row.pages);
    return;
  }
  CHECK(count(files.back().bytes, "<sitemap>") == row.parts.size());
  CHECK(files.back().bytes.ends_with("</sitemapindex>\n"));
  for (std::size_t i = 0; i < row.parts.size(); ++i) {
    CHECK(files[i].path == "sitemap-" + std::to_string(i + 1) + ".xml");
    CHECK(count(files[i].bytes, "<loc>") == row.parts[i]);
    CHECK(count(files.back().bytes, "<loc>" + url(files[i].path) + "</loc>") == 1);
  }
}

TEST_CASE("robots.txt lets everybody in and names the sitemap") {
  const OutputFile file = robots(kUrls);
  CHECK(file.path == "robots.txt");
  CHECK(file.bytes ==
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/portal/sitemap.xml\n");
}
