#include "content/yaml_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "content/text_checks.h"
#include "portal.h"

namespace ayumi::content {
namespace {

// The first thing told about a text, without its path; empty when all is well.
std::string told(const std::string& text) {
  Diagnostics diagnostics;
  const Source source = make_source("f", text);
  if (check_text(source, diagnostics)) read_yaml(source, diagnostics);
  const auto lines = testing::lines_of(diagnostics);
  return lines.empty() ? "" : lines.front().substr(2);
}

Yaml read(const std::string& text) {
  Diagnostics diagnostics;
  Yaml file = read_yaml(make_source("f", text), diagnostics);
  CHECK(testing::lines_of(diagnostics).empty());
  return file;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// All scalars, keys and collections with the bytes that they are said to stand at.
void collect(const YamlFile& file, const YamlNode& node, std::vector<std::string>& out) {
  const std::string_view text = file.source->text;
  out.emplace_back(text.substr(node.begin, node.end - node.begin));
  for (const YamlNode& item : node.items) collect(file, item, out);
  for (const YamlEntry& entry : node.entries) {
    out.emplace_back(text.substr(entry.key_begin, entry.key_end - entry.key_begin));
    collect(file, entry.value, out);
  }
}

std::vector<std::string> places(const std::string& text) {
  const Yaml file = read(text);
  std::vector<std::string> out;
  collect(*file, file->root, out);
  return out;
}

using Words = std::vector<std::string>;

TEST_CASE("everything in a YAML file stands exactly where it is said to stand") {
  CHECK(places("題: 値\n") == Words{"題: 値", "題", "値"});
  CHECK(places("日本: {ja: \"日本語\", en: 'it''s' } # c\n") ==
        Words{"日本: {ja: \"日本語\", en: 'it''s' }", "日本", "{ja: \"日本語\", en: 'it''s' }",
              "ja", "\"日本語\"", "en", "'it''s'"});
  CHECK(places("\xEF\xBB\xBF"
               "a: 日本\nb: c\n") == Words{"a: 日本\nb: c", "a", "日本", "b", "c"});
  CHECK(places("a: 日本\r\nb: [x,\r\n  y]\r\n") ==
        Words{"a: 日本\r\nb: [x,\r\n  y]", "a", "日本", "b", "[x,\r\n  y]", "x", "y"});
  CHECK(places("- 𠮷野: x\n- []\n") == Words{"- 𠮷野: x\n- []", "𠮷野: x", "𠮷野", "x", "[]"});
  CHECK(places("a: |\n  日本\n\n  語\n\nb: c\n") ==
        Words{"a: |\n  日本\n\n  語\n\nb: c", "a", "|\n  日本\n\n  語", "b", "c"});
  CHECK(places("x:\n - - a: |\n - - b\n") == Words{"x:\n - - a: |\n - - b", "x", "- - a: |\n - - b",
                                                   "- a: |", "a: |", "a", "|", "- b", "b"});
  CHECK(places("a: b # c: d\ne: f#g\n") == Words{"a: b # c: d\ne: f#g", "a", "b", "e", "f#g"});
}

TEST_CASE("values are read as they are written") {
  const Yaml file = read(
      "---\nyear: 017\nflag: yes\nquoted: \"あ\\t\\\"い\\\"\"\nsingle: 'it''s'\n"
      "folded: >-\n  a\n  b\ncolon: a:b\npercent: 80%\nempty: \"\"\n...\n");
  const YamlNode& root = file->root;
  CHECK(root.word("year") == "017");
  CHECK(root.word("flag") == "yes");
  CHECK(root.word("quoted") == "あ\t\"い\"");
  CHECK(root.word("single") == "it's");
  CHECK(root.word("folded") == "a b");
  CHECK(root.word("colon") == "a:b");
  CHECK(root.word("percent") == "80%");
  REQUIRE(root.find("empty") != nullptr);
  CHECK(root.find("empty")->is_scalar());
  CHECK(root.find("flag")->plain);
  CHECK_FALSE(root.find("single")->plain);
  CHECK(root.find("none") == nullptr);
}

TEST_CASE("a file without values is nothing, not a mistake") {
  for (const char* text : {"", "# only a comment\n", "---\n", "\xEF\xBB\xBF"}) {
    CAPTURE(text);
    CHECK(read(text)->root.kind == YamlNode::Kind::nothing);
  }
}

struct Row {
  std::string text;
  std::string expected;
};

TEST_CASE("broken YAML is told with its reason and its place") {
  const std::vector<Row> rows{
      {"a: \"abc\nb: 2\nc: 3\n", "1:4 C032 '\"abc' (\")"},
      {"日本: 'abc\nb: 2\n", "1:5 C032 ''abc' (')"},
      {"a: \"x\\\n  y\"\n", "1:4 C032 '\"x\\' (\")"},
      {"a: foo\n  bar\nb: c\n", "1:4 C033 'foo'"},
      {"a: [b\n  c, d]\n", "1:5 C033 'b'"},
      {"a: 1\nb: 2\na: 3\n", "3:1 C038 'a' (a) also 1:1"},
      {"x: {ja: 1, ja: 2}\n", "1:12 C038 'ja' (ja) also 1:5"},
      {"a: 1\n---\nb: 2\n", "2:1 C039 '---'"},
      {"a: 1\n---\nb: [", "2:1 C039 '---'"},
      {"- a\nb: c", "2:1 C039 'b: c'"},
      {",", "1:1 C039 ','"},
      {"- a: x\n\"q\",\n    \"z\"\n    ) )\n", "2:1 C039 '\"q\",'"},
      {"title: 進捗: 第2期\n", "1:10 C035 ':' (:)"},
      {"a: `b`\n", "1:4 C035 '`' (`)"},
      {"a: %b\n", "1:4 C035 '%' (%)"},
      {"a: @b\n", "1:4 C035 '@' (@)"},
      {"a: {ja: 進捗、en: x}\n", "1:11 C034 '、' (、) ,?"},
      {"a: {ja: b: c}\n", "1:10 C035 ':' (:)"},
      {"a: [b,\nc: d\n", "1:4 C036 '[' ([)"},
      {"a: {b: c,\nd: e\n", "1:4 C036 '{' ({)"},
      {"a: &x 1\nb: *x\n", "1:4 C037 '&x' (&x)"},
      {"&x\n- *x\n", "1:1 C037 '&x' (&x)"},
      {"&x {a: *x}\n", "1:1 C037 '&x' (&x)"},
      {"b: *x\n", "1:4 C037 '*x' (*x)"},
      {"a: !!str b\n", "1:4 C037 '!!str' (!!str)"},
      {"a: ! b\n", "1:4 C037 '!' (!)"},
      {"a: !!python/object:os.system x\n",
       "1:4 C037 '!!python/object:os.system' (!!python/object:os.system)"},
      {"<<: {a: b}\n", "1:1 C037 '<<' (<<)"},
      {"%YAML 1.2\n---\na: b\n", "1:1 C037 '%YAML' (%YAML)"},
      {"a:\n\tb: 1\n", "2:1 C031 '\t'"},
      {"a:\n  - b\n \t- c\n", "3:2 C031 '\t'"},
      {"title：値\nb: c\n", "1:6 C034 '：' (：)"},
      {"a: b\ntitle　：値\nc: d\n", "2:7 C034 '：' (：)"},
      {"a: b\nedition:final\nc: d\n", "2:8 C077 ':'"},
      {"a: \"b\" c\n", "1:8 C078 'c' (\")"},
      {"\"\\u6' \r\naA\n", "1:2 C079 '\\u6' (\\u6)"},
      {"a: [b] c\n", "1:8 C078 'c' (])"},
      {"a: b\n c: d\n", "2:2 C030 'c: d'"},
      {"a: \"x\\dy\"\n", "1:6 C079 '\\d' (\\d)"},
      {"a: \"x\\ud800y\"\n", "1:6 C079 '\\ud800' (\\ud800)"},
      {"a: \"\\U00110000\"\n", "1:5 C079 '\\U00110000' (\\U00110000)"},
      {"a: \"\\xZZ\"\n", "1:5 C079 '\\x' (\\x)"},
      {"a: \"x\\e[2J\"\n", "1:4 C008 '\"x\\e[2J\"' (U+001B)"},
      {"a: \"x\\0y\"\n", "1:4 C008 '\"x\\0y\"' (U+0000)"},
      {"a: [b, \"\\u009b2J\"]\n", "1:8 C008 '\"\\u009b2J\"' (U+009B)"},
      {"a: \"b\\nc\\td\"\n", ""},
      {"? [a]\n: b\n", "1:3 C030 '[a]'"},
      {"a: 1\rb: 2\r", "1:5 C009 '\r'"},
      {"a: x\x1b[2Jy\n", "1:5 C008 '\x1b' (U+001B)"},
      {"a: 日\xC2\x85\n", "1:5 C008 '\xC2\x85' (U+0085)"},
      {std::string("a: x\0y", 6), std::string("1:5 C008 '\0' (U+0000)", 21)},
      {"a: \xff\xfe", "1:4 C007 '\xff'"},
      {"\xFF\xFE"
       "a\x01",
       "1:1 C007 '\xFF'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.expected);
  }
}

TEST_CASE("YAML made to exhaust the program is refused at once") {
  CHECK(told(repeated("[", 100'000)).find("C040") != std::string::npos);
  CHECK(told(repeated("{a: ", 400) + "1" + repeated("}", 400)).find("C040") != std::string::npos);
  CHECK(told(repeated("- ", 10'000) + "x").find("C040") != std::string::npos);
  CHECK(told(repeated("? ", 10'000) + "x").find("C040") != std::string::npos);
  CHECK(told(repeated("- a\n", 200'001)).find("C041") != std::string::npos);
  CHECK(told(std::string(5 * 1024 * 1024, 'a')).find("C006") != std::string::npos);
}

TEST_CASE("64 levels are fine, and so are many keys") {
  CHECK(told(repeated("[", 64) + repeated("]", 64)).empty());
  CHECK_FALSE(told(repeated("[", 65) + repeated("]", 65)).empty());
  std::string keys;
  for (int i = 0; i < 50'000; ++i) keys += "k" + std::to_string(i) + ": v\n";
  CHECK(told(keys).empty());
}

TEST_CASE("byte order marks in odd places move no place in the file") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(told(mark + mark + "a: \"b\" c\n") == "1:9 C078 'c' (\")");
  CHECK(told(mark + mark + mark + "a: [b\n") == "1:6 C036 '[' ([)");
}

TEST_CASE("a space that only looks like one is told where it stands, not where YAML gives up") {
  const std::vector<Row> rows{
      {"- id: a\n\u3000\u3000title: b\n  pillar: c\n", "2:1 C105 '\u3000' (wide)"},
      {"- id: a\n \u3000title: b\n  pillar: c\n", "2:2 C105 '\u3000' (wide)"},
      {"- id: a\n\u00A0 title: b\n  pillar: c\n", "2:1 C105 '\u00A0' (no-break)"},
      {"- id: a\n\u3000 title: b\n\u3000 pillar: c\n", "2:1 C105 '\u3000' (wide)"},
      {"- id: a\n  b: c\n\u3000- id: d\n  b: c\n", "3:1 C105 '\u3000' (wide)"},
      {"-\u3000id: a\n  title: b\n", "1:2 C105 '\u3000' (wide)"},
      {"a:\n\u3000b: {c: d}\n  e: f\n", "2:1 C105 '\u3000' (wide)"},
      {"a:\n\u3000 b：c\n  e: f\n", "2:1 C105 '\u3000' (wide)"},
      {"- |\n  \u3000words\n", ""},
      {"a: |\n  \u3000- words: more\n  \u3000more\n", ""},
      {"a: \"\u3000b\"\nc: \u00A0d\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.expected);
  }
  CHECK(testing::Portal()
            .file("strategies/plan/strategy.yaml",
                  testing::kStrategy + "\u3000council: {ja: 会, en: C}\n")
            .told() == testing::Lines{"strategies/plan/strategy.yaml:5:1 C105 '\u3000' (wide)"});
}

}  // namespace
}  // namespace ayumi::content
