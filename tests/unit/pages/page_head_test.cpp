// Head, header and footer: titles, the way up, languages, what search engines are told; pages that
// are not translated, and the page for addresses that do not exist.
#include <catch2/catch.hpp>

#include "pages/views/list_views.h"
#include "pages/views/record_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::count;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

PageView head_of(const testing::ReadyPortal& portal, std::string_view language,
                 std::string_view path) {
  const Scope scope = portal.scope(language, path);
  return page_view(scope, name_of(scope, scope.address()), "");
}

Lines alternates_of(const PageView& page) {
  Lines lines;
  for (const AlternateView& one : page.alternates) lines.push_back(one.tag + ' ' + one.url.text());
  return lines;
}

}  // namespace

TEST_CASE("a tab's title leads from the page to the site") {
  const auto portal = SmallPortal().ready();
  struct Row {
    std::string path, title;
  };
  for (const Row& row : {
           Row{"", "Steps"},
           Row{"plan/", "Plan – Steps"},
           Row{"plan/2023/", "FY2023 – Plan – Steps"},
           Row{"plan/2023/training/", "Training – Plan – FY2023 – Steps"},
           Row{"plan/measures/training/", "Training – Plan – Measure (all years) – Steps"},
           Row{"plan/pillars/nurses/", "Nurses – Plan – Pillar – Steps"},
           Row{"organizations/mhlw/", "Ministry of Health – Steps"},
           Row{"glossary/", "Glossary – Steps"},
           Row{"about/", "About – Steps"},
       }) {
    CHECK(head_of(portal, "en", row.path).title == row.title);
  }
}

TEST_CASE("no two pages of a language have the same title") {
  const auto portal = SmallPortal().ready();
  for (const char* language : {"ja", "en"}) {
    Lines titles;
    for (const Page& page : portal->plan.pages) {
      const std::string html = portal.html(language, page.path);
      const std::size_t begin = html.find("<title>") + 7;
      titles.push_back(html.substr(begin, html.find("</title>") - begin));
    }
    std::sort(titles.begin(), titles.end());
    const auto twice = std::adjacent_find(titles.begin(), titles.end());
    CAPTURE(titles);
    CHECK(twice == titles.end());
  }
}

TEST_CASE("every page has one main heading, its language, and its own address") {
  const auto portal = SmallPortal().ready();
  for (const char* language : {"ja", "en"}) {
    for (const Page& page : portal->plan.pages) {
      INFO(language << '/' << page.path);
      const std::string html = portal.html(language, page.path);
      CHECK(count(html, "<h1") == 1);
      CHECK(count(html, "<html lang=\"" + std::string(language) + "\" dir=\"ltr\">") == 1);
      CHECK(count(html, "<link rel=\"canonical\" href=\"https://example.org/portal/" +
                            std::string(language) + '/' + page.path + "\">") == 1);
    }
  }
}

TEST_CASE("the way up to a page") {
  const auto portal = SmallPortal().ready();
  struct Row {
    std::string path;
    Lines way;
  };
  for (const Row& row : {
           Row{"", {}},
           Row{"plan/", {"Home ../"}},
           Row{"plan/2023/training/", {"Home ../../../", "Plan ../../", "FY2023 ../"}},
           Row{"plan/pillars/nurses/", {"Home ../../../", "Plan ../../", "People ../people/"}},
           Row{"plan/measures/training/", {"Home ../../../", "Plan ../../"}},
           Row{"organizations/idc/", {"Home ../../", "Organisations ../"}},
           Row{"topics/resistance/", {"Home ../../", "Topics ../"}},
       }) {
    CAPTURE(row.path);
    Lines way;
    for (const LinkView& link : head_of(portal, "en", row.path).crumbs) {
      way.push_back(link.text + ' ' + link.url.text());
    }
    CHECK(way == row.way);
  }
}

TEST_CASE("the switch of languages stays on the same page") {
  const auto portal = SmallPortal().ready();
  const auto page = head_of(portal, "ja", "plan/2023/training/");
  REQUIRE(page.languages.size() == 2);
  CHECK(page.languages[0].current);
  CHECK_FALSE(page.languages[1].current);
  CHECK(page.languages[1].url.text() == "../../../../en/plan/2023/training/");
  CHECK(page.languages[1].name == "English");
  CHECK(page.languages[1].missing.empty());
  CHECK(alternates_of(page) ==
        Lines{"ja https://example.org/portal/ja/plan/2023/training/",
              "en https://example.org/portal/en/plan/2023/training/",
              "x-default https://example.org/portal/ja/plan/2023/training/"});
}

