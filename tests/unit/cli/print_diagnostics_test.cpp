// Diagnostics as people, programs and GitHub see them: the whole text, caret by caret.
#include "cli/print_diagnostics.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/unicode.h"

using namespace ayumi;
using namespace ayumi::cli;

namespace {

constexpr DiagnosticKind kError{"X001"};
constexpr DiagnosticKind kWarning{"X002", Severity::warning};
constexpr DiagnosticKind kNoHelp{"X003"};

const EmbeddedFile kMessages[] = {{"en/test.txt",
                                   "error error\nwarning warning\nalso first defined at {0}\n"
                                   "help help: {0}\ndid-you-mean did you mean '{0}'?\n"
                                   "more-in-file {0} more in {1}\n"
                                   "diagnostics-count {0} errors, {1} warnings\n"
                                   "X001 unknown organisation '{0}'\nX001.help look at {0}\n"
                                   "X002 this is odd\nX003 no\n"}};

const Catalogue& catalogue() {
  static const Catalogue english = Catalogue::from(kMessages, "en");
  return english;
}

Location at(const Source& source, std::string_view words) {
  const std::size_t begin = source->text.find(words);
  REQUIRE(begin != std::string::npos);
  return {source, static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(begin + words.size())};
}

std::string printed(const Diagnostics& diagnostics, Format format = Format::text,
                    bool colour = false) {
  return print_diagnostics(diagnostics, catalogue(), {format, colour});
}

// The lines that quote the file: where, the line, the caret.
std::string quoted(const std::string& text, std::string_view words) {
  Diagnostics diagnostics;
  diagnostics.add(kNoHelp, at(make_source("a.yaml", text), words));
  const std::string out = printed(diagnostics);
  const std::size_t begin = out.find("  --> ");
  return out.substr(begin, out.find("\n\n", begin) + 1 - begin);
}

}  // namespace

TEST_CASE("an error shows its place, its line, a caret and a way out") {
  const Source file = make_source("content/a.yaml", "a: 1\n    lead: [mhwl]\n");
  Diagnostics diagnostics;
  Diagnostic& error = diagnostics.add(kError, at(file, "mhwl"), {"mhwl"});
  error.suggestion = "mhlw";
  error.also = at(file, "a: 1");
  diagnostics.add(kWarning, at(file, "lead"));
  CHECK(printed(diagnostics) == R"(warning[X002]: this is odd
  --> content/a.yaml:2:5
  |
2 |     lead: [mhwl]
  |     ^^^^

error[X001]: unknown organisation 'mhwl'
  --> content/a.yaml:2:12
  |
2 |     lead: [mhwl]
  |            ^^^^ did you mean 'mhlw'?
   = first defined at content/a.yaml:1:1
   = help: look at mhwl

1 errors, 1 warnings
)");
}

TEST_CASE("nothing wrong prints nothing") {
  for (const Format format : {Format::text, Format::json, Format::github}) {
    CHECK(printed({}, format).empty());
  }
}

TEST_CASE("a whole file, and nothing at all, are places too") {
  Diagnostics diagnostics;
  diagnostics.add(kError, {make_source("content/x", "")}, {"x"}).suggestion = "y";
  diagnostics.add(kNoHelp, {});
  CHECK(printed(diagnostics) == R"(error[X003]: no

error[X001]: unknown organisation 'x'
  --> content/x
   = did you mean 'y'?
   = help: look at x

2 errors, 0 warnings
)");
}

