#include "base/text.h"

#include <catch2/catch.hpp>
#include <ctime>

using namespace ayumi;

TEST_CASE("the nearest word is what the author meant") {
  struct Row {
    std::string word;
    std::vector<std::string_view> candidates;
    std::string nearest;
  };
  const Row row = GENERATE(values<Row>({
      {"mhwl", {"mofa", "mhlw", "meti"}, "mhlw"},  // two neighbours swapped
      {"titel", {"lead", "title", "partners"}, "title"},
      {"partner", {"lead", "title", "partners"}, "partners"},  // one missing
      {"leed", {"lead", "label"}, "lead"},                     // one wrong
      {"mofa", {"mofa", "mofb"}, "mofa"},
      {"abcd", {"abce", "abcf"}, "abce"},  // equal: the first
      {"取組状態", {"今後の取組", "取組状況"}, "取組状況"},
      {"source", {"indicators", "lead"}, ""},
      {"x", {"y"}, ""},
      {"", {"a"}, ""},
      {"word", {}, ""},
      {std::string(200, 'a'), {std::string_view("aaaa")}, ""},
      {"abcdef", {"bacdfe"}, "bacdfe"},  // two swaps
      {"abcdef", {"abxyzf"}, ""},
      {"training-course", {"traning-courses", "training"}, "traning-courses"},
  }));
  INFO(row.word);
  CHECK(nearest(row.word, row.candidates) == row.nearest);
}

TEST_CASE("many names that resemble each other are soon looked through") {
  std::vector<std::string> names;
  for (int i = 0; i < 20'000; ++i) names.push_back("measure-" + std::to_string(i));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::clock_t begin = std::clock();
  for (int i = 0; i < 200; ++i) {
    CHECK_FALSE(nearest("maesure-" + std::to_string(i), candidates).empty());
  }
  CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 1.0);
}

TEST_CASE("escaped text cannot leave text or a quoted attribute") {
  CHECK(escaped("") == "");
  CHECK(escaped("保健医療") == "保健医療");
  CHECK(escaped("<a href=\"x\">'&'</a>") ==
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  CHECK(escaped("&amp;") == "&amp;amp;");
  std::string out = "before ";
  append_escaped(out, "a<b");
  CHECK(out == "before a&lt;b");
}

TEST_CASE("trimmed takes ASCII white space only") {
  CHECK(trimmed(" \t\r\n a b \f\v") == "a b");
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("　全角　") == "　全角　");
}

TEST_CASE("split keeps empty parts") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("a/b", '/') == Parts{"a", "b"});
  CHECK(split("", '/') == Parts{""});
  CHECK(split("/a//", '/') == Parts{"", "a", "", ""});
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  struct Row {
    std::string text;
    std::optional<std::size_t> at;
  };
  const Row row = GENERATE(values<Row>({
      {"", std::nullopt},
      {"plain", std::nullopt},
      {"進捗é😀", std::nullopt},
      {"\xF4\x8F\xBF\xBF", std::nullopt},  // U+10FFFF
      {"\xED\x9F\xBF\xEE\x80\x80", std::nullopt},
      {"ab\xFF", 2},
      {"a\x80", 1},
      {"進\xE6\x8D", 3},        // cut short
      {"\xC0\xAF", 0},          // overlong
      {"\xE0\x80\x80", 0},      // overlong
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"x\xED\xA0\x80", 1},     // surrogate
      {"\xF4\x90\x80\x80", 0},  // beyond U+10FFFF
      {"\xE9\x80\x41", 0},      // third byte wrong
      {"\x8A\x6A\x83\x6D", 0},  // Shift_JIS
  }));
  INFO(row.text);
  CHECK(find_invalid_utf8(row.text) == row.at);
}

TEST_CASE("code points survive decoding and encoding") {
  const std::u32string points = U"\u0001A\u007F\u0080é\u07FF\u0800進\uFFFD\U00010000😀\U0010FFFF";
  std::string text;
  for (const char32_t c : points) append_utf8(text, c);
  CHECK_FALSE(find_invalid_utf8(text));
  std::u32string back;
  for (std::size_t at = 0; at < text.size();) back.push_back(next_code_point(text, at));
  CHECK(back == points);
}

TEST_CASE("a decimal point moves without losing a digit") {
  struct Row {
    std::string number;
    int places;
    std::string moved;
  };
  const auto row = GENERATE(values<Row>({
      {"329", -1, "32.9"},
      {"320", -1, "32"},
      {"7", 1, "70"},
      {"7", 0, "7"},
      {"7", -3, "0.007"},
      {"0", 2, "0"},
      {"0", -2, "0"},
      {"0.7", 1, "7"},
      {"2.50", 1, "25.0"},
      {"2.50", 2, "250"},
      {"2.50", -1, "0.250"},
      {"-1234.5", -3, "-1.2345"},
      {"12345678901234567890", -6, "12345678901234.56789"},
      {"1", 6, "1000000"},
  }));
  CAPTURE(row.number, row.places);
  CHECK(moved_point(row.number, row.places) == row.moved);
}
