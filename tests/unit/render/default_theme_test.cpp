// The default theme, whole: every template, every word in every language.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "base/locale.h"
#include "base/memory_file_system.h"
#include "content/read_words.h"
#include "exports/shown_tables.h"
#include "exports/table.h"
#include "render/renderer.h"
#include "render/theme.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::render;
using Keys = std::set<std::string>;

namespace {

Theme default_theme() {
  Diagnostics told;
  const auto theme = load_theme(MemoryFileSystem(), ".", {"default", {}}, embedded_theme(), told);
  REQUIRE(theme);
  return *theme;
}

std::map<std::string, std::string> words_of(const Theme& theme, std::string_view language) {
  std::map<std::string, std::string> words;
  Diagnostics diagnostics;
  const auto files = theme.words.find(language);
  REQUIRE(files != theme.words.end());
  for (const Source& file : files->second) {
    for (const content::WordLine& line : content::read_words(file, diagnostics)) {
      CAPTURE(line.key);
      CHECK(words.emplace(line.key, line.text).second);  // each key once
    }
  }
  CHECK(testing::lines_of(diagnostics) == std::vector<std::string>());
  return words;
}

Keys keys_of(const std::map<std::string, std::string>& words) {
  Keys keys;
  for (const auto& [key, text] : words) keys.insert(key);
  return keys;
}

Keys missing(const Keys& wanted, const Keys& there) {
  Keys result;
  std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(),
                      std::inserter(result, result.end()));
  return result;
}

// Every match of the pattern's first group.
void add_matches(const std::string& text, const std::regex& pattern, Keys& out) {
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    out.insert((*match)[1]);
  }
}

Keys keys_in_templates(const Theme& theme) {
  static const std::regex kWord(R"(\{\{\{?&?\s*t\.([A-Za-z0-9-]+))");
  Keys keys;
  for (const auto& [name, source] : theme.templates) add_matches(source->text, kWord, keys);
  return keys;
}

// What matches in the program's rooms that fill views in.
Keys in_program(const std::regex& pattern) {
  Keys found;
  for (const char* room : {"exports", "pages", "pipeline"}) {
    const auto folder = std::filesystem::path(AYUMI_SOURCE_DIR) / "src" / room;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".cpp") continue;
      std::ifstream file(entry.path());
      std::stringstream text;
      text << file.rdbuf();
      add_matches(text.str(), pattern, found);
    }
  }
  REQUIRE_FALSE(found.empty());
  return found;
}

Keys keys_of_data() {
  Keys keys;
  const auto add = [&](const exports::Table& table) {
    keys.insert(exports::table_word(table));
    for (const exports::Column& column : table.columns) keys.insert(exports::column_word(column));
  };
  for (const exports::Table& table : exports::tables()) add(table);
  for (const exports::ShownKind kind : exports::shown_kinds()) add(exports::columns_of(kind));
  return keys;
}

}  // namespace

TEST_CASE("every template that a page needs compiles against its view") {
  const Theme theme = default_theme();
  Diagnostics diagnostics;
  std::vector<pages::WordEntry> english;
  for (const auto& [key, text] : words_of(theme, "en")) english.push_back({key, text, {}});
  const auto words = pages::make_words({{"en", english}}, english, {}, diagnostics);
  CHECK(Renderer::compile(theme, words, diagnostics));
  CHECK(testing::lines_of(diagnostics) == std::vector<std::string>());
}

TEST_CASE("a mistake in a part of every page is told once") {
  Theme theme = default_theme();
  Source& footer = theme.templates.at("parts/footer");
  footer = make_source("footer.mustache", footer->text + "{{zzz}}");
  Diagnostics diagnostics;
  std::vector<pages::WordEntry> english;
  for (const auto& [key, text] : words_of(theme, "en")) english.push_back({key, text, {}});
  const auto words = pages::make_words({{"en", english}}, english, {}, diagnostics);
  CHECK_FALSE(Renderer::compile(theme, words, diagnostics));
  CHECK(diagnostics.sorted().size() == 1);
}

