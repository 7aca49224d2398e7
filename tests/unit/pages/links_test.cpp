// What an author's link leads to: the same text read on pages at different depths, and what is told
// of links that lead nowhere.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pages/views/list_views.h"
#include "pages/views/record_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

constexpr std::string_view kMatter = "---\ntitle: About\n---\n\n";

// A page with these lines, and a follow-up, a strategy and a measure's year under embargo.
SmallPortal with_text(const std::string& markdown) {
  SmallPortal portal;
  portal.file("pages/about.en.md", std::string(kMatter) + markdown + '\n');
  portal.file("pages/files/図 1.csv", "a,b\n");
  portal.file("pages/files/report.pdf", std::string(1500, 'x'));
  portal.file("strategies/plan/2023/files/map.svg", "<svg width=\"30\" height=\"20\"/>");
  portal.file("strategies/plan/2024/followup.yaml",
              "publish_at: 2099-01-01T00:00:00Z\nmeasures:\n"
              "  - {id: training, title: {ja: 研修, en: Training}}\n"
              "  - {id: clinics, title: {ja: 診療所, en: Clinics}}\n");
  portal.file("strategies/plan/2024/files/secret.pdf", "x");
  portal.file("strategies/plan/2024/files/secret.svg", "<svg width=\"30\" height=\"20\"/>");
  portal.file("strategies/hidden/strategy.yaml",
              "title: {ja: 秘, en: Hidden}\npublish_at: 2099-01-01T00:00:00Z\n");
  portal.file("strategies/hidden/2023/followup.yaml",
              "measures:\n  - {id: x, title: {ja: 秘, en: Hidden}}\n");
  return portal;
}

std::string page_html(const testing::ReadyPortal& portal) {
  return portal.view<TextPageView>("en", "about/").text.prose.html.bytes;
}

}  // namespace

