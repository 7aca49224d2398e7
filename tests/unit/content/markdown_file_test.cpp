#include "content/markdown_file.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

struct Split {
  std::string body;
  bool has_front_matter = false;
  Lines told;
};

Split split(const std::string& text) {
  MarkdownFile file;
  file.source = make_source("f", text);
  Diagnostics diagnostics;
  split_front_matter(file, diagnostics);
  return {std::string(body_of(file)), file.front_matter != nullptr, testing::lines_of(diagnostics)};
}

TEST_CASE("a text of headings alone holds no words") {
  for (const char* body : {"", "\n \t\r\n", "## What was done\n", "\n## A\r\n\r\n### B\n##\n"}) {
    CAPTURE(body);
    CHECK_FALSE(holds_words(body));
  }
  for (const char* body : {"Words", "## A\n\nWords.\n", "#1 is no heading\n"}) {
    CAPTURE(body);
    CHECK(holds_words(body));
  }
}

TEST_CASE("front matter is what stands between two lines of three hyphens at the start") {
  struct Row {
    std::string text, body;
    bool front_matter;
  };
  const std::vector<Row> rows{
      {"Text.\n", "Text.\n", false},
      {"", "", false},
      {"---\ntitle: x\n---\nText.\n", "Text.\n", true},
      {"---\r\ntitle: x\r\n---\r\nText.\r\n", "Text.\r\n", true},
      {"\xEF\xBB\xBF---\ntitle: x\n---\nText.\n", "Text.\n", true},
      {"\xEF\xBB\xBFText.\n", "Text.\n", false},
      {"---\n---\nText.\n", "Text.\n", true},
      {"---  \ntitle: x\n--- \nText.\n", "Text.\n", true},
      {"---\ntitle: x\n---", "", true},
      {"---\ntitle: x\n---\n", "", true},
      {"---\ntitle: x\n---\nA\n\n---\n\nB\n", "A\n\n---\n\nB\n", true},
      {"A\n\n---\n\nB: c\n", "A\n\n---\n\nB: c\n", false},
      {"```\n---\na: b\n---\n```\n", "```\n---\na: b\n---\n```\n", false},
      {"----\n\nText below a rule.\n", "----\n\nText below a rule.\n", false},
      {"* * *\nkey: value\n", "* * *\nkey: value\n", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Split parts = split(row.text);
    CHECK(parts.told.empty());
    CHECK(parts.body == row.body);
    CHECK(parts.has_front_matter == row.front_matter);
  }
}

TEST_CASE("front matter that is not closed, and what only looks like it, is told") {
  const auto told = [](const std::string& text) { return split(text).told; };
  CHECK(told("---\ntitle: x\n\nText.\n") == Lines{"f:1:1 C072 '---'"});
  CHECK(told("---") == Lines{"f:1:1 C072 '---'"});
  CHECK(told("----\ntitle: x\n----\n") == Lines{"f:1:1 C073 '----'"});
  CHECK(told(" ---\ntitle: x\n---\n") == Lines{"f:1:1 C073 ' ---'"});
  CHECK(told("\n---\ntitle: x\n---\n") == Lines{"f:2:1 C073 '---'"});
  CHECK(told("---\u200B\ntitle: x\n---\n") == Lines{"f:1:1 C073 '---\u200B'"});
  CHECK(told("－－－\ntitle：x\n－－－\n") == Lines{"f:1:1 C073 '－－－'"});
  CHECK(told("--\ntitle: x\n---\n") == Lines{"f:1:1 C073 '--'"});
  CHECK(told("+++\ntitle: x\n+++\n") == Lines{"f:1:1 C073 '+++'"});
}

TEST_CASE("mistakes in front matter have their place in the file") {
  CHECK(split("---\ntitle: \"x\n---\nText.\n").told == Lines{"f:2:8 C032 '\"x' (\")"});
  CHECK(split("\xEF\xBB\xBF---\n題: あ\n題: い\n---\n").told ==
        Lines{"f:3:1 C038 '題' (題) also 2:1"});
  const auto page = [](const std::string& text) {
    return Portal().file("pages/about.ja.md", text).told();
  };
  CHECK(page("---\ntitle: x\n---\n").empty());
  CHECK(page("Text.\n") == Lines{"pages/about.ja.md:1:1 C094 ''"});
  CHECK(page("---\ntilte: x\n---\n") == Lines{"pages/about.ja.md:2:1 C042 'tilte' (tilte) title?"});
}

TEST_CASE("a hash is that of the words, however the file is stored") {
  const std::string hash = translation_hash("がんの対策\n\n二行目");
  CHECK(hash.size() == 16);
  CHECK(translation_hash("\r\n\u304B\u3099んの対策\r\n\r\n二行目\r\n \n") == hash);
  CHECK(translation_hash("がんの対策\n二行目") != hash);
}

TEST_CASE("a translation is stale when the text that was translated has another hash") {
  const std::string path = "strategies/plan/2023/measures/training.";
  const std::string hash = translation_hash("## 取組状況\n研修を行った。");
  const auto load = [&](const std::string& translation) {
    return Portal()
        .file(path + "en.md", "---\ntranslation: " + translation + "\n---\nText.\n")
        .load();
  };
  const auto prose = [](const Loaded& loaded) {
    return *loaded.site.strategies[0].followups[0].records[0].prose.in(1);
  };
  const Loaded fresh = load("{of: {ja: " + hash + "}, kind: machine}");
  CHECK(testing::lines_of(fresh.diagnostics).empty());
  CHECK_FALSE(prose(fresh).translation->stale);
  CHECK(prose(fresh).translation->kind == Translation::Kind::machine);

  const Loaded stale = load("{of: {ja: 0123456789abcdef}}");
  CHECK(testing::lines_of(stale.diagnostics) ==
        Lines{path + "en.md:2:20 C069 'ja' (ja) (" + hash + ")"});
  CHECK_FALSE(stale.diagnostics.has_errors());
  CHECK(prose(stale).translation->stale);

  CHECK(testing::lines_of(load("{of: {ja: x}}").diagnostics) ==
        Lines{path + "en.md:2:24 C070 'x' (x)"});
  CHECK(testing::lines_of(load("{of: {en: 0123456789abcdef}}").diagnostics) ==
        Lines{path + "en.md:2:20 C071 'en' (en)"});
  CHECK(testing::lines_of(load("{of: {de: 0123456789abcdef}}").diagnostics) ==
        Lines{path + "en.md:2:20 C010 'de' (de)"});
  CHECK(testing::lines_of(load("{kind: official}").diagnostics) ==
        Lines{path + "en.md:2:15 C043 'kind' (of)"});
  const Loaded gone =
      Portal()
          .without(path + "ja.md")
          .file(path + "en.md", "---\ntranslation: {of: {ja: 0123456789abcdef}}\n---\nx\n")
          .load();
  CHECK(testing::lines_of(gone.diagnostics) == Lines{path + "en.md:2:20 C083 'ja' (ja)"});
  CHECK(prose(gone).translation->stale);
}

TEST_CASE("a text that is not written in a language is left to the other one") {
  const Loaded loaded =
      Portal().file("strategies/plan/2023/measures/training.en.md", "\n \n").load();
  CHECK(testing::lines_of(loaded.diagnostics).empty());
  const auto& prose = loaded.site.strategies[0].followups[0].records[0].prose;
  CHECK(prose.in(1) == nullptr);
  CHECK(prose.shown_in(1).language == 0);
}

TEST_CASE("bytes that are not text are told in Markdown too") {
  const std::string path = "strategies/plan/2023/measures/training.ja.md";
  CHECK(Portal().file(path, "日本\xE6\x97").told() == Lines{path + ":1:3 C007 '\xE6'"});
  CHECK(Portal().file(path, "日本\x1B[2J").told() == Lines{path + ":1:3 C008 '\x1B' (U+001B)"});
  CHECK(Portal().file(path, "日\r本").told() == Lines{path + ":1:2 C009 '\r'"});
}

TEST_CASE("keys in broken front matter are not missing as well") {
  for (const std::string text : {"---\ntitle: x\n", "----\ntitle: x\n----\n"}) {
    const Lines told = Portal().file("pages/about.ja.md", text).told();
    REQUIRE(told.size() == 1);
    CHECK(told[0].find(" C07") != std::string::npos);
  }
}

}  // namespace
}  // namespace ayumi::content