TEST_CASE("no template lies about that no page includes") {
  const Theme theme = default_theme();
  static const std::regex kIncluded(R"(\{\{[<>]\s*([a-z0-9_/]+))");
  Keys used{std::string(kRedirect), std::string(kPicture)};
  for (const auto& [name, source] : theme.templates) add_matches(source->text, kIncluded, used);
  for (const pages::PageKindRow& kind : pages::page_kinds()) used.insert(std::string(kind.name));
  Keys there;
  for (const auto& [name, source] : theme.templates) there.insert(name);
  CHECK(missing(there, used) == Keys());
  CHECK(missing(used, there) == Keys());
}

TEST_CASE("every word that a template prints or a view fills in is in every language") {
  const Theme theme = default_theme();
  const std::regex called(R"re(\b(?:plain|format|count|html)\(\s*"([a-z0-9-]+)"\s*[,)])re");
  for (const char* language : {"en", "ja"}) {
    CAPTURE(language);
    const Keys there = keys_of(words_of(theme, language));
    CHECK(missing(keys_in_templates(theme), there) == Keys());
    CHECK(missing(in_program(called), there) == Keys());
  }
}

TEST_CASE("no word is left over that nobody says") {
  const Theme theme = default_theme();
  Keys said = keys_in_templates(theme);
  said.merge(in_program(std::regex(R"re("([a-z0-9-]+)")re")));
  said.merge(keys_of_data());
  Keys unsaid = missing(keys_of(words_of(theme, "en")), said);
  // The kinds of organisations and of what is found are put together, and roles in an opening.
  std::erase_if(unsaid, [](const std::string& key) {
    return key.starts_with("organization-") || key.starts_with("search-kind-") ||
           key.starts_with("opening-");
  });
  CHECK(unsaid == Keys());
}

TEST_CASE("every table of the data and every column is explained in every language") {
  for (const char* language : {"en", "ja"}) {
    CAPTURE(language);
    CHECK(missing(keys_of_data(), keys_of(words_of(default_theme(), language))) == Keys());
  }
}

TEST_CASE("every kind of organisation has a word") {
  const Keys there = keys_of(words_of(default_theme(), "en"));
  for (const char* kind :
       {"ministry", "office", "agency", "fund", "institute", "international", "body"}) {
    CAPTURE(kind);
    CHECK(there.count(std::string("organization-") + kind) == 1);
  }
}

TEST_CASE("the languages say the same things with the same arguments") {
  const Theme theme = default_theme();
  const auto english = words_of(theme, "en");
  const auto japanese = words_of(theme, "ja");
  CHECK(keys_of(english) == keys_of(japanese));
  for (const auto& [key, text] : english) {
    CAPTURE(key);
    std::string reason;
    const auto names = [&](std::string_view language, const std::string& pattern) {
      const auto parsed = MessagePattern::parse(language, pattern, &reason);
      REQUIRE(parsed);
      auto result = parsed->argument_names();
      // A language may do without: a number where nothing changes with it, a unit that the value
      // carries already, an era that its readers do not count in.
      for (const char* spare : {"n", "unit", "era"}) std::erase(result, spare);
      return result;
    };
    CHECK(names("en", text) == names("ja", japanese.at(key)));
    CHECK_FALSE(text.empty());
    CHECK_FALSE(japanese.at(key).empty());
  }
}

TEST_CASE("every count takes its number, and its plural in English") {
  const auto english = words_of(default_theme(), "en");
  std::string reason;
  for (const char* key : {"measures-count", "records-count", "measures-unit"}) {
    CAPTURE(key);
    const auto pattern = MessagePattern::parse("en", english.at(key), &reason);
    REQUIRE(pattern);
    CHECK(pattern->format({{"n", std::int64_t{1}}}) != pattern->format({{"n", std::int64_t{2}}}));
  }
}
