#include <catch2/catch.hpp>

#include "converted.h"

namespace ayumi::markup {
namespace {

TEST_CASE("Raw HTML is refused at its exact place") {
  struct Row {
    std::string markdown;
    std::vector<std::string> mistakes;
  };
  const std::vector<Row> rows{
      {"日本<b>語</b>", {"M001 1:3 <b>"}},
      {"一行\n二行<br>目", {"M001 2:3 <br>"}},
      {"これは**「太」**で<b>x</b>", {"M001 1:12 <b>"}},
      {"<script>alert(1)</script>", {"M001 1:1 <script>"}},
      {"段落\n\n  <div class=\"a\">\nx\n</div>", {"M001 3:3 <div class=\"a\">"}},
      {"<img src=x onerror=alert(1)>", {"M001 1:1 <img src=x onerror=alert(1)>"}},
      {"<svg/onload=alert(1)>", {}},  // no tag in Markdown: shown as it is written
      {"前<!-- 注 -->後", {"M001 1:2 <!-- 注 -->"}},
      {"> 引用\n>   続き<i>x", {"M001 2:7 <i>"}},
      {"1. 項目\n   - 中\n\n     <div>", {"M001 4:6 <div>"}},
      {"| a | b |\n|---|---|\n| \\| | x<i>y |", {"M001 3:9 <i>"}},
      {"[字](\nx.md)字\n<o>", {"M001 3:1 <o>"}},
      {"`a\nb` と<i>x", {"M001 2:5 <i>"}},
      {"注[^1]\n\n[^1]: 注\n    続き<i>x", {"M001 4:7 <i>"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    const Converted page = convert(row.markdown);
    CHECK(page.mistakes == row.mistakes);
    for (const char* tag :
         {"<b>", "<script", "<div>", "<div class=\"a\"", "<img", "<svg", "<!--", "<i>"}) {
      CHECK(page.html.find(tag) == std::string::npos);
    }
  }
}

TEST_CASE("Places count in the file: byte order mark, CRLF and front matter included") {
  const std::string body = "## 取組\r\n\r\nこれは**「太」**で\r\n  続く<b>\r\n";
  const std::vector<std::string> expected{"M001 4:5 <b>"};
  CHECK(convert(body).mistakes == expected);
  CHECK(convert("\xEF\xBB\xBF" + body).mistakes == expected);
  const std::string front = "---\r\ntranslation: {}\r\n---\r\n";
  CHECK(convert(front + body, japanese(), front.size()).mistakes ==
        std::vector<std::string>{"M001 7:5 <b>"});
  const std::string marked = "\xEF\xBB\xBF" + front;
  CHECK(convert(marked + body, japanese(), marked.size()).mistakes ==
        std::vector<std::string>{"M001 7:5 <b>"});
}

TEST_CASE("Headings are placed at their words") {
  struct Row {
    std::string markdown, where;
  };
  const std::vector<Row> rows{
      {"## 取組状況", "1:4 取組状況"},
      {"  ##  取組状況  ##  ", "1:7 取組状況"},
      {"## C#", "1:4 C#"},
      {"取組状況\n---", "1:1 取組状況"},
      {"本文\n\n## は**「x」**の", "3:4 は**「x」**の"},
      {"## a #b", "1:4 a #b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(shown(convert(row.markdown).document.headings.at(0).where) == row.where);
  }
}

TEST_CASE("Every place lies inside the file, whatever is written") {
  const std::string pieces[] = {
      "[a](term:x)", "**「",  "」**", "\n",         "\r\n", "> ",           "- ",   "    ", "`",
      "| a |",       "|---|", "[^1]", "\n\n[^1]: ", "<b>",  "https://a.jp", "日本", "\\",   "![",
      "](",          "## ",   "\t",   "[r]: x\n",   "~~",   "1. ",          "\n\n"};
  std::uint32_t state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % std::size(pieces)];
    }
    Diagnostics diagnostics;
    const Document document = parse(make_source("a.md", text), 0, japanese(), diagnostics);
    const auto inside = [&](const Location& where) {
      return where.begin <= where.end && where.end <= text.size();
    };
    bool good = true;
    for (const Diagnostic& mistake : diagnostics.sorted()) good = good && inside(mistake.where);
    for (const Link& link : document.links) {
      const std::string_view written = link.where.text();
      const bool plausible = written.starts_with('[') || written.starts_with("http");
      good = good && inside(link.where) && inside(link.address) && plausible;
    }
    for (const Heading& heading : document.headings) good = good && inside(heading.where);
    CAPTURE(text);
    REQUIRE(good);
  }
}

}  // namespace
}  // namespace ayumi::markup
