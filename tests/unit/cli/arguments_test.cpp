// What is typed, and what is told when it is mistyped; the build's moment; the catalogue.
#include "cli/arguments.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/text.h"
#include "cli/moment.h"

using namespace ayumi;
using namespace ayumi::cli;

namespace {

std::variant<Arguments, Answer> parse(const std::string& line, const char* language = "en") {
  std::vector<std::string> words{"ayumi"};
  for (const std::string_view word : split(line, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  std::vector<const char*> argv;
  for (const std::string& word : words) argv.push_back(word.c_str());
  return parse_arguments(static_cast<int>(argv.size()), argv.data(), Catalogue::load(language));
}

Arguments parsed(const std::string& line) {
  auto result = parse(line);
  if (const Answer* answer = std::get_if<Answer>(&result)) FAIL(line << ": " << answer->text);
  return std::get<Arguments>(result);
}

Answer answer_to(const std::string& line, const char* language = "en") {
  auto result = parse(line, language);
  REQUIRE(std::holds_alternative<Answer>(result));
  return std::get<Answer>(result);
}

}  // namespace

TEST_CASE("flags stand before or behind the verb") {
  for (const char* line :
       {"-C folder --portable -j 3 build", "build -C folder --portable -j 3",
        "--portable build --project folder --jobs=3", "-C folder build -j3 --portable"}) {
    CAPTURE(line);
    const Arguments arguments = parsed(line);
    CHECK(arguments.verb == "build");
    CHECK(arguments.project == "folder");
    CHECK(arguments.output == "folder/site");
    CHECK(arguments.portable);
    CHECK(arguments.jobs == 3);
  }
}

TEST_CASE("every flag arrives where it is meant") {
  const Arguments arguments = parsed(
      "build -C p -o out --base-url https://example.org/ --now 2026-04-01T00:00:00Z --drafts "
      "--strict --force --format json --timings --lang ja");
  CHECK(arguments.output == "out");
  CHECK(arguments.base_url == "https://example.org/");
  CHECK(arguments.now == "2026-04-01T00:00:00Z");
  CHECK(arguments.drafts);
  CHECK(arguments.strict);
  CHECK(arguments.force);
  CHECK(arguments.timings);
  CHECK(arguments.format == Format::json);
  CHECK(arguments.language == "ja");
}

TEST_CASE("without flags a build is plain") {
  const Arguments arguments = parsed("build");
  CHECK(arguments.project == ".");
  CHECK(arguments.output == "./site");
  CHECK_FALSE(arguments.base_url);
  CHECK(arguments.now.empty());
  CHECK(arguments.jobs == 0);
  CHECK(arguments.format == Format::text);
  CHECK_FALSE(arguments.portable);
  CHECK_FALSE(arguments.drafts);
  CHECK_FALSE(arguments.strict);
  CHECK_FALSE(arguments.force);
  CHECK_FALSE(arguments.timings);
}

TEST_CASE("some verbs are about something") {
  CHECK(parsed("explain C012").operand == "C012");
  CHECK(parsed("explain").operand.empty());
  CHECK(parsed("inspect redirects --format json").operand == "redirects");
  CHECK(parsed("--format github check").format == Format::github);
}

TEST_CASE("verbs of several words keep all of them, flags stand anywhere") {
  const std::vector<std::string> row{"measure", "plan", "2024", "training"};
  CHECK(parsed("new measure plan 2024 training").operands == row);
  CHECK(parsed("new measure -C p plan 2024 training").operands == row);
  CHECK(parsed("new portal p --ci gitlab").recipe == "gitlab");
  CHECK(parsed("new portal p").recipe.empty());
  CHECK(answer_to("new portal p --ci jenkins").is_mistake);
  CHECK(answer_to("build --ci github").is_mistake);
  CHECK(parsed("status --strict --against site").against == "site");
  CHECK(answer_to("check --against site").is_mistake);
  CHECK(parsed("translate accept a.en.md b.en.md").operands.size() == 3);
}

TEST_CASE("a mistake on the command line is told, with what was meant") {
  struct Row {
    std::string line, said;
  };
  const auto row = GENERATE(values<Row>({
      {"biuld", "did you mean 'build'?"},
      {"-C folder biuld", "did you mean 'build'?"},
      {"chek --strict", "did you mean 'check'?"},
      {"", "ayumi --help says more"},
      {"xyzzy", "xyzzy"},
      {"build extra", "extra"},
      {"build --outptu x", "--outptu"},
      {"build --format xml", "xml"},
      {"build -j many", "many"},
      {"build -j -1", "-1"},
      {"serve --port 99999", "--port: 99999 is no number from 0 to 65535"},
      {"serve --port http", "--port: http is no number from 0 to 65535"},
      {"build -C", "ayumi --help says more"},
      {"build check", "ayumi --help says more"},
  }));
  CAPTURE(row.line);
  const Answer answer = answer_to(row.line);
  CAPTURE(answer.text);
  CHECK(answer.is_mistake);
  CHECK(answer.text.find(row.said) != std::string::npos);
  CHECK(answer.text.find("ayumi --help says more\n") != std::string::npos);
}

TEST_CASE("a mistake on the command line is told in the language of the messages") {
  const auto row = GENERATE(values<std::pair<std::string, std::string>>({
      {"", "例：ayumi build"},
      {"build extra --zz", "ここには書けません：extra --zz"},
      {"build --format xml", "--format: xml は次のどれでもありません：text, json, github"},
      {"serve --port 99999", "--port: 99999 は 0 から 65535 までの数ではありません"},
      {"build -j 2000", "--jobs: 2000 は 0 から 1024 までの数ではありません"},
      {"check --patience 0", "--patience: 0 は 1 から 600 までの数ではありません"},
      {"build -C", "--project には値をちょうど一つ書きます"},
      {"build -C a -C b", "--project には値をちょうど一つ書きます"},
  }));
  CAPTURE(row.first);
  const Answer answer = answer_to(row.first, "ja");
  CAPTURE(answer.text);
  CHECK(answer.is_mistake);
  CHECK(answer.text.find(row.second + '\n') != std::string::npos);
}

TEST_CASE("an address that site.yaml could not have is none for --base-url") {
  struct Row {
    std::string value, said;
  };
  const auto row = GENERATE(values<Row>({
      {"ftp://a/", "--base-url: 'ftp://a/' is not a web address\nhelp: it begins with https://"},
      {"foo", "'foo' is not a web address"},
      {"www.example.org/x/", "'www.example.org/x/' is not a web address"},
      {"https:///x/", "is not a web address"},
      {"https://example.org/\x01/", "is not a web address"},
      {"https://example.org/\xFF/", "is not a web address"},
      {"https://example.org/x",
       "'https://example.org/x' is not the root of a site; did you mean 'https://example.org/x/'?"},
      {"https://example.org/x?y=1", "is not the root of a site\nhelp: it ends in '/'"},
      {"https://example.org/#x/", "is not the root of a site"},
  }));
  CAPTURE(row.value);
  for (const char* verb : {"build", "check", "serve"}) {
    const Answer answer = answer_to(std::string(verb) + " --base-url=" + row.value);
    CAPTURE(answer.text);
    CHECK(answer.is_mistake);
    CHECK(answer.text.find(row.said) != std::string::npos);
  }
  CHECK(parsed("build --base-url http://localhost:8000/x/").base_url == "http://localhost:8000/x/");
  CHECK(answer_to("build --base-url=foo", "ja").text.find("アドレスではありません") !=
        std::string::npos);
}

TEST_CASE("no verb is suggested for what resembles none") {
  CHECK(answer_to("xyzzy").text.find("did you mean") == std::string::npos);
  CHECK(answer_to("build extra").text.find("did you mean") == std::string::npos);
}

TEST_CASE("help and version are answers, not mistakes") {
  const Answer help = answer_to("--help");
  CHECK_FALSE(help.is_mistake);
  for (const Verb& verb : verbs())
    CHECK(help.text.find(std::string(verb.name)) != std::string::npos);
  for (const char* flag : {"--project", "--output", "--base-url", "--portable", "--now", "--drafts",
                           "--strict", "--force", "--format", "--jobs", "--timings", "--lang"}) {
    CAPTURE(flag);
    CHECK(help.text.find(flag) != std::string::npos);
  }
  const Answer version = answer_to("--version");
  CHECK_FALSE(version.is_mistake);
  CHECK(version.text.starts_with("ayumi "));
  CHECK_FALSE(answer_to("build --help").is_mistake);
}

TEST_CASE("help is in one language, and in words for people") {
  for (const char* line : {"--help", "build --help", "check --help", "new --help"}) {
    CAPTURE(line);
    const std::string english = answer_to(line).text;
    CHECK(english.find("Options:") != std::string::npos);
    for (const char* word : {"INT", "{", "->"}) {
      CHECK(english.find(word) == std::string::npos);
    }
    const std::string text = answer_to(line, "ja").text;
    for (const char* word :
         {"Usage", "Options", "OPTIONS", "Subcommands", "SUBCOMMAND", "Positionals"}) {
      CAPTURE(word);
      CHECK(text.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("the moment of a build is what was given, never a guess") {
  constexpr Instant kClock = 1000;
  struct Row {
    const char* name;
    std::string now;
    const char* epoch;
    std::optional<Instant> expected;
  };
  const auto row = GENERATE(values<Row>({
      {"the clock", "", nullptr, kClock},
      {"the flag", "1970-01-01T00:01:00Z", nullptr, 60},
      {"the flag before the environment", "1970-01-01T00:01:00Z", "5", 60},
      {"the environment", "", "5", 5},
      {"zero is a moment", "", "0", 0},
      {"a flag without a zone", "2026-04-01T00:00:00", nullptr, std::nullopt},
      {"a day is no moment", "2026-04-01", nullptr, std::nullopt},
      {"words", "tomorrow", "5", std::nullopt},
      {"an empty environment", "", "", std::nullopt},
      {"an environment of words", "", "now", std::nullopt},
      {"a part that is a number", "", "5s", std::nullopt},
      {"before 1970", "", "-5", std::nullopt},
      {"far too large", "", "99999999999999999999", std::nullopt},
      {"a space", "", " 5", std::nullopt},
  }));
  INFO(row.name);
  CHECK(build_moment(row.now, row.epoch, kClock) == row.expected);
}

TEST_CASE("a sentence of the catalogue takes its arguments") {
  const EmbeddedFile files[] = {
      {"en/a.txt",
       "# a comment\none {0} and {1}\ntwice {0}{0}\nbraces {name} {} {0} }{\nplain text\n"},
      {"en/b.txt", "more from another file\n"},
      {"ja/a.txt", "one {1}と{0}\n"},
  };
  const Catalogue english = Catalogue::from(files, "en");
  CHECK(english.say("one", {"a", "b"}) == "a and b");
  CHECK(english.say("one", {"{1}", "b"}) == "{1} and b");
  CHECK(english.say("one", {"a"}) == "a and ");
  CHECK(english.say("twice", {"a"}) == "aa");
  CHECK(english.say("braces", {"a"}) == "{name} {} a }{");
  CHECK(english.say("plain") == "text");
  CHECK(english.say("more") == "from another file");
  CHECK(english.say("nothing") == "nothing");
  CHECK(english.has("one"));
  CHECK_FALSE(english.has("#"));

  const Catalogue japanese = Catalogue::from(files, "ja");
  CHECK(japanese.say("one", {"a", "b"}) == "bとa");
  CHECK(japanese.say("plain") == "text");
}

TEST_CASE("every sentence that a verb says is in the catalogue") {
  const Catalogue english = Catalogue::load("en");
  for (const Verb& verb : verbs()) {
    CHECK(english.has("verb." + std::string(verb.name)));
    if (!verb.operand.empty()) CHECK(english.has("operand." + std::string(verb.name)));
  }
}

namespace {

// "{0} of {1}" has {"{0}", "{1}"}.
std::set<std::string> places_in(const std::string& sentence) {
  std::set<std::string> places;
  for (std::size_t at = sentence.find('{'); at != std::string::npos;
       at = sentence.find('{', at + 1)) {
    if (at + 2 < sentence.size() && sentence[at + 2] == '}') places.insert(sentence.substr(at, 3));
  }
  return places;
}

}  // namespace

TEST_CASE("every sentence exists in Japanese, with the same places for arguments") {
  const Catalogue english = Catalogue::load("en");
  const Catalogue japanese = Catalogue::load("ja");
  REQUIRE(english.keys().size() > 300);
  for (const std::string& key : english.keys()) {
    CAPTURE(key, english.say(key), japanese.say(key));
    const bool words = english.pattern(key) != "{1}" && key != "environment-failed";
    if (words) CHECK(japanese.pattern(key) != english.pattern(key));
    CHECK(places_in(japanese.pattern(key)) == places_in(english.pattern(key)));
  }
}

TEST_CASE("the language of help is that of --lang, wherever it stands") {
  struct Row {
    std::vector<const char*> words;
    std::string language;
  };
  const auto row = GENERATE(values<Row>({
      {{"ayumi", "--help"}, "otherwise"},
      {{"ayumi", "--lang", "ja", "--help"}, "ja"},
      {{"ayumi", "build", "--lang=ja"}, "ja"},
      {{"ayumi", "build", "--lang"}, "otherwise"},
      {{"ayumi", "build", "--language", "ja"}, "otherwise"},
  }));
  CHECK(language_before_parsing(static_cast<int>(row.words.size()), row.words.data(),
                                "otherwise") == row.language);
}
