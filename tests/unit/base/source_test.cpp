#include "base/source.h"

#include <catch2/catch.hpp>

using namespace ayumi;

namespace {

struct Row {
  std::string text;
  std::uint32_t offset;
  std::uint32_t line;
  std::uint32_t column;
  std::string line_text;
};

}  // namespace

TEST_CASE("line and column of an offset") {
  const std::string bom = "\xEF\xBB\xBF";
  const Row row = GENERATE_COPY(values<Row>({
      {"", 0, 1, 1, ""},
      {"abc", 0, 1, 1, "abc"},
      {"abc", 2, 1, 3, "abc"},
      {"abc", 99, 1, 4, "abc"},
      {"a\nb\nc", 2, 2, 1, "b"},
      {"a\nb\nc", 1, 1, 2, "a"},
      {"a\n", 2, 2, 1, ""},
      {"ab\r\ncd\r\n", 5, 2, 2, "cd"},
      {"ab\r\ncd\r\n", 2, 1, 3, "ab"},
      {"施策: x", 6, 1, 3, "施策: x"},
      {"施策\n記録", 10, 2, 2, "記録"},
      {bom + "abc", 0, 1, 1, "abc"},
      {bom + "abc", 3, 1, 1, "abc"},
      {bom + "abc", 4, 1, 2, "abc"},
      {bom + "a\nbc", 6, 2, 2, "bc"},
      {"😀x", 4, 1, 2, "😀x"},
  }));
  const Source source = make_source("a.md", row.text);
  const LineColumn found = line_column(*source, row.offset);
  INFO("text " << row.text << ", offset " << row.offset);
  CHECK(found.line == row.line);
  CHECK(found.column == row.column);
  CHECK(line_text(*source, row.offset) == row.line_text);
  const LineColumn indexed = LineIndex(*source).at(row.offset);
  CHECK(indexed.line == row.line);
  CHECK(indexed.column == row.column);
}

TEST_CASE("an index tells every place of a long file as if it were the only one") {
  const std::string line = GENERATE("記録\n", "😀", "a long line of words, and then the end\n");
  std::string text = "\xEF\xBB\xBF";
  while (text.size() < 5000) text += line;
  const Source source = make_source("a.md", text);
  const LineIndex index(*source);
  for (std::uint32_t offset = 0; offset < text.size() + 2; ++offset) {
    const LineColumn one = line_column(*source, offset);
    const LineColumn other = index.at(offset);
    INFO("offset " << offset);
    REQUIRE(other.line == one.line);
    REQUIRE(other.column == one.column);
  }
}

TEST_CASE("a location gives its text, and nothing where there is none") {
  const Source source = make_source("a.yaml", "lead: [mhwl]");
  CHECK(Location{source, 7, 11}.text() == "mhwl");
  CHECK(Location{source, 7, 7}.text().empty());
  CHECK(Location{source, 99, 100}.text().empty());
  CHECK(Location{}.text().empty());
  CHECK(Location{make_source("folder", ""), 0, 0}.text().empty());
}