TEST_CASE(
    "a page that is not translated shows the source text, and search engines are sent there") {
  SmallPortal portal;
  portal.without(std::string("strategies/plan/2023/measures/training.en.md"));
  const auto ready = portal.ready();
  const auto page = head_of(ready, "en", "plan/2023/training/");
  CHECK(page.noindex);
  CHECK(page.alternates.empty());
  CHECK(page.canonical.text() == "https://example.org/portal/ja/plan/2023/training/");
  REQUIRE(page.fallback);
  CHECK(page.fallback->lang == "ja");
  CHECK(page.fallback->notice == "This page is not translated yet. Its text is shown in Japanese.");
  const std::string html = ready.html("en", "plan/2023/training/");
  CHECK(count(html, "<html lang=\"en\"") == 1);
  CHECK(count(html, "<meta name=\"robots\" content=\"noindex\">") == 1);
  CHECK(count(html, "hreflang=\"en\" href=\"http") == 0);
  const std::size_t text = html.find("九十人を育てた。");
  REQUIRE(text != std::string::npos);
  CHECK(html.rfind("<div class=\"prose\" lang=\"ja\" dir=\"ltr\">", text) != std::string::npos);

  // Its other language is a page like all others, alone.
  const auto source = head_of(ready, "ja", "plan/2023/training/");
  CHECK_FALSE(source.noindex);
  CHECK_FALSE(source.fallback);
  CHECK(source.alternates.empty());
  CHECK(source.canonical.text() == "https://example.org/portal/ja/plan/2023/training/");
  CHECK_FALSE(source.languages[1].missing.empty());
  CHECK(source.languages[0].missing.empty());
}

TEST_CASE("a page without any prose of its own is nobody's translation") {
  const auto page = head_of(SmallPortal().ready(), "en", "plan/2023/vaccines/");
  CHECK_FALSE(page.noindex);
  CHECK_FALSE(page.fallback);
  CHECK(page.alternates.size() == 3);
}

TEST_CASE("a portal of one language has no alternates and shows no era of another") {
  SmallPortal portal;
  portal.change("site.yaml", "languages: [ja, en]", "languages: [en]");
  const auto ready = portal.as_it_is();
  CHECK(head_of(ready, "en", "plan/").alternates.empty());
}

TEST_CASE("only what the portal has is in its menu, with the present part marked") {
  const auto menu = [](const testing::ReadyPortal& portal, std::string_view path) {
    Lines lines;
    for (const NavigationView& item : head_of(portal, "en", path).navigation) {
      lines.push_back(item.text + (item.current ? " (here)" : "") +
                      (item.within ? " (within)" : ""));
    }
    return lines;
  };
  CHECK(menu(SmallPortal().ready(), "") == Lines{"Strategies (here)", "Organisations", "Topics",
                                                 "Glossary", "What changed", "Updates", "Data",
                                                 "Missing or not stated"});
  CHECK(menu(SmallPortal().ready(), "plan/2023/training/")[0] == "Strategies (within)");
  CHECK(menu(SmallPortal().ready(), "organizations/idc/")[1] == "Organisations (within)");
  SmallPortal bare;
  bare.without("strategies")
      .without("organizations.yaml")
      .without("topics.yaml")
      .without("glossary.yaml");
  CHECK(menu(bare.ready(), "about/") ==
        Lines{"Strategies", "What changed", "Updates", "Data", "Missing or not stated"});
}

TEST_CASE("404 speaks every language, from any depth, and is not found itself") {
  const auto portal = SmallPortal().ready();
  const Scope scope(*portal->languages[0].context, {PageKind::not_found}, "404.html");
  const AnyView any = row_of(PageKind::not_found).view(scope);
  const auto& view = *static_cast<const NotFoundPageView*>(any.view.get());
  CHECK(view.page.noindex);
  CHECK(view.page.alternates.empty());
  CHECK(view.page.stylesheet.text().starts_with("/portal/assets/style."));
  Lines titles;
  for (const NotFoundLanguageView& block : view.languages)
    titles.push_back(block.lang + ' ' + block.title);
  CHECK(titles == Lines{"ja ページが見つかりません", "en Page not found"});
  const std::string html = portal->renderer->page(PageKind::not_found, any, scope.words());
  // No link may depend on where it is shown.
  for (std::size_t at = html.find(" href=\""); at != std::string::npos;
       at = html.find(" href=\"", at + 1)) {
    const std::string link = html.substr(at + 7, html.find('"', at + 7) - at - 7);
    CAPTURE(link);
    CHECK((link.starts_with("/portal/") || link.starts_with("https://") || link.starts_with("#")));
  }
}

TEST_CASE("words of authors are never markup") {
  SmallPortal portal;
  const std::string evil = R"({ja: "<b>\"&'</b>", en: "<script>alert(1)</script>"})";
  portal.change("site.yaml", "title: {ja: 歩みの例, en: Steps}", "title: " + evil);
  portal.change("strategies/plan/strategy.yaml", "short_title: {ja: 計画, en: Plan}",
                "short_title: " + evil);
  portal.change("strategies/plan/2023/followup.yaml", "title: {ja: 研修, en: Training}",
                "title: " + evil);
  portal.change("strategies/plan/2023/followup.yaml",
                "summary: {ja: 看護師を育てる。, en: Nurses are trained.}", "summary: " + evil);
  portal.change("organizations.yaml", "name: {ja: 厚生労働省, en: Ministry of Health}",
                "name: " + evil);
  portal.change("topics.yaml", "name: {ja: 耐性, en: Resistance}", "name: " + evil);
  portal.change("glossary.yaml",
                "definition: {ja: だれもが医療を受けられること。, en: Health care for all.}",
                "definition: " + evil);
  const auto ready = portal.ready();
  for (const char* language : {"ja", "en"}) {
    for (const Page& page : ready->plan.pages) {
      INFO(language << '/' << page.path);
      const std::string html = ready.html(language, page.path);
      CHECK(count(html, "<script>alert") == 0);
      CHECK(count(html, "<b>\"") == 0);
      CHECK(count(html, "content=\"<") == 0);
    }
  }
}
