// The words of the interface: what a language lacks is English, and said.
#include "pages/words.h"

#include <catch2/catch.hpp>

#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::lines_of;
using Lines = std::vector<std::string>;

namespace {

// One line "key: text" of a file for each entry.
std::vector<WordEntry> entries(const std::string& path,
                               const std::vector<std::pair<std::string, std::string>>& words) {
  std::string text;
  for (const auto& [key, word] : words) text += key + ": " + word + '\n';
  const Source file = make_source(path, text);
  std::vector<WordEntry> result;
  std::uint32_t at = 0;
  for (const auto& [key, word] : words) {
    const auto begin = static_cast<std::uint32_t>(at + key.size() + 2);
    const auto end = static_cast<std::uint32_t>(begin + word.size());
    result.push_back({key, word, {file, begin, end}});
    at = end + 1;
  }
  return result;
}

const auto kEnglish =
    entries("en.yaml", {{"home", "Home"}, {"n", "{n, plural, one {# one} other {# many}}"}});

}  // namespace

TEST_CASE("a word that a language lacks is shown in English, with a warning") {
  Diagnostics diagnostics;
  const AllWords all =
      make_words({{"ja", entries("ja.yaml", {{"home", "ホーム"}})}, {"en", kEnglish}}, kEnglish, {},
                 diagnostics);
  CHECK(*all.keys == Lines{"home", "n"});
  CHECK(all.by_language[0].plain("home") == "ホーム");
  CHECK(all.by_language[0].format("n", {{"n", std::int64_t{2}}}) == "2 many");
  CHECK(all.by_language[1].format("n", {{"n", std::int64_t{1}}}) == "1 one");
  CHECK(lines_of(diagnostics) == Lines{"ja.yaml:1:7 P011 'ホーム' (n) (ja)"});
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a later file's word replaces an earlier one's, and may add its own") {
  Diagnostics diagnostics;
  auto words = kEnglish;
  for (const WordEntry& entry : entries("mine.yaml", {{"home", "Start"}, {"extra", "More"}})) {
    words.push_back(entry);
  }
  const AllWords all = make_words({{"en", words}}, kEnglish, {}, diagnostics);
  CHECK(all.by_language[0].plain("home") == "Start");
  CHECK(all.by_language[0].plain("extra") == "More");
  CHECK(all.by_language[0].all() == Lines{"More", "Start", kEnglish[1].text});
  CHECK(diagnostics.empty());
}

TEST_CASE("a language without any words is an error, told once") {
  Diagnostics diagnostics;
  make_words({{"de", {}}, {"en", kEnglish}}, kEnglish, {}, diagnostics);
  CHECK(lines_of(diagnostics) == Lines{"P010 (de)"});
  CHECK(diagnostics.has_errors());
}

TEST_CASE("a sentence that is not well formed is told at its place") {
  Diagnostics diagnostics;
  const auto words = entries("en.yaml", {{"home", "Home"}, {"n", "{n, plural, one {#}"}});
  make_words({{"en", words}}, kEnglish, {}, diagnostics);
  const Lines told = lines_of(diagnostics);
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with("en.yaml:2:4 P012 '{n, plural, one {#}' (n) ("));
}

TEST_CASE("words are printed as they are, an apostrophe too") {
  Diagnostics diagnostics;
  const auto words = entries("en.yaml", {{"home", "It's {here}"}, {"n", "L'accueil"}});
  const AllWords all = make_words({{"en", words}}, kEnglish, {}, diagnostics);
  CHECK(all.by_language[0].plain("n") == "L'accueil");
  CHECK(all.by_language[0].format("n", {}) == "L'accueil");
  CHECK(all.by_language[0].format("home", {{"here", "x"}}) == "It's x");
}

TEST_CASE("a name that a sentence is not given is told, with the one that is meant") {
  struct Row {
    std::string key, sentence;
    Lines told;
  };
  const auto row = GENERATE(values<Row>({
      {"as-of", "{date}現在", {}},
      {"as-of", "現在", {}},
      {"as-of", "{dat}現在", {"ja.yaml:1:8 P027 '{dat}現在' (as-of) (dat) date?"}},
      {"as-of", "｛date｝現在", {"ja.yaml:1:8 P027 '｛date｝現在' (as-of) (｛date｝) {date}?"}},
      {"as-of", "｛注｝{date}現在", {}},
      {"year", "{year}（{era}）", {}},
      {"home", "{date}", {"ja.yaml:1:7 P027 '{date}' (home) (date)"}},
      {"own", "{anything}", {}},
  }));
  CAPTURE(row.sentence);
  const auto program = entries("default.yaml", {{"as-of", "As of {date}"},
                                                {"home", "Home"},
                                                {"year", "FY{year}"},
                                                {"year", "{year}（{era}）"}});
  Diagnostics diagnostics;
  auto words = entries("ja.yaml", {{row.key, row.sentence}});
  make_words({{"ja", words}}, words, sentence_places(program), diagnostics);
  CHECK(lines_of(diagnostics) == row.told);
}

TEST_CASE("a plural without 'other' is told as such") {
  Diagnostics diagnostics;
  const auto words = entries("en.yaml", {{"n", "{n, plural, one {#} othr {#}}"}});
  make_words({{"en", words}}, words, {}, diagnostics);
  const Lines told = lines_of(diagnostics);
  REQUIRE(told.size() == 1);
  CHECK(told[0].find(" (n) (other) (") != std::string::npos);
}
