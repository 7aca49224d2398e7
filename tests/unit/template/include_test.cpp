// Partials, layouts and blocks, all put in place before anything is rendered.
#include <catch2/catch.hpp>

#include "views.h"

namespace ayumi::template_::test {
namespace {

struct Row {
  Files files;
  std::string expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.files);
    CHECK(run(row.files) == row.expected);
  }
}

TEST_CASE("a partial means what its text would mean in its place") {
  check({
      {{{"page", "a{{>parts/b}}c"}, {"parts/b", "[{{year}}]"}}, "a[-2023]c"},
      {{{"page", "{{#items}}{{>card}}{{/items}}"}, {"card", "<b>{{title}}</b>"}},
       "<b>one</b><b>two</b>"},
      {{{"page", "x\n  {{>card}}\ny"}, {"card", "1\n2\n"}}, "x\n1\n2\ny"},
      {{{"page", "<p{{>class}}>"}, {"class", " class=\"{{blank}}\""}}, "<p class=\"\">"},
      {{{"page", "{{>a}}{{>a}}"}, {"a", "{{>b}}"}, {"b", "!"}}, "!!"},
      {{{"page", "{{>card}}"}, {"card", "{{title}}"}}, "T001 card:1:3 [title]"},
      {{{"page", "{{>crad}}"}, {"card", ""}}, "T003 page:1:4 [crad] card"},
      {{{"page", "{{<crad}}{{/crad}}"}, {"card", ""}}, "T003 page:1:4 [crad] card"},
  });
}

TEST_CASE("a layout's blocks are filled in") {
  const std::string layout = "<h1>{{$title}}none{{/title}}</h1>{{$main}}{{/main}}";
  check({
      {{{"page", "{{<layout}}{{/layout}}"}, {"layout", layout}}, "<h1>none</h1>"},
      {{{"page",
         "{{<layout}}\n {{$title}}T{{year}}{{/title}}\n{{$main}}\nM\n{{/main}}\n{{/layout}}\n"},
        {"layout", layout}},
       "<h1>T-2023</h1>M\n"},
      {{{"page", "{{$title}}default{{/title}}"}}, "default"},
      {{{"page", "{{<l}}{{$row}}{{title}};{{/row}}{{/l}}"},
        {"l", "{{#items}}{{$row}}{{/row}}{{/items}}"}},
       "one;two;"},
      {{{"page", "{{<l}}{{$t}}T{{/t}}{{/l}}"}, {"l", "{{>head}}"}, {"head", "{{$t}}t{{/t}}"}}, "T"},
      {{{"page", "{{<middle}}{{$main}}P{{/main}}{{/middle}}"},
        {"middle",
         "{{<layout}}{{$title}}M{{/title}}{{$main}}({{$main}}{{/main}}){{/main}}{{/layout}}"},
        {"layout", layout}},
       "<h1>M</h1>P"},
      {{{"page", "{{<middle}}{{$inner}}P{{/inner}}{{/middle}}"},
        {"middle", "{{<layout}}{{$main}}({{$inner}}{{/inner}}){{/main}}{{/layout}}"},
        {"layout", layout}},
       "<h1>none</h1>(P)"},
      {{{"page", "{{<layout}}{{$main}}{{$main}}x{{/main}}{{/main}}{{/layout}}"},
        {"layout", layout}},
       "<h1>none</h1>x"},
  });
}

TEST_CASE("nothing that a page says to a layout is lost silently") {
  const std::string layout = "{{$title}}{{/title}}{{$main}}{{/main}}";
  check({
      {{{"page", "{{<l}}{{$mian}}x{{/mian}}{{/l}}"}, {"l", layout}}, "T022 page:1:10 [mian] main"},
      {{{"page", "{{<l}} lost {{$main}}x{{/main}}{{/l}}"}, {"l", layout}}, "T023 page:1:8 [lost]"},
      {{{"page", "{{<l}}{{year}}{{/l}}"}, {"l", layout}}, "T023 page:1:9 [year]"},
      {{{"page", "{{lost}}{{<l}}{{$mian}}{{/mian}}{{/l}}"}, {"l", layout}},
       "T001 page:1:3 [lost]\nT022 page:1:18 [mian] main"},
      {{{"page", "{{<l}}{{$main}}{{/main}}{{/l}}"}, {"l", "{{#lost}}{{$main}}{{/main}}{{/lost}}"}},
       "T001 l:1:4 [lost]"},
      {{{"page", "{{<l}}{{$main}}{{/main}}{{/l}}"}, {"l", "{{#on}}{{$main}}"}},
       "T006 l:1:4 [on]\nT006 l:1:11 [main]"},
  });
}

TEST_CASE("includes end") {
  check({
      {{{"page", "{{>page}}"}}, "T004 page:1:4 [page]"},
      {{{"page", "{{>a}}"}, {"a", "x{{>b}}"}, {"b", "{{#on}}{{>a}}{{/on}}"}}, "T004 b:1:11 [a]"},
      {{{"page", "{{<a}}{{/a}}"}, {"a", "{{<a}}{{/a}}"}}, "T004 a:1:4 [a]"},
  });
  Files chain;
  for (int i = 0; i < 70; ++i)
    chain["p" + std::to_string(i)] = "{{>p" + std::to_string(i + 1) + "}}";
  chain["p70"] = "end";
  CHECK(run(chain, "p0") == "T008 p65:1:4 [p66]");
  CHECK(run(chain, "p8") == "end");

  Files flood = {{"p60", "x"}};
  for (int i = 0; i < 60; ++i) {
    const std::string next = "{{>p" + std::to_string(i + 1) + "}}";
    flood["p" + std::to_string(i)] = next + next;
  }
  const std::string outcome = run(flood, "p0");
  CHECK(outcome.substr(0, 6) == "T009 p");
  CHECK(outcome.find('\n') == std::string::npos);
}

TEST_CASE("the loop is named, and an included file says where it was included") {
  Diagnostics diagnostics;
  const TemplateSources sources = {{"page", make_source("page", "{{>a}}")},
                                   {"a", make_source("a", "{{>b}}")},
                                   {"b", make_source("b", "{{>a}}")}};
  CHECK_FALSE(compile("page", sources, PageView::shape(), word_keys(), diagnostics));
  const auto all = diagnostics.sorted();
  REQUIRE(all.size() == 1);
  CHECK(all[0].arguments == std::vector<std::string>{"a → b → a"});
  REQUIRE(all[0].also);
  CHECK(all[0].also->source->path == "a");
}

TEST_CASE("a template that is not there") {
  CHECK(run({{"record", ""}}, "recrod") == "T003 recrod.mustache:1:1 [] record");
}

}  // namespace
}  // namespace ayumi::template_::test
