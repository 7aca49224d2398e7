// The documents speak of the same keys, words and diagnostics as the program.

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>

#include "base/file_system.h"
#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

std::string read(const std::string& path) {
  const auto disk = disk_file_system();
  const auto text = disk->read(AYUMI_SOURCE_DIR "/" + path);
  if (!text) FAIL(text.error().path << ": " << text.error().cause);
  return *text;
}

// All words that stand in code spans: `{id*, role: plan|result}` has id, role, plan and result.
std::set<std::string> words_in_code(const std::string& document) {
  std::set<std::string> words;
  bool in_code = false;
  std::string word;
  for (const char c : document + "\n") {
    const bool letter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (in_code && letter) {
      word.push_back(c);
      continue;
    }
    if (!word.empty()) words.insert(word);
    word.clear();
    if (c == '`') in_code = !in_code;
  }
  return words;
}

TEST_CASE("a key that is written elsewhere can be told its place, in whatever table it is") {
  for (const FieldTable& table : field_tables()) {
    INFO(table.of);
    CHECK_FALSE(place_of_table(table.of).empty());
  }
  CHECK(places_of_key("base_url") == "site.yaml");
  CHECK(places_of_key("id").empty());
  CHECK(places_of_key("no_such_key").empty());
}

TEST_CASE("docs/content-format.md names every key of the tables") {
  const std::set<std::string> words = words_in_code(read("docs/content-format.md"));
  std::size_t keys = 0;
  for (const FieldTable& table : field_tables()) {
    CAPTURE(table.of);
    for (const std::string_view key : table.keys) {
      CAPTURE(key);
      CHECK(words.contains(std::string(key)));
      ++keys;
    }
  }
  CHECK(keys > 150);
}

TEST_CASE("the first column of the tables in docs/content-format.md names keys of the program") {
  std::set<std::string> keys;
  for (const FieldTable& table : field_tables()) keys.insert(table.keys.begin(), table.keys.end());
  const std::string document = read("docs/content-format.md");
  for (const std::string_view line : split(document, '\n')) {
    if (!line.starts_with("| `")) continue;
    for (const std::string& key : words_in_code(std::string(split(line, '|')[1]))) {
      CAPTURE(line, key);
      CHECK(keys.contains(key));
    }
  }
}

TEST_CASE("every diagnostic has a sentence of its own and a page") {
  const std::string catalogue = "\n" + read("src/cli/messages/en/content.txt");
  std::set<std::string> codes;
  for (const DiagnosticKind& kind : kContentDiagnostics) {
    const std::string code(kind.code);
    CAPTURE(code);
    CHECK(codes.insert(code).second);
    CHECK(catalogue.find("\n" + code + " ") != std::string::npos);
    CHECK(read("docs/diagnostics/" + code + ".md").starts_with("# " + code + ": "));
  }
  for (const std::string_view line : split(catalogue, '\n')) {
    if (line.empty()) continue;
    CAPTURE(line);
    CHECK(codes.contains(std::string(line.substr(0, 4))));
  }
}

}  // namespace
}  // namespace ayumi::content
