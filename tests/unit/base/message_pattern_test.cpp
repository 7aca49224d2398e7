#include <algorithm>
#include <catch2/catch.hpp>

#include "base/locale.h"
#include "base/parallel.h"

using namespace ayumi;

namespace {

constexpr const char* kMeasures = "{n, plural, one {# measure} other {# measures}}";

std::unique_ptr<MessagePattern> parsed(const std::string& language, const std::string& pattern) {
  std::string reason;
  auto result = MessagePattern::parse(language, pattern, &reason);
  INFO(pattern << ": " << reason);
  REQUIRE(result);
  return result;
}

}  // namespace

TEST_CASE("counts take the form of the language") {
  struct Row {
    std::string language;
    std::string pattern;
    std::int64_t n;
    std::string text;
  };
  const Row row = GENERATE(values<Row>({
      {"en", kMeasures, 0, "0 measures"},
      {"en", kMeasures, 1, "1 measure"},
      {"en", kMeasures, 1234, "1,234 measures"},
      {"ja", "{n, plural, other {施策 # 件}}", 1, "施策 1 件"},
      {"fr", "{n, plural, one {# mesure} other {# mesures}}", 0, "0 mesure"},
      {"ar", "{n, plural, zero {صفر} one {واحد} two {اثنان} few {قليل} many {كثير} other {أخرى}}",
       2, "اثنان"},
      {"ar", "{n, plural, zero {صفر} one {واحد} two {اثنان} few {قليل} many {كثير} other {أخرى}}",
       3, "قليل"},
      {"en", "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", 22, "22nd"},
      {"en", "{n}", 1500, "1,500"},
      {"en", "{n, number}", 1500, "1,500"},
  }));
  INFO(row.language << " " << row.n);
  CHECK(parsed(row.language, row.pattern)->format({{"n", row.n}}) == row.text);
}

TEST_CASE("texts are put in as they are, never read as patterns") {
  CHECK(parsed("en", "{a} leads {b}")->format({{"b", "{a} <&'"}, {"a", "厚生労働省"}}) ==
        "厚生労働省 leads {a} <&'");
  CHECK(parsed("en", "{kind, select, draft {Draft} other {Final}}")->format({{"kind", "draft"}}) ==
        "Draft");
  CHECK(parsed("en", "{0} of {1}")->format({{"0", "3"}, {"1", "9"}}) == "3 of 9");
  CHECK(parsed("en", "It's '{'{a}'}', isn''t it?")->format({{"a", "b"}}) == "It's {b}, isn't it?");
  CHECK(parsed("en", "{a}{a}")->format({{"a", "x"}, {"a", "y"}}) == "xx");
  CHECK(parsed("en", "<{a}>")->format({{"a", "\xFFz"}}) == "<\uFFFDz>");
}

TEST_CASE("a count that was said before does not stand in for another") {
  const auto pattern = parsed("en", "{a} of {b}");
  CHECK(pattern->format({{"a", 5}}) == "5 of {b}");
  CHECK(pattern->format({{"b", 5}}) == "{a} of 5");
  CHECK(pattern->format({{"a", 5}, {"b", "nine"}}) == "5 of nine");
  const auto measures = parsed("en", kMeasures);
  for (const std::int64_t n : {1, 2, 1, 255, 256, 2}) {
    INFO(n);
    CHECK(measures->format({{"n", n}}) == std::to_string(n) + (n == 1 ? " measure" : " measures"));
  }
  CHECK(measures->format({{"m", 1}}) == measures->format({}));
}

TEST_CASE("patterns without arguments are plain text") {
  CHECK(parsed("en", "It's here")->format({}) == "It's here");
  CHECK(parsed("en", "'{'braces'}'")->format({}) == "{braces}");
  CHECK(parsed("ja", "施策の変遷")->format({{"unused", "x"}}) == "施策の変遷");
}

TEST_CASE("what is missing or of the wrong kind is visible") {
  CHECK(parsed("en", "by {who}")->format({}) == "by {who}");
  CHECK(parsed("en", kMeasures)->format({{"n", "many"}}) == kMeasures);
}

TEST_CASE("argument names, nested ones too") {
  CHECK(parsed("en", "{b} {a} {b}")->argument_names() == std::vector<std::string>{"a", "b"});
  CHECK(parsed("en", "{n, plural, one {by {who}} other {# by {who}}}")->argument_names() ==
        std::vector<std::string>{"n", "who"});
  CHECK(parsed("en", "none")->argument_names().empty());
}

TEST_CASE("malformed and unsupported patterns are refused with a reason") {
  const auto pattern = GENERATE(values<std::string>(
      {"{n", "{n, plural, one {x}}", "{n, plural}", "a } {", "{n, date}", "{n, time, short}",
       "{n, spellout}", "{n, choice, 0#a|1#b}", "{a, select, x {{d, date}} other {}}", "{}"}));
  std::string reason;
  INFO(pattern);
  CHECK_FALSE(MessagePattern::parse("en", pattern, &reason));
  CHECK_FALSE(reason.empty());
}

TEST_CASE("one pattern serves several threads") {
  const auto pattern = parsed("en", kMeasures);
  std::vector<int> wrong(2000, 0);
  parallel_for(wrong.size(), [&](std::size_t i) {
    const auto n = static_cast<std::int64_t>(i % 900 + 2);
    wrong[i] = pattern->format({{"n", n}}) == std::to_string(n) + " measures" ? 0 : 1;
  });
  CHECK(std::count(wrong.begin(), wrong.end(), 1) == 0);
}
