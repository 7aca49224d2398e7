// What templates without mistakes print.
#include <catch2/catch.hpp>

#include "views.h"

namespace ayumi::template_::test {
namespace {

struct Row {
  std::string text;
  std::string expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(run({{"page", row.text}}) == row.expected);
  }
}

TEST_CASE("values are printed by their kind") {
  check({
      {"", ""},
      {"歩み", "歩み"},
      {"{{heading}}", "歩み &lt;&quot;&amp;&#39;&gt;"},
      {"{{ heading }}|{{blank}}|", "歩み &lt;&quot;&amp;&#39;&gt;||"},
      {"{{year}}", "-2023"},
      {"{{&prose}}{{{prose}}}{{{ prose }}}", "<p>x</p><p>x</p><p>x</p>"},
      {"{{self}}", "./"},
      {"{{editor.name}}", "Ann &amp; 安"},
      {"[{{nobody.name}}]", "[]"},
      {"{{t.search}}", "Search &amp; find"},
      {"{{t.lead-short}}{{t.lead}}", "◎主担当"},
      {"a{{! no {words} here }}b", "ab"},
      {"} }} { {x}", "} }} { {x}"},
  });
}

TEST_CASE("sections ask, enter and repeat") {
  check({
      {"{{#on}}y{{/on}}{{^on}}n{{/on}}{{#off}}y{{/off}}{{^off}}n{{/off}}", "yn"},
      {"{{#heading}}y{{/heading}}{{#blank}}y{{/blank}}{{^blank}}n{{/blank}}", "yn"},
      {"{{#prose}}y{{/prose}}{{#self}}y{{/self}}", "yy"},
      {"{{#none}}y{{/none}}{{^none}}n{{/none}}{{^items}}n{{/items}}", "n"},
      {"{{#editor}}{{name}}{{/editor}}{{#nobody}}y{{/nobody}}{{^nobody}}n{{/nobody}}",
       "Ann &amp; 安n"},
      {"{{#items}}{{title}}:{{note}}:{{count}};{{/items}}", "one:a&lt;b:3;two::0;"},
      {"{{#items}}{{#note}}{{title}}{{/note}}{{^note}}no {{title}}{{/note}};{{/items}}",
       "one;no two;"},
      {"{{#items}}{{#owner}}{{name}}{{/owner}}{{owner.name}}|{{/items}}",
       "Ann &amp; 安Ann &amp; 安||"},
      {"{{#items}}{{#steps}}{{step}}{{#done}}!{{/done}}{{#tags}}[{{.}}]{{/tags}}{{/steps}}{{/"
       "items}}",
       "plan![p][q&amp;a]act"},
      {"{{#items}}{{#steps}}{{by.name}},{{#by}}{{name}}{{/by}};{{/steps}}{{/items}}", "Ben,Ben;,;"},
      {"{{#items}}{{#parts}}{{title}}{{#parts}}x{{/parts}}{{^note}}n{{/note}}{{/parts}}{{/items}}",
       "deepn"},
      {"{{#people}}{{name}},{{/people}}{{#readers}}{{name}}{{/readers}}", "Ann &amp; 安,Ben,Ben"},
      {"{{#words}}{{.}}{{#.}}!{{/.}}{{/words}}", "x!&lt;y&gt;!健康!"},
      {"{{#notes}}{{&.}}{{/notes}}", "<hr><br>"},
      {"{{#people}}{{#.}}{{name}};{{/.}}{{/people}}", "Ann &amp; 安;Ben;"},
  });
}

TEST_CASE("a name that the innermost value lacks is the root's") {
  check({
      {"{{#items}}{{#steps}}{{year}}{{#on}}{{step}}{{/on}} {{/steps}}{{/items}}",
       "-2023plan -2023act "},
      {"{{#words}}{{year}}{{#editor}}{{name}}{{/editor}}{{/words}}",
       "-2023Ann &amp; 安-2023Ann &amp; 安-2023Ann &amp; 安"},
      {"{{#people}}{{#people}}{{name}} {{/people}}{{/people}}",
       "Ann &amp; 安 Ben Ann &amp; 安 Ben "},
  });
}

TEST_CASE("a tag alone on its line takes the line with it") {
  check({
      {"a\n{{#on}}\nb\n{{/on}}\nc\n", "a\nb\nc\n"},
      {"a\r\n  {{#on}} \t\r\nb\r\n{{/on}}\r\nc", "a\r\nb\r\nc"},
      {"  {{! remark }}  \na", "a"},
      {"a\n{{! two\nlines }}\nb", "a\nb"},
      {"a\n  {{#on}}", "T006 page:2:6 [on]"},
      {"{{#on}}\na\n{{/on}}", "a\n"},
      {"a\n  {{heading}}\n", "a\n  歩み &lt;&quot;&amp;&#39;&gt;\n"},
      {"a\n  {{&prose}}\nb", "a\n  <p>x</p>\nb"},
      {"a {{#on}}\nb {{/on}}\nc", "a \nb \nc"},
      {" {{#on}}{{/on}}\nc", " \nc"},
      {"{{#words}}\n- {{.}}\n{{/words}}\n", "- x\n- &lt;y&gt;\n- 健康\n"},
      {"\xEF\xBB\xBF{{#on}}\na{{/on}}", "a"},
  });
}

TEST_CASE("a template's name decides the language") {
  const std::string text = "<{{heading}}>{{t.search}}";
  CHECK(run({{"feed.txt", text}}, "feed.txt") == "<歩み <\"&'>>Search & find");
  CHECK(run({{"feed.xml", "<a b='{{heading}}'/><script>{{heading}}</script>"}}, "feed.xml") ==
        "<a b='歩み &lt;&quot;&amp;&#39;&gt;'/><script>歩み &lt;&quot;&amp;&#39;&gt;</script>");
  CHECK(run({{"feed.txt", "{{&prose}}{{&facts}}"}}, "feed.txt") ==
        "T017 feed.txt:1:4 [prose]\nT018 feed.txt:1:14 [facts]");
}

TEST_CASE("a compiled template is for its own shape and its own words") {
  Diagnostics diagnostics;
  const TemplateSources sources = {{"page", make_source("page", "{{t.lead}} {{heading}}")}};
  const auto page = compile("page", sources, PageView::shape(), word_keys(), diagnostics);
  REQUIRE(page);
  std::string out = "before ";
  render(*page, page_view(), words(), out);
  const std::vector<std::string> english = {"lead", "L", "Search"};
  render(*page, page_view(), english, out);
  CHECK(out == "before 主担当 歩み &lt;&quot;&amp;&#39;&gt;lead 歩み &lt;&quot;&amp;&#39;&gt;");
}

}  // namespace
}  // namespace ayumi::template_::test
