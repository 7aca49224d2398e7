// Words of another language than the page's say so wherever a page shows them (WCAG 3.1.2).
#include <catch2/catch.hpp>

#include "pages/views/list_views.h"
#include "pages/views/record_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

std::string sentence(const std::string& pattern, const HtmlArguments& arguments) {
  Diagnostics diagnostics;
  const std::vector<WordEntry> words{{"key", pattern, {}}};
  const AllWords all = make_words({{"en", words}}, words, {}, diagnostics);
  REQUIRE(diagnostics.empty());
  return all.by_language[0].html("key", arguments).bytes;
}

Lines links_of_404(const testing::ReadyPortal& portal, std::size_t language) {
  const Scope scope(*portal->languages[0].context, {PageKind::not_found}, "404.html");
  const AnyView any = not_found_page(scope);
  Lines links;
  for (const LinkView& link :
       static_cast<const NotFoundPageView*>(any.view.get())->languages[language].links) {
    links.push_back(link.text + ' ' + link.url.text());
  }
  return links;
}

}  // namespace

TEST_CASE("a sentence takes markup as it is and escapes everything else") {
  const Html bold{"<b>1 & 2</b>"}, line{"<br>"};
  const std::string hostile = "<i>\"R&D'</i>";
  struct Row {
    std::string pattern;
    HtmlArguments arguments;
    std::string html;
  };
  for (const Row& row : {
           Row{"R&D", {}, "R&amp;D"},
           Row{"\"a\" < {x} & b", {{"x", bold}}, "&quot;a&quot; &lt; <b>1 & 2</b> &amp; b"},
           Row{"{x}!", {{"x", hostile}}, "&lt;i&gt;&quot;R&amp;D&#39;&lt;/i&gt;!"},
           Row{"{y}{x}{y}", {{"x", bold}, {"y", line}}, "<br><b>1 & 2</b><br>"},
           Row{"{n, plural, one {# of {x}} other {# all of {x}}}",
               {{"n", std::int64_t{1200}}, {"x", line}},
               "1,200 all of <br>"},
           Row{"{x, select, none {-} other {({x})}}", {{"x", "none"}}, "-"},
           Row{"{x, select, none {-} other {({x})}}", {{"x", bold}}, "(<b>1 & 2</b>)"},
           // Neither an argument's braces nor its own odd characters are filled in once more.
           Row{"{x}", {{"x", Html{"{y}\uFDD1"}}, {"y", bold}}, "{y}\uFDD1"},
           Row{"{x}", {{"x", "{y}"}, {"y", bold}}, "{y}"},
       }) {
    CAPTURE(row.pattern);
    CHECK(sentence(row.pattern, row.arguments) == row.html);
  }
}

TEST_CASE("a short text says its language and direction where they are not the page's") {
  Site site;
  site.languages = {{"en", "English", false}, {"fr", "Français", false}, {"ar", "العربية", true}};
  const Words words;
  const Locale locale("en");
  struct Row {
    LanguageIndex written, page;
    std::string html;
  };
  for (const Row& row : {
           Row{0, 0, "A &amp; &lt;B&gt;"},
           Row{0, 1, R"(<span lang="en" dir="ltr">A &amp; &lt;B&gt;</span>)"},
           Row{0, 2, R"(<span lang="en" dir="ltr">A &amp; &lt;B&gt;</span>)"},
           Row{2, 2, "A &amp; &lt;B&gt;"},
           Row{2, 0, R"(<span lang="ar" dir="rtl">A &amp; &lt;B&gt;</span>)"},
       }) {
    Text text;
    text.set(row.written, "A & <B>");
    CHECK(Phrases(site, words, locale, row.page).html(text).bytes == row.html);
  }
  CHECK(Phrases(site, words, locale, 0).html(Text()).bytes.empty());
}

TEST_CASE("a page that is not translated marks its title, its links and who says so") {
  SmallPortal portal;
  portal.file("pages/about.ja.md", "---\ntitle: 目的 & <方法>\n---\n\nここに書く。\n");
  const auto ready = portal.without("pages/about.en.md").ready();
  const std::string page = ready.html("en", "about/");
  const std::string title = R"(<span lang="ja" dir="ltr">目的 &amp; &lt;方法&gt;</span>)";
  CHECK(testing::count(page, "<h1>" + title + "</h1>") == 1);
  CHECK(testing::count(page, R"(<span aria-current="page">)" + title) == 1);
  CHECK(testing::count(page, R"( lang="ja" dir="ltr">目的 &amp; &lt;方法&gt;</a>)") == 1);
  // Said on the Japanese page in English, since it is said to readers of English.
  const std::string japanese = ready.html("ja", "about/");
  CHECK(testing::count(japanese, R"(hreflang="en" lang="en" dir="ltr">English <small>not)") == 1);
  CHECK(testing::count(japanese, "目的 &amp; &lt;方法&gt;</a>") == 1);
  CHECK(testing::count(japanese, R"(<span lang="ja")") == 0);
}

TEST_CASE("a record marks every text that only the other language has") {
  const std::string marked = R"(<span lang="ja" dir="ltr">)";
  const auto ready =
      SmallPortal()
          .change("topics.yaml", "name: {ja: 耐性, en: Resistance}", "name: {ja: 耐性}")
          .change("strategies/plan/2023/followup.yaml", "title: {ja: 資料１, en: Document 1}",
                  "title: {ja: 資料１}")
          .change("strategies/plan/2023/followup.yaml",
                  "summary: {ja: 看護師を育てる。, en: Nurses are trained.}",
                  "summary: {ja: 看護師を育てる。}")
          .change("strategies/plan/strategy.yaml", "short_title: {ja: 計画, en: Plan}",
                  "short_title: {ja: 計画}")
          .without("strategies/plan/2023/measures/training.en.md")
          .more("strategies/plan/2023/measures/training.ja.md", "続き[^1]。\n\n[^1]: 注。\n")
          .ready();
  const auto record = ready.view<RecordPageView>("en", "plan/2023/training/").record;
  CHECK(record.summary.bytes == marked + "看護師を育てる。</span>");
  CHECK(record.source->title.bytes == marked + "資料１</span>");
  CHECK(testing::count(record.citing.citations.front().text.bytes, marked + "資料１</span>") == 1);
  CHECK(record.topics[0].lang == "ja");
  CHECK(record.topics[0].dir == "ltr");
  REQUIRE(record.footnotes);
  CHECK(record.footnotes->lang == "ja");
  // The whole title of its own language is better than the short one of another.
  CHECK(record.strategy.text == "Health Plan");
  CHECK(record.strategy.lang.empty());
  const std::string page = ready.html("en", "plan/2023/training/");
  CHECK(testing::count(page, R"(<meta name="description" content="看護師を育てる。">)") == 1);
  CHECK(testing::count(page, R"( lang="ja" dir="ltr">耐性</a>)") == 1);
}

TEST_CASE("a page that is not found leads to the lists that the site has") {
  const std::string root = "/portal/en/";
  CHECK(links_of_404(SmallPortal().ready(), 1) ==
        Lines{"Organisations " + root + "organizations/", "Topics " + root + "topics/",
              "Glossary " + root + "glossary/", "Updates " + root + "updates/",
              "Search " + root + "search/"});
  SmallPortal bare;
  bare.without("topics.yaml").without("glossary.yaml");
  bare.change("strategies/plan/2023/followup.yaml", "    topics: [resistance]\n", "");
  CHECK(links_of_404(bare.ready(), 1) == Lines{"Organisations " + root + "organizations/",
                                               "Updates " + root + "updates/",
                                               "Search " + root + "search/"});
}
