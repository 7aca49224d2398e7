#include <catch2/catch.hpp>

#include "converted.h"

namespace ayumi::markup {
namespace {

TEST_CASE("Links are taken apart and placed") {
  struct Row {
    std::string markdown, scheme, target, anchor, text, where, address;
  };
  const std::vector<Row> rows{
      {"前[UHC](term:uhc)後", "term", "uhc", "", "UHC", "1:2 [UHC](term:uhc)", "1:8 term:uhc"},
      {"（[外、厚](org:mofa,mhlw)）", "org", "mofa,mhlw", "", "外、厚",
       "1:2 [外、厚](org:mofa,mhlw)", "1:8 org:mofa,mhlw"},
      {"[a](measure:gh/2022/uhc#plan)", "measure", "gh/2022/uhc", "plan", "a",
       "1:1 [a](measure:gh/2022/uhc#plan)", "1:5 measure:gh/2022/uhc#plan"},
      {"[a](strategy:gh)", "strategy", "gh", "", "a", "1:1 [a](strategy:gh)", "1:5 strategy:gh"},
      {"[a](followup:gh/2022)", "followup", "gh/2022", "", "a", "1:1 [a](followup:gh/2022)",
       "1:5 followup:gh/2022"},
      {"[a](topic:amr)", "topic", "amr", "", "a", "1:1 [a](topic:amr)", "1:5 topic:amr"},
      {"[a](page:about#方法)", "page", "about", "方法", "a", "1:1 [a](page:about#方法)",
       "1:5 page:about#方法"},
      {"[a](files/表.pdf)", "", "files/表.pdf", "", "a", "1:1 [a](files/表.pdf)",
       "1:5 files/表.pdf"},
      {"[a](../x/b.md#c)", "", "../x/b.md", "c", "a", "1:1 [a](../x/b.md#c)", "1:5 ../x/b.md#c"},
      {"[a](#見出し)", "", "", "見出し", "a", "1:1 [a](#見出し)", "1:5 #見出し"},
      {"[a](HTTPS://Example.com/?q=1#x)", "https", "//Example.com/?q=1", "x", "a",
       "1:1 [a](HTTPS://Example.com/?q=1#x)", "1:5 HTTPS://Example.com/?q=1#x"},
      {"[a](mailto:a@example.jp)", "mailto", "a@example.jp", "", "a",
       "1:1 [a](mailto:a@example.jp)", "1:5 mailto:a@example.jp"},
      {"[a](tel:+81-3-0000-0000)", "tel", "+81-3-0000-0000", "", "a",
       "1:1 [a](tel:+81-3-0000-0000)", "1:5 tel:+81-3-0000-0000"},
      {"前[**太**字](<term:a b> \"題\")", "term", "a b", "", "太字",
       "1:2 [**太**字](<term:a b> \"題\")", "1:12 term:a b"},
      {"前[一\n二](term:x)後", "term", "x", "", "一二", "1:2 [一\n二](term:x)", "2:4 term:x"},
      {"> 引\n>  [**a**](term:x)", "term", "x", "", "a", "2:4 [**a**](term:x)", "2:12 term:x"},
      {"- 項\n  続き\n  は**「太」**で[a](term:x)", "term", "x", "", "a", "3:12 [a](term:x)",
       "3:16 term:x"},
      {"一\\\n  二\\\n  三[a](term:x)\n四", "term", "x", "", "a", "3:4 [a](term:x)", "3:8 term:x"},
      {"一\\\n二\n> 三\\\n>  四\n 五[a](term:x)", "term", "x", "", "a", "5:3 [a](term:x)",
       "5:7 term:x"},
      {"一\\\r\n二\r\n| [a](term:x) |\r\n|---|", "term", "x", "", "a", "3:3 [a](term:x)",
       "3:7 term:x"},
      {"一\\\r\n二[a](term:x)", "term", "x", "", "a", "2:2 [a](term:x)", "2:6 term:x"},
      {"一`二\n三`\n四[a](term:x)", "term", "x", "", "a", "3:2 [a](term:x)", "3:6 term:x"},
      {"a [次][r] b\n\n[r]: term:x", "term", "x", "", "次", "1:3 [次][r]", "1:3 [次][r]"},
      {"[r]: https://a.jp\n[s]: b.md\n本文[a](term:x)", "term", "x", "", "a", "3:3 [a](term:x)",
       "3:7 term:x"},
      {"| a |\n|---|\n| x\\|y [b](term:x) |", "term", "x", "", "b", "3:8 [b](term:x)",
       "3:12 term:x"},
      {"| a | [b](term:x) |\n|---|---|", "term", "x", "", "b", "1:7 [b](term:x)", "1:11 term:x"},
      {"段落\n続き\n| a | [b](term:x) |\n|---|---|\n| 1 | 2 |", "term", "x", "", "b",
       "3:7 [b](term:x)", "3:11 term:x"},
      {"段落[b](term:x)\n| a |\n|---|", "term", "x", "", "b", "1:3 [b](term:x)", "1:7 term:x"},
      {"> 段落\n>  続き[b](term:x)\n> | a |\n> |---|", "term", "x", "", "b", "2:6 [b](term:x)",
       "2:10 term:x"},
      {"## 題 [b](term:x) ##", "term", "x", "", "b", "1:6 [b](term:x)", "1:10 term:x"},
      {"題\n続 [b](term:x)\n====", "term", "x", "", "b", "2:3 [b](term:x)", "2:7 term:x"},
      {"詳細は<https://a.jp/日本>を", "https", "//a.jp/日本", "", "https://a.jp/日本",
       "1:4 <https://a.jp/日本>", "1:5 https://a.jp/日本"},
      {"詳細はhttps://a.jp/b_c(d)/を参照", "https", "//a.jp/b_c(d)/", "", "https://a.jp/b_c(d)/",
       "1:4 https://a.jp/b_c(d)/", "1:4 https://a.jp/b_c(d)/"},
      {"詳細は\nhttp://a.jp。", "http", "//a.jp", "", "http://a.jp", "2:1 http://a.jp",
       "2:1 http://a.jp"},
      {"(see https://a.jp/x).", "https", "//a.jp/x", "", "https://a.jp/x", "1:6 https://a.jp/x",
       "1:6 https://a.jp/x"},
      {"at www.a.jp/x, ok", "http", "//www.a.jp/x", "", "www.a.jp/x", "1:4 www.a.jp/x",
       "1:4 www.a.jp/x"},
      {"連絡先：a.b+c@d.example.jp。", "mailto", "a.b+c@d.example.jp", "", "a.b+c@d.example.jp",
       "1:5 a.b+c@d.example.jp", "1:5 a.b+c@d.example.jp"},
      {"a <x@y.jp> b", "mailto", "x@y.jp", "", "x@y.jp", "1:3 <x@y.jp>", "1:3 <x@y.jp>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    const Converted page = convert(row.markdown);
    REQUIRE(page.document.links.size() == 1);
    const Link& link = page.document.links[0];
    CHECK(link.scheme == row.scheme);
    CHECK(link.target == row.target);
    CHECK(link.anchor == row.anchor);
    CHECK(link.text == row.text);
    CHECK(shown(link.where) == row.where);
    CHECK(shown(link.address) == row.address);
  }
}

TEST_CASE("Addresses that a portal cannot vouch for are refused") {
  struct Row {
    std::string markdown, mistake;
  };
  const std::vector<Row> rows{
      {"あ[a](javascript:alert(1))", "M003 1:6 javascript:alert(1)"},
      {"[a](JaVaScRiPt:x)", "M003 1:5 JaVaScRiPt:x"},
      {"[a](&#106;avascript:x)", "M003 1:1 [a](&#106;avascript:x)"},
      {"[a](java&Tab;script:x)", "M004 1:1 [a](java&Tab;script:x)"},
      {"[a](<java\tscript:x>)", "M004 1:6 java\tscript:x"},
      {"[a](&#1;javascript:x)", "M004 1:1 [a](&#1;javascript:x)"},
      {"[a](data:text/html,x)", "M003 1:5 data:text/html,x"},
      {"[a](vbscript:x)", "M003 1:5 vbscript:x"},
      {"[a](file:///etc/passwd)", "M003 1:5 file:///etc/passwd"},
      {"[a](ftp://a.jp)", "M003 1:5 ftp://a.jp"},
      {"[a](:x)", "M003 1:5 :x"},
      {"[a](mesure:x)", "M003 1:5 mesure:x"},
      {"[a](//a.jp/x)", "M005 1:5 //a.jp/x"},
      {"[a](/x/)", "M005 1:5 /x/"},
      {"[a](\\\\a.jp)", "M004 1:6 \\a.jp"},
      {"[a](https:a.jp)", "M004 1:5 https:a.jp"},
      {"[a](https:///x)", "M004 1:5 https:///x"},
      {"[a](term:)", "M004 1:5 term:"},
      {"[a]()", "M006 1:1 [a]()"},
      {"[a](#)", "M006 1:5 #"},
      {"あ[](term:x)", "M008 1:2 [](term:x)"},
      {"[ ](term:x)", "M008 1:1 [ ](term:x)"},
      {"<javascript:alert(1)>", "M003 1:2 javascript:alert(1)"},
      {"[a](b c)", "M017 1:3 ]("},
      {"[a](org:planning, welfare)", "M028 1:5 org:planning, welfare"},
      {"[a](org:Welfare Office)", "M028 1:5 org:Welfare Office"},
      {"[a](term: uhc)", "M028 1:5 term: uhc"},
      {"あ[a] (../b.md)", "M017 1:4 ] ("},
      {"[図]（page:about）", "M017 1:3 ]（"},
      {"あ ![](a.png)", "M009 1:3 ![](a.png)"},
      {"![図](https://a.jp/x.png)", "M007 1:6 https://a.jp/x.png"},
      {"![図](data:image/png;base64,x)", "M007 1:6 data:image/png;base64,x"},
      {"![図](//a.jp/x.png)", "M007 1:6 //a.jp/x.png"},
      {"![図](/x.png)", "M005 1:6 /x.png"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    const Converted page = convert(row.markdown);
    CHECK(page.mistakes == std::vector<std::string>{row.mistake});
    CHECK(page.document.links.empty());
    CHECK(page.document.images.empty());
    CHECK(page.html.find("href") == std::string::npos);
  }
}

TEST_CASE("Words in brackets behind words in brackets are no link") {
  for (const std::string text : {"[sic] (see below)", "[注]（令和5年）", "\\[a] (../b)", "[a]"}) {
    CAPTURE(text);
    CHECK(convert(text).mistakes.empty());
  }
}

TEST_CASE("A misspelt scheme is answered with the nearest one") {
  Diagnostics diagnostics;
  parse(make_source("a.md", "[a](mesure:x)"), 0, japanese(), diagnostics);
  CHECK(diagnostics.sorted().at(0).suggestion == "measure");
}

TEST_CASE("What looks a little like an address is none") {
  for (const std::string text : {"http://", "https://。", "xhttp://a.jp", "www.", "awww.a.jp",
                                 "a@b", "@a.jp", "a_b@c.jp", "比率 3:4", "a://b"}) {
    CAPTURE(text);
    const Converted page = convert(text);
    CHECK(page.document.links.empty());
    CHECK(page.html == "<p>" + text + "</p>\n");
  }
}

TEST_CASE("Images leave a gap and keep their words") {
  const Converted page = convert("前 ![保健の**「図」**](files/a.png \"題\") 後");
  CHECK(page.html == "<p>前 {image} 後</p>\n");
  REQUIRE(page.document.images.size() == 1);
  const Image& image = page.document.images[0];
  CHECK(image.target == "files/a.png");
  CHECK(image.alt == "保健の「図」");
  CHECK(image.title == "題");
  CHECK(shown(image.where) == "1:3 ![保健の**「図」**](files/a.png \"題\")");
  CHECK(shown(image.address) == "1:17 files/a.png");
}

TEST_CASE("A link around an image is named by it") {
  const Converted page = convert("[![図](a.png)](term:x)");
  CHECK(page.html == "<p>‹{image}›</p>\n");
  CHECK(page.document.links.at(0).text == "図");
  CHECK(page.mistakes.empty());
}

}  // namespace
}  // namespace ayumi::markup
