#include <catch2/catch.hpp>

#include "converted.h"

namespace ayumi::markup {
namespace {

TEST_CASE("Blocks become plain HTML") {
  struct Row {
    std::string markdown, html;
  };
  const std::vector<Row> rows{
      {"", ""},
      {"一\n\n二", "<p>一</p>\n<p>二</p>\n"},
      {"- 一\n- 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n"},
      {"- 一\n\n- 二", "<ul>\n<li><p>一</p>\n</li>\n<li><p>二</p>\n</li>\n</ul>\n"},
      {"3. 三\n4. 四", "<ol start=\"3\">\n<li>三</li>\n<li>四</li>\n</ol>\n"},
      {"> 引用", "<blockquote>\n<p>引用</p>\n</blockquote>\n"},
      {"---", "<hr>\n"},
      {"~~旧~~ ~一つ~", "<p><s>旧</s> ~一つ~</p>\n"},
      {"a < b & c > \"d\" 'e'", "<p>a &lt; b &amp; c &gt; \"d\" 'e'</p>\n"},
      {"`<b>`", "<p><code>&lt;b&gt;</code></p>\n"},
      {"```js\" onclick=\"x\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>\n"},
      {"```c++ title\nx\n```", "<pre><code class=\"language-c++\">x\n</code></pre>\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(convert(row.markdown).html == row.html);
  }
}

TEST_CASE("Tables have heads, bodies and classes for alignment") {
  const Converted page = convert(
      "| 項目 | 件数 | 中 | 左 |\n|---|--:|:-:|:--|\n| a \\| b | 1,024 | c | **「d」**e |\n| x "
      "|\n");
  CHECK(page.html ==
        "<table>\n<thead>\n<tr><th scope=\"col\">項目</th><th scope=\"col\" class=\"num\">件数</th>"
        "<th scope=\"col\" class=\"center\">中</th><th scope=\"col\">左</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td>a | b</td><td class=\"num\">1,024</td><td class=\"center\">c</td>"
        "<td><strong>「d」</strong>e</td></tr>\n"
        "<tr><td>x</td><td class=\"num\"></td><td class=\"center\"></td><td></td></tr>\n"
        "</tbody>\n</table>\n");
  CHECK(page.mistakes == std::vector<std::string>{"M027 4:1 | x |"});
  CHECK(page.document.sections.at(0).text == "項目 件数 中 左\na | b 1,024 c 「d」e\nx");
}

TEST_CASE("An empty cell of a table's head is no header, a head alone has no body") {
  const Converted page = convert("| | 2022 |\n|---|---|");
  CHECK(page.html ==
        "<table>\n<thead>\n<tr><td></td><th scope=\"col\">2022</th></tr>\n</thead>\n</table>\n");
}

TEST_CASE("Tables that scroll are named with their number") {
  Options options = japanese();
  options.table_label = "表{0}\"";
  const Converted page = convert("| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n", options);
  CHECK(
      page.html.starts_with("<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
                            "aria-label=\"表1&quot;\">\n<table>"));
  CHECK(page.html.find("aria-label=\"表2&quot;\">\n<table>") != std::string::npos);
  CHECK(page.html.ends_with("</table>\n</div>\n"));
}

TEST_CASE("Cells beyond the table's columns are not dropped in silence") {
  CHECK(convert("段落\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 | 2\n").mistakes ==
        std::vector<std::string>{"M019 4:1 | 1 | 2 | 3 |"});
  CHECK(convert("| a | b |\n|---|---|\n| 1 |\n| 1 | |\nwords\n").mistakes ==
        std::vector<std::string>{"M027 3:1 | 1 |", "M027 5:1 words"});
  CHECK(convert("| a | b |\n|---|---|\n| 1 \\| 1 | 2 |  \n1 | 2\n").mistakes.empty());
}

TEST_CASE("A row that signs of full width part is told, and told once") {
  const std::string table = "| a | b |\n|---|---|\n";
  CHECK(convert(table + "｜ 1 ｜ 2 ｜\n").mistakes ==
        std::vector<std::string>{"M026 3:1 ｜ 1 ｜ 2 ｜"});
  CHECK(convert(table + "| 1 ｜ 2 |\n").mistakes ==
        std::vector<std::string>{"M026 3:1 | 1 ｜ 2 |"});
  CHECK(convert(table + "| 1 ｜ 2 | 3 |\n").mistakes.empty());
}

TEST_CASE("Cells with tabs between them, pasted, are told as the table that they are not") {
  using Mistakes = std::vector<std::string>;
  CHECK(convert("年\t人\n2022\t1\n2023\t2\n").mistakes == Mistakes{"M026 1:1 年\t人"});
  CHECK(convert("語句\n年\t人\n2022\t1\n").mistakes == Mistakes{"M026 2:1 年\t人"});
  CHECK(convert("- 年\t人\n  2022\t1\n").mistakes == Mistakes{"M026 1:3 年\t人"});
  CHECK(convert("年\t人\n\n2022\t1\n").mistakes.empty());
  CHECK(convert("\t年\t人\n\t2022\t1\n").mistakes.empty());  // code
  CHECK(convert("年\n\t人\n\t数\n").mistakes.empty());
}

TEST_CASE("Lines that count ①, (1) are told where Markdown would put them together") {
  using Mistakes = std::vector<std::string>;
  CHECK(convert("次の通り。\n①研修\n②検査\n③計画\n").mistakes == Mistakes{"M026 2:1 ①研修"});
  CHECK(convert("(1) a\n(2) b\n").mistakes == Mistakes{"M026 1:1 (1) a"});
  CHECK(convert("（１）研修\n（１０）検査\n").mistakes == Mistakes{"M026 1:1 （１）研修"});
  CHECK(convert("①研修  \n②検査\n").mistakes.empty());
  CHECK(convert("①研修\n\n②検査\n").mistakes.empty());
  CHECK(convert("①研修と②検査を\n行う。\n").mistakes.empty());
  CHECK(convert("（注）研修\n（注）検査\n").mistakes.empty());
}

TEST_CASE("Heading ids keep the words and stay unique") {
  struct Row {
    std::string heading, id;
  };
  const std::vector<Row> rows{
      {"取組状況", "取組状況"},
      {"取組 状況　一覧", "取組-状況-一覧"},
      {"UHC Centre (2022)", "uhc-centre-2022"},
      {"データ・基盤", "データ基盤"},
      {"か\xE3\x82\x99", "が"},
      {"①基盤", "基盤"},
      {"snake_case", "snake-case"},
      {"😀", "section"},
      {"ÉCOLE", "école"},
      {"`code` と **太字**", "code-と-太字"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    CHECK(convert("## " + row.heading).document.headings.at(0).id == row.id);
  }
  const Converted page = convert("## a\n## a\n## a-2\n## 😀\n## 🎉");
  CHECK(page.document.ids == std::vector<std::string>{"a", "a-2", "a-2-2", "section", "section-2"});
  CHECK(page.html.find("<h2 id=\"a-2-2\">a-2</h2>") != std::string::npos);
}

TEST_CASE("Every id and every reference to one has a gap for the prefix") {
  const Converted page = convert("## 題\n\n注[^1]と[^1]\n\n[^1]: 文\n");
  std::size_t gaps = 0;
  for (const Slot& slot : page.document.slots) {
    if (slot.kind != SlotKind::id_prefix) continue;
    ++gaps;
    const std::string_view before = std::string_view(page.document.html).substr(0, slot.offset);
    CHECK((before.ends_with(" id=\"") || before.ends_with(" href=\"#")));
  }
  CHECK(gaps == 8);  // heading, two marks with a reference each, the note and two links back
}

TEST_CASE("Headings leave a gap for their level, are checked and kept out of containers") {
  CHECK(convert("## a\n### b\n###### c").html ==
        "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h6 id=\"c\">c</h6>\n");
  struct Row {
    std::string markdown;
    std::vector<std::string> mistakes;
  };
  const std::vector<Row> rows{
      {"## a\n\n### b\n\n## c", {}},  {"# a\n\n## b", {"M011 1:3 a"}},
      {"### a", {"M012 1:5 a"}},      {"## a\n\n#### b\n\n##### c", {"M012 3:6 b"}},
      {"## \n\nx", {"M010 1:1 ## "}}, {"##\n\n| |\n|-|\n", {"M010 1:1 ##"}},
      {"> ## a", {"M013 1:6 a"}},     {"- ## a", {"M013 1:6 a"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(convert(row.markdown).mistakes == row.mistakes);
  }
}

}  // namespace
}  // namespace ayumi::markup