TEST_CASE("a link by meaning or by file leads to its page") {
  struct Row {
    std::string markdown, html;
  };
  const auto row = GENERATE(values<Row>({
      {"[a](strategy:plan)", R"(<a href="../plan/">a</a>)"},
      {"[a](followup:plan/2023)", R"(<a href="../plan/2023/">a</a>)"},
      {"[a](followup:plan/2023#people)", R"(<a href="../plan/2023/#pillar-people">a</a>)"},
      {"[a](measure:plan/2023/training)", R"(<a href="../plan/2023/training/">a</a>)"},
      {"[a](measure:plan/training)", R"(<a href="../plan/measures/training/">a</a>)"},
      {"[a](topic:resistance)", R"(<a href="../topics/resistance/">a</a>)"},
      {"[a](page:about)", R"(<a href="./">a</a>)"},
      {"[a](page:about#top)\n\n## Top", R"(<a href="#t-top">a</a>)"},
      {"[a](#top)\n\n## Top", R"(<a href="#t-top">a</a>)"},
      {"[care](term:uhc)", R"(<a href="../glossary/#uhc">care</a>)"},
      {"[M](org:mhlw)", R"(<a class="org" href="../organizations/mhlw/">M</a>)"},
      {"[a](../strategies/plan/2023/measures/training.en.md)",
       R"(<a href="../plan/2023/training/">a</a>)"},
      {"[a](../strategies/plan/2023/measures/training.md)",
       R"(<a href="../plan/2023/training/">a</a>)"},
      {"[a](../strategies/plan/overview.en.md)", R"(<a href="../plan/">a</a>)"},
      {"[a](../strategies/plan/2023/overview.en.md)", R"(<a href="../plan/2023/">a</a>)"},
      {"[a](./about.ja.md)", R"(<a href="./">a</a>)"},
      {"[a](https://example.com/x?y=1&z=2#w)",
       R"(<a class="ext" rel="noopener" href="https://example.com/x?y=1&amp;z=2#w">a</a>)"},
      {"[a](mailto:a@example.org)",
       R"(<a class="ext" rel="noopener" href="mailto:a@example.org">a</a>)"},
      {"[a](page:about \"so & so\")", R"(<a href="./" title="so &amp; so">a</a>)"},
  }));
  CAPTURE(row.markdown);
  const std::string html = page_html(with_text(row.markdown).ready());
  CAPTURE(html);
  CHECK(testing::count(html, row.html) == 1);
}

TEST_CASE("a file says its type and size, and its name may hold anything") {
  const std::string html = page_html(
      with_text("[r](files/report.pdf) [t](files/%E5%9B%B3%201.csv) [u](<files/図 1.csv>)")
          .ready());
  CAPTURE(html);
  CHECK(
      testing::count(
          html,
          R"(<a href="../../files/pages/report.pdf">r</a> <span class="note">(PDF, 2 kB)</span>)") ==
      1);
  for (const char* text : {"t", "u"}) {
    CHECK(testing::count(html, std::string(R"(<a href="../../files/pages/%E5%9B%B3%201.csv">)") +
                                   text + R"(</a> <span class="note">(CSV, 1 kB)</span>)") == 1);
  }
}

TEST_CASE("an image is written with its size, from wherever the page stands") {
  SmallPortal portal = with_text("![a \"map\"](../strategies/plan/2023/files/map.svg)");
  portal.more("strategies/plan/2023/measures/training.en.md", "\n![map](../files/map.svg \"t\")\n");
  const auto ready = portal.ready();
  CHECK(
      testing::count(
          page_html(ready),
          R"(<img src="../../files/plan/2023/map.svg" alt="a &quot;map&quot;" width="30" height="20" loading="lazy">)") ==
      1);
  CHECK(
      testing::count(
          ready.html("en", "plan/2023/training/"),
          R"(<img src="../../../../files/plan/2023/map.svg" alt="map" title="t" width="30" height="20" loading="lazy">)") ==
      1);
  CHECK(testing::count(ready.html("en", "plan/measures/training/"),
                       R"(src="../../../../files/plan/2023/map.svg")") == 1);
}

TEST_CASE("what is under embargo is not linked to, and the words stay") {
  const auto markdown = GENERATE(values<std::string>({
      "before [words](strategy:hidden) after",
      "before [words](followup:hidden/2023) after",
      "before [words](measure:hidden/2023/x) after",
      "before [words](followup:plan/2024) after",
      "before [words](measure:plan/2024/training) after",
      "before [words](measure:plan/clinics) after",
      "before [words](../strategies/plan/2024/measures/clinics.en.md) after",
      "before [words](../strategies/plan/2024/files/secret.pdf) after",
  }));
  CAPTURE(markdown);
  const std::string html = page_html(with_text(markdown).ready());
  CHECK(testing::count(html, "before words after") == 1);
  CHECK(testing::count(html, "<a") == 0);
}

TEST_CASE("a picture under embargo is not shown") {
  const auto portal =
      with_text("before ![x](../strategies/plan/2024/files/secret.svg) after").ready();
  CHECK(testing::count(page_html(portal), "<img") == 0);
}

TEST_CASE("a link to what a broken list may hold is not called wrong as well") {
  struct Row {
    std::string file, text, link, code;
  };
  const auto row = GENERATE(values<Row>({
      {"organizations.yaml", "- {id: mhlw", "[a](org:mhlw)", "C036"},
      {"organizations.yaml", "mhlw: {}\n", "[a](org:mhlw)", "C045"},
      {"glossary.yaml", "- {id: uhc", "[a](term:uhc)", "C036"},
      {"topics.yaml", "- {id: Amr, name: {ja: 薬剤耐性, en: Resistance}}\n", "[a](topic:amr)",
       "C048"},
      {"strategies/Town/strategy.yaml", "title: {ja: 町, en: Town}\n", "[a](strategy:town)",
       "C048"},
      {"strategies/plan/2023/followup.yaml", "measures: [", "[a](measure:plan/2023/training)",
       "C036"},
  }));
  CAPTURE(row.file, row.text);
  SmallPortal portal;
  portal.file("pages/about.en.md", std::string(kMatter) + row.link + '\n').file(row.file, row.text);
  const Lines told = portal.told();
  CHECK(std::any_of(told.begin(), told.end(), [&](const std::string& line) {
    return line.find(' ' + row.code + ' ') != std::string::npos;
  }));
  for (const std::string& line : told) CHECK(line.find("pages/about.en.md") == std::string::npos);
}

TEST_CASE("a link that leads nowhere is told at its place, with the nearest good one") {
  struct Row {
    std::string markdown, told;
  };
  // All stand in line 5 from column 1 on; the place and its words are markup's to say.
  const auto row = GENERATE(values<Row>({
      {"[a](strategy:plann)", "P002 (strategy) (plann) (strategy) plan?"},
      {"[a](followup:plan/2021)", "P002 (follow-up) (plan/2021) (follow-up)"},
      {"[a](followup:plan/21)", "P002 (follow-up) (plan/21) (follow-up)"},
      {"[a](followup:plan)", "P013 (plan) (followup)"},
      {"[a](followup:plan/2023#peple)", "P003 (peple) people?"},
      {"[a](measure:plan/2023/trianing)", "P002 (measure) (trianing) (measure) training?"},
      {"[a](measure:plan/trianing)", "P002 (measure) (trianing) (measure) training?"},
      {"[a](measure:training)", "P013 (training) (measure) measure:plan/training?"},
      {"[a](measure:a/b/c/d)", "P013 (a/b/c/d) (measure)"},
      {"[a](topic:resistence)", "P002 (topic) (resistence) (topic) resistance?"},
      {"[a](page:abuot)", "P002 (page) (abuot) (page) about?"},
      {"[a](term:ucc)", "P002 (term) (ucc) (term) uhc?"},
      {"[a](org:厚生労働省)", "P002 (organisation) (厚生労働省) (organisation) mhlw?"},
      {"[a](measure:plan/研修)", "P002 (measure) (研修) (measure) training?"},
      {"[a](measure:plan/2023/研修)", "P002 (measure) (研修) (measure) training?"},
      {"[a](measure:研修)", "P013 (研修) (measure) measure:plan/training?"},
      {"![a](../files/MAP.SVG)",
       "P004 (content/files/MAP.SVG) ../strategies/plan/2023/files/map.svg?"},
      {"[a](<図 1.CSV>)", "P004 (content/pages/図 1.CSV) <files/図 1.csv>?"},
      {"[a](org:mhwl)", "P002 (organisation) (mhwl) (organisation) mhlw?"},
      {"[a](page:about#topp)\n\n## Top", "P003 (topp) top?"},
      {"[a](#topp)\n\n## Top", "P003 (topp) top?"},
      {"[a](files/reprot.pdf)", "P004 (content/pages/files/reprot.pdf) files/report.pdf?"},
      {"[a](mhlw)", "P004 (content/pages/mhlw) org:mhlw?"},
      {"[a](uhc)", "P004 (content/pages/uhc) term:uhc?"},
      {"[a](zzzz)", "P004 (content/pages/zzzz)"},
      {"[a](../strategies/plan/2023/files/nowhere.csv)",
       "P004 (content/strategies/plan/2023/files/nowhere.csv)"},
      {"[a](measure:plan/2021/training)", "P002 (follow-up) (plan/2021) (follow-up)"},
      {"[a](../../../../etc/passwd)", "P004 (etc/passwd)"},
      {"[a](files/%2e%2e/secret)", "P004 (content/pages/secret)"},
      {"[a](../strategies/plan/2023/measures/trianing.en.md)",
       "P002 (measure) (trianing) (measure) training?"},
      {"[a](../strategies/plan/2023/overveiw.en.md)",
       "P004 (content/strategies/plan/2023/overveiw.en.md)"},
      {"[a](../strategies/plan/notes.md)", "P004 (content/strategies/plan/notes.md)"},
      {"[a](../notes.md)", "P004 (content/notes.md)"},
      {"![a](files/zzz/nothing-like-it.png)", "P004 (content/pages/files/zzz/nothing-like-it.png)"},
      {"![a](files/report.pdf)", "P009 (content/pages/files/report.pdf)"},
      {"[外、厚、内](org:mofa,mhlw)", "P005 (3) (2)"},
      {"[外](org:mofa,mhlw)", "P005 (1) (2)"},
      {"[外、厚](org:mofa,mhwl)", "P002 (organisation) (mhwl) (organisation) mhlw?"},
  }));
  CAPTURE(row.markdown);
  Lines told = with_text(row.markdown).told();
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with("pages/about.en.md:5:"));
  std::string& line = told[0];
  line.erase(0, line.find(' ') + 1);
  const std::size_t quoted = line.find(" '");
  line.erase(quoted, line.find("' ", quoted + 2) + 1 - quoted);
  CHECK(line == row.told);
}

TEST_CASE("several organisations in one link become one chip each") {
  struct Row {
    std::string markdown, html;
  };
  const std::string mofa = R"(<a class="org" href="../organizations/mofa/">)";
  const std::string mhlw = R"(<a class="org" href="../organizations/mhlw/">)";
  const auto row = GENERATE_COPY(values<Row>({
      {"（[外、厚](org:mofa,mhlw)）", "（" + mofa + "外</a>、" + mhlw + "厚</a>）"},
      {"([MOFA, MHLW](org:mofa,mhlw))", "(" + mofa + "MOFA</a>, " + mhlw + "MHLW</a>)"},
      {"[外・厚](org:mofa,mhlw).", mofa + "外</a>・" + mhlw + "厚</a>."},
      {"[a&b, c](org:mofa,mhlw).", mofa + "a&amp;b</a>, " + mhlw + "c</a>."},
      // One organisation whose name holds a comma.
      {"[Health, Labour and Welfare](org:mhlw)", mhlw + "Health, Labour and Welfare</a>"},
  }));
  CAPTURE(row.markdown);
  const std::string html = page_html(with_text(row.markdown).ready());
  CAPTURE(html);
  CHECK(testing::count(html, row.html) == 1);
}

TEST_CASE("a glossary word leads to its entry, once in a text, also from another depth") {
  SmallPortal portal;
  portal.change("strategies/plan/2023/measures/training.en.md", "Ninety were trained.",
                "UHC is near. UHC is good.");
  const auto ready = portal.ready();
  CHECK(testing::count(
            ready.html("en", "plan/2023/training/"),
            R"(<a class="term" href="../../../glossary/#uhc">UHC</a> is near. UHC is good.)") == 1);
  CHECK(testing::count(ready.html("en", "plan/measures/training/"),
                       R"(<a class="term" href="../../../glossary/#uhc">UHC</a>)") == 1);
}

TEST_CASE("portable links name files") {
  auto request = SmallPortal::request();
  request.portable = true;
  const auto portal =
      with_text("[a](measure:plan/training) [b](page:about#x) [c](files/report.pdf)\n\n## X");
  const std::string html =
      portal.ready(request).view<TextPageView>("en", "about/").text.prose.html.bytes;
  CAPTURE(html);
  CHECK(testing::count(html, R"(href="../plan/measures/training/index.html")") == 1);
  CHECK(testing::count(html, R"(href="#t-x")") == 1);
  CHECK(testing::count(html, R"(href="../../files/pages/report.pdf")") == 1);
}

TEST_CASE("text that two pages or two parts of a page show has no id twice") {
  SmallPortal portal;
  for (const char* year : {"2022", "2023"}) {
    portal.more(std::string("strategies/plan/") + year + "/measures/training.en.md",
                "\n### Detail\n\nMore.[^1] See [below](#detail).\n\n[^1]: A note.\n");
  }
  const auto ready = portal.ready();
  for (const char* path : {"plan/2023/training/", "plan/measures/training/", "plan/2023/"}) {
    CAPTURE(path);
    const std::string html = ready.html("en", path);
    std::vector<std::string> ids;
    for (std::size_t at = html.find(" id=\""); at != std::string::npos;
         at = html.find(" id=\"", at + 1)) {
      ids.push_back(html.substr(at + 5, html.find('"', at + 5) - at - 5));
    }
    std::sort(ids.begin(), ids.end());
    CAPTURE(ids);
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    // And every link within the page arrives.
    for (std::size_t at = html.find("href=\"#"); at != std::string::npos;
         at = html.find("href=\"#", at + 1)) {
      const std::string id = html.substr(at + 7, html.find('"', at + 7) - at - 7);
      CAPTURE(id);
      CHECK(std::binary_search(ids.begin(), ids.end(), id));
    }
  }
}

TEST_CASE("text before the first section of a record is told where it stands") {
  const std::string path = "strategies/plan/2023/measures/training.en.md";
  CHECK(SmallPortal().file(path, "\n Words.\nMore.\n").told() ==
        Lines{path + ":2:2 P007 'Words.'"});
}

TEST_CASE("a first line that is no heading for want of a space is told once") {
  const std::string path = "strategies/plan/2023/measures/training.en.md";
  for (const char* line : {"##What was done", "＃＃ What was done", "---\ntitle: x"}) {
    const Lines told = SmallPortal().file(path, std::string(line) + "\n\nWords.\n").told();
    CAPTURE(line, told);
    CHECK(told.size() == 1);
    CHECK(told.front().find("P007") == std::string::npos);
  }
}
