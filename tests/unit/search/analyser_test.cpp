#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "search/field_analyser.h"
#include "search/query_chunk.h"
#include "search/utf16.h"

namespace ayumi::search {
namespace {

using Json = nlohmann::json;

Json vectors() {
  std::ifstream file(AYUMI_SOURCE_DIR "/tests/search/vectors.json");
  return Json::parse(file);
}

Json tokens_of(const std::string& text, const CharacterClasses& classes) {
  const Synonyms none({}, classes);
  FieldAnalyser analyser(classes, none);
  Json tokens = Json::array();
  for (const Occurrence& found : analyser.analyse(text)) {
    tokens.push_back({to_utf8(analyser.terms()[found.term]), found.start, found.length});
  }
  return tokens;
}

Json chunk_of(const std::string& text, const CharacterClasses& classes) {
  Json tokens = Json::array();
  for (const QueryToken& token : query_chunk(text, classes)) {
    tokens.push_back({to_utf8(token.term), token.start, token.length, token.prefix, token.stop});
  }
  return tokens;
}

}  // namespace

// The browser's analyser is held against the same list by tests/search/analyser.mjs.
TEST_CASE("texts and queries are taken apart as the shared vectors say") {
  const CharacterClasses classes;
  const Json all = vectors();
  REQUIRE(all.size() > 300);
  for (const Json& vector : all) {
    const auto text = vector.at("text").get<std::string>();
    INFO(vector.at("about") << ": " << text);
    CHECK(to_utf8(normal_form(to_utf16(text), classes).text) == vector.at("normal"));
    CHECK(tokens_of(text, classes) == vector.at("tokens"));
    CHECK(chunk_of(text, classes) == vector.at("chunk"));
  }
}

TEST_CASE("one analyser gives the same for a text whatever came before") {
  const CharacterClasses classes;
  const Synonyms none({}, classes);
  FieldAnalyser used(classes, none);
  used.analyse("who IT COVID-19 国際保健");
  std::vector<std::u16string> terms;
  for (const Occurrence& found : used.analyse("WHO who it 際保")) {
    terms.emplace_back(used.terms()[found.term]);
  }
  CHECK(terms == std::vector<std::u16string>{u"who", u"際", u"際保", u"保"});
}

TEST_CASE("UTF-16 and back") {
  for (const char* text : {"", "a", "é", "国", "𠮷", "a国𠮷b"}) {
    CHECK(to_utf8(to_utf16(text)) == text);
  }
  CHECK(to_utf16("𠮷").size() == 2);
  CHECK(cut(u"ab", 3) == u"ab");
  CHECK(cut(u"abc", 2) == u"ab");
  CHECK(cut(u"a𠮷", 2) == u"a");
}

}  // namespace ayumi::search
