// What theme authors get wrong, and how precisely they are told.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "template/template_diagnostics.h"
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

TEST_CASE("names must exist where they are used") {
  check({
      {"健康 {{headnig}}", "T001 page:1:6 [headnig] heading"},
      {"\n {{ editor.nmae }}", "T001 page:2:12 [nmae] name"},
      {"{{heading.x}}", "T001 page:1:11 [x]"},
      {"{{items.title}}", "T001 page:1:9 [title]"},
      {"{{title}}", "T001 page:1:3 [title]"},
      {"{{#items}}{{#steps}}{{title}}{{/steps}}{{/items}}", "T001 page:1:23 [title]"},
      {"{{#items}}{{#steps}}{{yaer}}{{/steps}}{{/items}}", "T001 page:1:23 [yaer] year"},
      {"{{#words}}{{name}}{{/words}}", "T001 page:1:13 [name]"},
      {"{{.}}", "T001 page:1:3 [.]"},
      {"{{#.}}{{/.}}", "T001 page:1:4 [.]"},
      {"{{editor..name}}", "T001 page:1:10 []"},
      {"{{t.laed}}", "T002 page:1:3 [t.laed] lead"},
      {"{{t}}", "T001 page:1:3 [t]"},
      {"{{a}}{{#b}}{{c}}{{/b}}{{d}}", "T001 page:1:3 [a]\nT001 page:1:9 [b]\nT001 page:1:25 [d]"},
  });
}

TEST_CASE("tags must be whole and known") {
  check({
      {"{{heading", "T005 page:1:1 [{{]"},
      {"a {{heading <b>{{year}}", "T005 page:1:3 [{{]"},
      {"{{head\ning}}", "T005 page:1:1 [{{]"},
      {"{{{prose}}", "T005 page:1:1 [{{{]"},
      {"{{! endless", "T005 page:1:1 [{{]"},
      {"{{#on}}", "T006 page:1:4 [on]"},
      {"{{^on}}{{#off}}{{/on}}", "T006 page:1:11 [off]"},
      {"{{/on}}", "T007 page:1:4 [on]"},
      {"{{#on}}{{/off}}{{/on}}", "T007 page:1:11 [off]"},
      {"{{=<% %>=}}", "T010 page:1:1 [{{=<% %>=}}]"},
      {"{{}}", "T010 page:1:1 [{{}}]"},
      {"{{#}}", "T010 page:1:1 [{{#}}]"},
      {"{{a b}}", "T010 page:1:1 [{{a b}}]"},
      {"{{>*dynamic}}", "T010 page:1:1 [{{>*dynamic}}]"},
      {"{{健康}}", "T010 page:1:1 [{{健康}}]"},
      {"a\xFF", "T024 page:1:2 [\xFF]"},
  });
}

TEST_CASE("values are used as what they are") {
  check({
      {"{{prose}}", "T011 page:1:3 [prose]"},
      {"{{&heading}}", "T012 page:1:4 [heading]"},
      {"{{{self}}}", "T012 page:1:4 [self]"},
      {"{{&t.lead}}", "T012 page:1:4 [t.lead]"},
      {"{{on}}{{editor}}{{items}}{{#items}}{{.}}{{/items}}",
       "T013 page:1:3 [on]\nT013 page:1:9 [editor]\nT013 page:1:19 [items]\nT013 page:1:38 [.]"},
      {"{{#year}}{{/year}}", "T014 page:1:4 [year]"},
      {"{{#t.lead}}{{/t.lead}}", "T014 page:1:4 [t.lead]"},
  });
}

std::string repeated(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

TEST_CASE("nesting has an end") {
  CHECK(run({{"page", repeated("{{#on}}", 64) + "x" + repeated("{{/on}}", 64)}}) == "x");
  CHECK(run({{"page", repeated("{{#on}}", 65) + "x" + repeated("{{/on}}", 65)}}) ==
        "T008 page:1:452 [on]");
  CHECK(run({{"page", repeated("{{#on}}", 100'000)}}) == "T008 page:1:452 [on]");
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST_CASE("every mistake has a sentence and a page") {
  const std::filesystem::path root = AYUMI_SOURCE_DIR;
  const std::string sentences = "\n" + content_of(root / "src/cli/messages/en/template.txt");
  for (const DiagnosticKind& kind : kTemplateDiagnostics) {
    const std::string code(kind.code);
    CAPTURE(code);
    CHECK(sentences.find("\n" + code + " ") != std::string::npos);
    const std::string page = content_of(root / "docs/diagnostics" / (code + ".md"));
    CHECK(page.substr(0, 8) == "# " + code + ": ");
  }
}

}  // namespace
}  // namespace ayumi::template_::test