TEST_CASE("the caret stands under its word, whatever stands before it") {
  struct Row {
    const char* name;
    std::string text, words;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"Japanese", "題: 厚労省の値\n", "値",
       "  --> a.yaml:1:8\n  |\n1 | 題: 厚労省の値\n  |             ^^\n"},
      {"Japanese word", "題: 厚労省\n", "厚労省",
       "  --> a.yaml:1:4\n  |\n1 | 題: 厚労省\n  |     ^^^^^^\n"},
      {"full-width letters", "ａ：ｂ\n", "ｂ", "  --> a.yaml:1:3\n  |\n1 | ａ：ｂ\n  |     ^^\n"},
      {"half-width kana", "ｶﾅ: x\n", "x", "  --> a.yaml:1:5\n  |\n1 | ｶﾅ: x\n  |     ^\n"},
      {"a combining mark", "e\u0301: x\n", "x",
       "  --> a.yaml:1:5\n  |\n1 | e\u0301: x\n  |    ^\n"},
      {"emoji", "😀: x\n", "x", "  --> a.yaml:1:4\n  |\n1 | 😀: x\n  |     ^\n"},
      {"a tab within", "a\tb: x\n", "x", "  --> a.yaml:1:6\n  |\n1 | a    b: x\n  |         ^\n"},
      {"tabs at the start", "\t\tx: y\n", "y",
       "  --> a.yaml:1:6\n  |\n1 |         x: y\n  |            ^\n"},
      {"CR LF", "a: b\r\nc: d\r\n", "d", "  --> a.yaml:2:4\n  |\n2 | c: d\n  |    ^\n"},
      {"a byte order mark",
       "\xEF\xBB\xBF"
       "a: b\n",
       "b", "  --> a.yaml:1:4\n  |\n1 | a: b\n  |    ^\n"},
      {"the end of the line", "a: b\n", "\n", "  --> a.yaml:1:5\n  |\n1 | a: b\n  |     ^\n"},
      {"the last line without an end", "a: b", "b", "  --> a.yaml:1:4\n  |\n1 | a: b\n  |    ^\n"},
      {"several lines", "a: b\nc: d\n", "b\nc", "  --> a.yaml:1:4\n  |\n1 | a: b\n  |    ^\n"},
      {"line ten", "\n\n\n\n\n\n\n\n\na: b\n", "b",
       "  --> a.yaml:10:4\n   |\n10 | a: b\n   |    ^\n"},
  }));
  INFO(row.name);
  const std::string out = quoted(row.text, row.words);
  // The mark itself takes no column; whether it is written is of no matter.
  std::string seen = out;
  for (std::size_t bom = seen.find("\xEF\xBB\xBF"); bom != std::string::npos;
       bom = seen.find("\xEF\xBB\xBF")) {
    seen.erase(bom, 3);
  }
  CHECK(seen == row.expected);
}

TEST_CASE("of a very long line only the part around the place is shown") {
  struct Row {
    const char* name;
    std::string text, words;
  };
  const std::string many(5000, 'x');
  const auto row =
      GENERATE_COPY(values<Row>({{"before", many + "HERE", "HERE"},
                                 {"behind", "HERE" + many, "HERE"},
                                 {"both, wide", "厚" + many + "HERE厚労" + many, "HERE"},
                                 {"the place itself", "y" + many + "y", many}}));
  INFO(row.name);
  const std::string out = quoted(row.text, row.words);
  for (const std::string_view line : split(out, '\n')) {
    CHECK(display_width(line) < 420);
    CHECK_FALSE(find_invalid_utf8(line));
  }
  CHECK(out.find("…") != std::string::npos);
  // The caret still stands under the place.
  const auto lines = split(out, '\n');
  REQUIRE(lines.size() >= 4);
  const std::size_t caret = lines[3].find('^');
  const std::string_view shown = lines[2];
  const std::string_view word = row.words == "HERE" ? "HERE" : "xxxx";
  CHECK(static_cast<std::size_t>(display_width(shown.substr(0, shown.find(word)))) == caret);
}

TEST_CASE("nothing in a file reaches the terminal as a control character") {
  const Source file = make_source("content/\x1b[31m.yaml", "a: \x1b]0;x\x07\x9b\xc2\x9b b\n");
  Diagnostics diagnostics;
  Diagnostic& error = diagnostics.add(kError, at(file, "b\n"), {"\x1b[2J"});
  error.suggestion = "\r\x7f\xc2\x9b";
  for (const Format format : {Format::text, Format::json, Format::github}) {
    const std::string out = printed(diagnostics, format);
    CAPTURE(out);
    for (const char c : out) {
      const auto byte = static_cast<unsigned char>(c);
      CHECK((byte >= 0x20 || c == '\n'));
      CHECK(byte != 0x7f);
    }
    CHECK_FALSE(find_invalid_utf8(out));
    CHECK(out.find("\xc2\x9b") == std::string::npos);
  }
}

TEST_CASE("what could steer a terminal is made visible, and nothing else changes") {
  struct Row {
    std::string text, expected;
  };
  const auto row = GENERATE(values<Row>({
      {"plain 日本語 😀 é", "plain 日本語 😀 é"},
      {"a\x1b[31mb", "a␛[31mb"},
      {"a\tb\nc\rd", "a␉b␊c␍d"},
      {std::string("a\0b", 3), "a␀b"},
      {"a\x7f", "a␡"},
      {"a\xc2\x85"
       "b",
       "a\uFFFD"
       "b"},
      {"a\u202Eb\u2066c", "a\uFFFDb\uFFFDc"},
      {"a\xff\xfe"
       "b",
       "a\uFFFD\uFFFDb"},
      {"\xe5\x8e", "\uFFFD\uFFFD"},
      {"", ""},
  }));
  CHECK(harmless(row.text) == row.expected);
}

