#include <catch2/catch.hpp>

#include "converted.h"

namespace ayumi::markup {
namespace {

Options with_words() {
  Options options = japanese();
  options.footnotes_title = "注";
  options.back_to_text = "注{0}の本文に戻る";
  return options;
}

TEST_CASE("Footnotes stand behind all sections, numbered by first use, with ways back") {
  const Converted page = convert(
      "## 題\n\n一[^b]二[^a]三[^b]\n\n[^a]: Aの注\n[^b]: Bの注\n\n    - 項目\n", with_words());
  CHECK(page.mistakes.empty());
  CHECK(
      page.html ==
      "<h2 id=\"題\">題</h2>\n"
      "<p>一<sup class=\"footnote-ref\"><a id=\"fnref_1\" href=\"#fn_1\" role=\"doc-noteref\">1</a>"
      "</sup>二<sup class=\"footnote-ref\"><a id=\"fnref_2\" href=\"#fn_2\" role=\"doc-noteref\">2"
      "</a></sup>三<sup class=\"footnote-ref\"><a id=\"fnref_1_2\" href=\"#fn_1\" "
      "role=\"doc-noteref\">1</a></sup></p>\n"
      "<div class=\"footnotes\">\n"
      "<h2 id=\"fn_title\">注</h2>\n<ol>\n"
      "<li id=\"fn_1\"><p>Bの注</p>\n<ul>\n<li>項目</li>\n</ul>\n"
      " <a class=\"footnote-back\" href=\"#fnref_1\" role=\"doc-backlink\" "
      "aria-label=\"注1の本文に戻る\">↩</a>"
      " <a class=\"footnote-back\" href=\"#fnref_1_2\" role=\"doc-backlink\" "
      "aria-label=\"注1-2の本文に戻る\">↩</a></li>\n"
      "<li id=\"fn_2\"><p>Aの注 <a class=\"footnote-back\" href=\"#fnref_2\" role=\"doc-backlink\" "
      "aria-label=\"注2の本文に戻る\">↩</a></p>\n</li>\n"
      "</ol>\n</div>\n");
  const Document& document = page.document;
  CHECK(document.sections.at(0).text == "一二三");
  CHECK(document.footnotes.text == "Bの注\n項目\nAの注");
  CHECK(document.sections.at(0).html_end == document.footnotes.html_begin);
  CHECK(document.footnotes.html_end == document.html.size());
  CHECK(document.footnotes.slot_end == document.slots.size());
  CHECK(document.ids == std::vector<std::string>{"fn_1", "fn_2", "fn_title", "fnref_1", "fnref_1_2",
                                                 "fnref_2", "題"});
}

TEST_CASE("Without words for them, footnotes have neither heading nor label") {
  const Converted page = convert("一[^1]\n\n[^1]: 注\n");
  CHECK(page.html.find("<div class=\"footnotes\">\n<ol>") != std::string::npos);
  CHECK(page.html.find("aria-label") == std::string::npos);
}

TEST_CASE("A document without footnotes has an empty block of them") {
  const Document document = convert("本文", with_words()).document;
  CHECK(document.footnotes.html_begin == document.footnotes.html_end);
  CHECK(document.footnotes.html_end == document.html.size());
}

TEST_CASE("Footnotes that lead nowhere are told about") {
  struct Row {
    std::string markdown;
    std::vector<std::string> mistakes;
  };
  const std::vector<Row> rows{
      {"一\n二[^無]三", {"M014 2:2 [^無]"}},
      {"一[^a]二[^b]\n\n[^a]: 注", {"M014 1:7 [^b]"}},
      {"は**「x」**の[^a]", {"M014 1:10 [^a]"}},
      {"aaaaaaaa[^\nb]", {"M014 1:9 [^\nb]"}},
      {"一[^\n二]三", {"M014 1:2 [^\n二]"}},
      {"a[^二 b\n三1]: c", {"M014 1:2 [^二 b\n三1]"}},
      {"一[^a\n二三]\n\n[^a]: 注", {"M014 1:2 [^a\n二三]"}},
      {"一\\[^a]", {}},
      {"`[^a]`", {}},
      {"一\n\n[^a]: 注\n", {"M015 3:1 [^a]"}},
      {"一[^a]\n\n[^a]: 注\n[^a]: 別\n", {"M015 4:1 [^a]"}},
      {"```\n[^a]: 注\n```\n", {}},
      {"## 題[^a]\n\n[^a]: 注\n", {"M016 1:5 [^a]"}},
      {"[字[^a]](term:x)\n\n[^a]: 注\n", {"M016 1:3 [^a]"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(convert(row.markdown).mistakes == row.mistakes);
  }
}

TEST_CASE("A footnote may refer to another one") {
  const Converted page = convert("一[^a]\n\n[^a]: 注[^b]\n[^b]: 次\n", with_words());
  CHECK(page.mistakes.empty());
  CHECK(page.html.find("id=\"fnref_2\"") != std::string::npos);
  CHECK(page.html.find("href=\"#fnref_2\"") != std::string::npos);
}

}  // namespace
}  // namespace ayumi::markup
