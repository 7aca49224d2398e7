#include "search/lunr_json.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "contents.h"
#include "search/analysed_content.h"
#include "search/term_files.h"
#include "search/utf16.h"
#include "search/whole_index.h"

namespace ayumi::search {
namespace {

using Json = nlohmann::ordered_json;

// What a reader of the files can put together from them: each term's postings, and its weight in
// each field of each document.
struct Known {
  std::map<std::string, Json> postings;
  std::map<std::string, std::map<std::string, double>> weights;
};

void read(const Json& index, Known& known) {
  std::map<std::size_t, std::string> terms;
  for (const Json& row : index.at("invertedIndex")) {
    Json posting = row.at(1);
    terms[posting.at("_index")] = row.at(0);
    posting.erase("_index");
    CHECK(known.postings.emplace(row.at(0), posting).second);
  }
  for (const Json& row : index.at("fieldVectors")) {
    const Json& elements = row.at(1);
    for (std::size_t i = 0; i < elements.size(); i += 2) {
      known.weights[terms.at(elements[i])][row.at(0)] = elements[i + 1];
    }
  }
}

void check_form(const Json& file, const Json& whole) {
  for (const char* key : {"version", "fields", "pipeline"}) CHECK(file.at(key) == whole.at(key));
  CHECK(file.size() == whole.size());
  for (const Json& row : file.at("fieldVectors")) CHECK(!row.at(1).empty());
  std::size_t next = 0;
  for (const Json& row : file.at("invertedIndex")) CHECK(row.at(1).at("_index") == next++);
}

}  // namespace

// The whole index is written through a JSON library, and compared with lunr.js itself by
// tests/search/parity.mjs.
TEST_CASE("the files of terms say together what the whole index says") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const LunrIndex index = index_content(some_content(seed, 400));
    const Json whole = Json::parse(whole_index_json(index));
    const std::vector<TermFile> files = cut_by_terms(index);
    REQUIRE(files.size() > 10);
    Known expected;
    read(whole, expected);
    Known found;
    std::size_t next = 0;
    for (const TermFile& file : files) {
      CHECK(file.range.begin == next);
      next = file.range.end;
      const Json json = Json::parse(terms_json(index, file.range, Positions::with));
      check_form(json, whole);
      read(json, found);
    }
    CHECK(next == index.sorted_terms().size());
    CHECK(found.postings == expected.postings);
    CHECK(found.weights == expected.weights);
  }
}

TEST_CASE("positions apart are all that a file of terms lacks without them") {
  const LunrIndex index = index_content(some_content(4, 50));
  const TermRange all{0, index.sorted_terms().size()};
  const Json with = Json::parse(terms_json(index, all, Positions::with));
  Json without = Json::parse(terms_json(index, all, Positions::without));
  const Json positions = Json::parse(positions_json(index, all));
  CHECK(positions.at("fieldVectors").empty());
  CHECK(positions.at("invertedIndex") == with.at("invertedIndex"));
  CHECK(without.at("fieldVectors") == with.at("fieldVectors"));
  for (const Json& row : without.at("invertedIndex")) {
    for (const auto& [field, documents] : row.at(1).items()) {
      if (field == "_index") continue;
      for (const Json& document : documents) CHECK(document == Json::object());
    }
  }
}

TEST_CASE("terms are in JavaScript's order") {
  SearchContent content;
  content.documents.resize(1);
  // 﨎 is U+FA0E: before 𠮷 (U+20BB7) by code points, behind its surrogates by UTF-16 code units.
  content.documents[0].body = "﨎 𠮷 国 a Z 9";
  const LunrIndex index = index_content(content);
  std::vector<std::string> terms;
  for (const TermNumber term : index.sorted_terms()) terms.push_back(to_utf8(index.term(term)));
  CHECK(terms.front() == "9");
  CHECK(std::find(terms.begin(), terms.end(), "𠮷国") <
        std::find(terms.begin(), terms.end(), "﨎𠮷"));
  CHECK(std::is_sorted(index.sorted_terms().begin(), index.sorted_terms().end(),
                       [&](TermNumber a, TermNumber b) { return index.term(a) < index.term(b); }));
}

TEST_CASE("nothing to index") {
  CHECK(cut_by_terms(index_content({})).empty());
  SearchContent content;
  content.documents.resize(2);
  CHECK(cut_by_terms(index_content(content)).empty());
}

}  // namespace ayumi::search