TEST_CASE("colour is painted around words, never instead of them") {
  Diagnostics diagnostics;
  diagnostics.add(kError, at(make_source("a.yaml", "a: b\n"), "b"), {"b"});
  std::string out = printed(diagnostics, Format::text, true);
  CHECK(out.find("\x1b[31;1m") != std::string::npos);
  for (std::size_t escape = out.find('\x1b'); escape != std::string::npos;
       escape = out.find('\x1b')) {
    out.erase(escape, out.find('m', escape) + 1 - escape);
  }
  CHECK(out == printed(diagnostics));
}

TEST_CASE("programs get one object a line, with everything in it") {
  const Source file = make_source("content/a.yaml", "題: \"mhwl\"\n");
  Diagnostics diagnostics;
  Diagnostic& error = diagnostics.add(kError, at(file, "\"mhwl\""), {"mh\"\n"});
  error.suggestion = "mhlw";
  error.also = at(file, "題");
  diagnostics.add(kWarning, {});
  const std::string out = printed(diagnostics, Format::json);
  const auto lines = split(out, '\n');
  REQUIRE(lines.size() == 3);
  CHECK(lines[2].empty());
  const auto bare = nlohmann::json::parse(lines[0]);
  CHECK(bare ==
        nlohmann::json{{"code", "X002"}, {"severity", "warning"}, {"message", "this is odd"}});
  const auto json = nlohmann::json::parse(lines[1]);
  CHECK(json["code"] == "X001");
  CHECK(json["severity"] == "error");
  CHECK(json["message"] == "unknown organisation 'mh\"␊'");
  CHECK(json["suggestion"] == "mhlw");
  CHECK(json["where"] ==
        nlohmann::json{
            {"path", "content/a.yaml"}, {"line", 1}, {"column", 4}, {"begin", 5}, {"end", 11}});
  CHECK(json["also"]["column"] == 1);
  CHECK(json["help"] == "look at mh\"␊");
}

TEST_CASE("bytes that are not UTF-8 do not stop a program's line") {
  Diagnostics diagnostics;
  diagnostics.add(kError, {make_source("content/\xff.yaml", "x")}, {"\xff"});
  CHECK_NOTHROW(nlohmann::json::parse(printed(diagnostics, Format::json)));
}

TEST_CASE("GitHub's commands are escaped as they ask for") {
  const Source file = make_source("content/a,b:c%.yaml", "x: y\nz: w\n");
  Diagnostics diagnostics;
  diagnostics.add(kError, at(file, "w"), {"100%::set-output"}).suggestion = "a\nb";
  diagnostics.add(kWarning, {});
  CHECK(printed(diagnostics, Format::github) ==
        "::warning::this is odd\n"
        "::error file=content/a%2Cb%3Ac%25.yaml,line=2,col=4,title=X001::unknown organisation "
        "'100%25::set-output' – did you mean 'a␊b'? – look at 100%25::set-output\n");
}

TEST_CASE("of a file with very many mistakes people see the first ones and a count") {
  const Source file = make_source("content/a.yaml", std::string(1000, '\n'));
  const Source other = make_source("content/b.yaml", "b\n");
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < 1000; ++i) diagnostics.add(kNoHelp, {file, i, i});
  diagnostics.add(kNoHelp, at(other, "b"));
  const std::string out = printed(diagnostics);
  CHECK(out.find("content/a.yaml:100:1") != std::string::npos);
  CHECK(out.find("content/a.yaml:101:1") == std::string::npos);
  CHECK(out.find("900 more in content/a.yaml") != std::string::npos);
  CHECK(out.find("content/b.yaml:1:1") != std::string::npos);
  CHECK(out.find("1001 errors") != std::string::npos);
  const std::string json = printed(diagnostics, Format::json);
  CHECK(split(json, '\n').size() == 1002);
}

TEST_CASE("an argument as long as a file is shortened, between two characters") {
  Diagnostics diagnostics;
  std::string word;
  for (int i = 0; i < 1000; ++i) word += "字";
  diagnostics.add(kError, {make_source("content/a.yaml", ""), 0, 0}, {word});
  for (const Format format : {Format::text, Format::json, Format::github}) {
    const std::string out = printed(diagnostics, format);
    CHECK(out.size() < 1000);
    CHECK(out.find("字…") != std::string::npos);
    CHECK_FALSE(find_invalid_utf8(out));
  }
}
