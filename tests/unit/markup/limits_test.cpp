#include "markup/limits.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "converted.h"
#include "markup/markdown_tree.h"
#include "markup/prepared_text.h"
#include "markup/unused_footnotes.h"

namespace ayumi::markup {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string result;
  while (count-- > 0) result += text;
  return result;
}

std::string first_code(const Converted& page) {
  return page.mistakes.empty() ? "" : page.mistakes[0].substr(0, 4);
}

// Of a processor. What is slow takes minutes; sanitizers make everything some ten times slower.
#ifdef __SANITIZE_ADDRESS__
constexpr double kSoon = 20;
#else
constexpr double kSoon = 1;
#endif

double seconds_for(const Source& source) {
  Diagnostics diagnostics;
  const std::clock_t begin = std::clock();
  parse(source, 0, japanese(), diagnostics);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST_CASE("What is too large is refused before it is parsed") {
  struct Row {
    std::string markdown, code;
  };
  const std::vector<Row> rows{
      {times(kMostBytes / 4 + 1, "abc\n"), "M020"},
      {times(kMostBytesInLine + 1, "a"), "M021"},
      {times(kMostLinesInBlock + 1, "a\n"), "M022"},
      {times(kMostBytesInBlock / 1000 + 1, std::string(999, 'a') + "\n"), "M022"},
      {times(kMostBracketsInBlock + 1, "["), "M022"},
      {times(kMostBracketsInBlock + 1, "<"), "M022"},
      {"|" + times(kMostColumns + 1, "a|") + "\n|" + times(kMostColumns + 1, "-|"), "M023"},
      {"> |a|b|\n> |-|-|\n" + times(kMostCells / 2, "> a\n"), "M023"},
      {times(MarkdownTree::kDeepest, ">") + "a", "M024"},
      {times(40, "- ") + "a", "M024"},
      {times(70, "*a **b ") + times(70, "x** y*"), "M024"},
      {"[a]: " + times(1000, "x") + "\n\n" + times(40, times(400, "[a]") + "\n\n"), "M025"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown.substr(0, 40), row.code);
    CHECK(first_code(convert(row.markdown)) == row.code);
  }
}

TEST_CASE("What is large but fine passes") {
  const std::string rows[] = {
      times(kMostBytes / 10, "日本語\n\n").substr(0, kMostBytes - 1),
      times(kMostLinesInBlock, "a\n"),
      times(kMostBytesInLine, "a"),
      "|" + times(kMostColumns, "a|") + "\n|" + times(kMostColumns, "-|") + "\n",
      "|a|b|\n|-|-|\n" + times(5000, "| [a](term:x) | b |\n"),
      times(20, "> ") + "a",
      times(100, "- a\n\n"),
  };
  for (const std::string& text : rows) {
    CAPTURE(text.substr(0, 40));
    CHECK(convert(text).mistakes.empty());
  }
}

TEST_CASE("A limit is told at the line that breaks it") {
  CHECK(convert("a\n\n> |a|\n> |-|\n\n" + std::string(kMostBytesInLine + 1, 'b'))
            .mistakes.at(0)
            .starts_with("M021 6:1 bbb"));
  CHECK(convert("a\n\n" + times(MarkdownTree::kDeepest + 1, ">") + "a")
            .mistakes.at(0)
            .starts_with("M024 3:"));
}

TEST_CASE("Inputs that are slow for the parser end soon") {
  const std::string rows[] = {
      "|" + times(4000, "a|") + "\n|" + times(4000, "-|") + "\n" + times(4000, "a\n"),
      times(30000, "www.a_"),
      times(30, times(5000, "www.a_") + "\n\n"),
      times(50000, "![[]()"),
      times(160, times(800, "![[]()") + "\n\n"),
      times(50000, "a <![CDATA["),
      times(100, times(2400, "a <?") + "\n\n"),
      times(80, times(2400, "a <!A ") + "\n\n"),
      times(36, times(2400, "**x [a](b) ") + "\n\n"),
      times(50000, "a\n") + "|-|\n",
      times(250, times(1990, "a\n") + "|-|\n\n"),
      times(16, times(120, std::string(500, 'a') + "\n") + "|-|\n\n"),
      times(16000, "|") + "\n" + times(16000, "|-"),
      "[a]: " + times(1000, "x") + "\n\n" + times(10, times(2000, "[a]") + "\n\n"),
      "[^1]: x\n\n" + times(25, times(2000, "[^1]") + "\n\n"),
      times(35, times(4000, "*a **a ") + "\n\n"),
      times(30, "https://a.b/" + times(30000, ")") + "\n\n"),
      times(30, times(7000, "a a@") + "\n\n"),
      times(30000, "aaa\rbbb\n-\v\n"),
      times(30000, ">"),
  };
  for (const std::string& text : rows) {
    CAPTURE(text.substr(0, 40));
    const Source source = make_source("a.md", text);
    // The best of three, since a busy machine makes the processor's seconds longer, too.
    double best = seconds_for(source);
    for (int again = 0; again < 2 && best >= kSoon; ++again)
      best = std::min(best, seconds_for(source));
    CHECK(best < kSoon);
  }
}

TEST_CASE("Footnotes that nobody refers to are found in one go") {
  const std::string rows[] = {
      times(100'000, "[^1]: x\n\n"),
      times(40'000, "```\n[^1]: x\n```\n\n"),
      times(100, times(2400, "[^1] ") + "\n\n"),
  };
  for (const std::string& text : rows) {
    CAPTURE(text.substr(0, 40));
    const Source source = make_source("a.md", text);
    const MarkdownTree tree = parse_markdown(prepare(text, 0));
    Diagnostics told;
    const std::clock_t begin = std::clock();
    report_unused_footnotes(source, 0, tree, told);
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < kSoon);
    CHECK(told.empty() == !text.starts_with("[^1]:"));
  }
}

}  // namespace
}  // namespace ayumi::markup
