#include <catch2/catch.hpp>

#include "converted.h"

namespace ayumi::markup {
namespace {

struct Row {
  std::string markdown;
  std::string html;
  std::string plain;
};

TEST_CASE("A line break leaves a space only where the script sets spaces") {
  const std::vector<Row> rows{
      {"これは\n改行", "これは改行", "これは改行"},
      {"これは、\n改行", "これは、改行", "これは、改行"},
      {"これは。\n「改行」", "これは。「改行」", "これは。「改行」"},
      {"カタカナー\nひらがな", "カタカナーひらがな", "カタカナーひらがな"},
      {"漢字\r\n漢字", "漢字漢字", "漢字漢字"},
      {"中文\n中文", "中文中文", "中文中文"},
      {"これは\n   改行", "これは改行", "これは改行"},
      {"**これは**\n改行", "<strong>これは</strong>改行", "これは改行"},
      {"これは\n**改行**", "これは<strong>改行</strong>", "これは改行"},
      {"これは**です\n改行**の", "これは<strong>です改行</strong>の", "これはです改行の"},
      {"*これは\n改行*", "<em>これは改行</em>", "これは改行"},
      {"[これは](page:a)\n改行", "‹これは›改行", "これは改行"},
      {"これは\n[改行](page:a)", "これは‹改行›", "これは改行"},
      {"[これは\n改行](page:a)", "‹これは改行›", "これは改行"},
      {"`これ`\n改行", "<code>これ</code>改行", "これ改行"},
      {"①\n基盤", "①基盤", "①基盤"},
      {"“引用”\n基盤", "“引用”基盤", "“引用”基盤"},
      {"これは\nLatin", "これは\nLatin", "これは Latin"},
      {"Latin\nこれは", "Latin\nこれは", "Latin これは"},
      {"two\nwords", "two\nwords", "two words"},
      {"2022\n年度", "2022\n年度", "2022 年度"},
      {"한국어\n문장", "한국어\n문장", "한국어 문장"},
      {"한국어\n日本", "한국어\n日本", "한국어 日本"},
      {"これは😀\n改行", "これは😀\n改行", "これは😀 改行"},
      {"`code`\n改行", "<code>code</code>\n改行", "code 改行"},
      {"これは  \n改行", "これは<br>\n改行", "これは 改行"},
      {"これは\\\n改行", "これは<br>\n改行", "これは 改行"},
      {"これは\n改行\nABC\nです", "これは改行\nABC\nです", "これは改行 ABC です"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    const Converted page = convert(row.markdown);
    CHECK(page.html == "<p>" + row.html + "</p>\n");
    REQUIRE(page.document.sections.size() == 1);
    CHECK(page.document.sections[0].text == row.plain);
  }
}

TEST_CASE("Characters that other languages share join only in Chinese and Japanese") {
  Options english;
  english.language = "en";
  CHECK(convert("① –\n→ ②", english).html == "<p>① –\n→ ②</p>\n");
  CHECK(convert("これは\n改行", english).html == "<p>これは改行</p>\n");
}

TEST_CASE("A footnote mark at a line's end is looked through") {
  const Converted page = convert("これは[^1]\n改行\n\n[^1]: 注\n");
  CHECK(page.html.find("</sup>改行</p>") != std::string::npos);
  CHECK(page.document.sections[0].text == "これは改行");
}

}  // namespace
}  // namespace ayumi::markup
