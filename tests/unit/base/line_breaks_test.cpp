#include "base/line_breaks.h"

#include <catch2/catch.hpp>

#include "base/unicode.h"

namespace ayumi {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("a text is broken where its language allows it") {
  struct Row {
    const char* language;
    const char* text;
    int columns;
    Lines lines;
  };
  const auto row = GENERATE(values<Row>({
      {"en", "", 10, {}},
      {"en", "one two three", 7, {"one two", "three"}},
      {"en", "one two three", 100, {"one two three"}},
      {"en", "  one  ", 10, {"one"}},
      {"en", "unbreakable word", 4, {"unbreakable", "word"}},
      {"en", "one\ntwo", 100, {"one", "two"}},
      {"ja", "医療機関の数です。次", 16, {"医療機関の数で", "す。次"}},  // no line begins with 。
      {"ja", "（案）を見る", 4, {"（案）", "を見", "る"}},
      {"ja", "データ", 2, {"デー", "タ"}},  // nor with ー
  }));
  INFO(row.text);
  CHECK(broken_lines(row.text, row.language, row.columns) == row.lines);
}

TEST_CASE("no line is longer than it may be, if it can be broken at all") {
  const std::string text =
      "外国人患者受入れ医療機関認証制度（JMIP）の認証を持つ医療機関は、2024年3月末で68でした。";
  for (int columns = 8; columns <= 40; ++columns) {
    std::string joined;
    for (const std::string& line : broken_lines(text, "ja", columns)) {
      CHECK(display_width(line) <= columns);
      joined += line;
    }
    CHECK(joined == text);
  }
}

}  // namespace
}  // namespace ayumi
