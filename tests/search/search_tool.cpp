// usage: search_tool analyse|stem|whole|files|time IN [OUT]
//   analyse  IN: [text, …]     OUT: [{"normal", "tokens": [[term, start, length]…], "chunk": […]}…]
//   stem     IN: [word, …]     OUT: [stem, …]
//   whole    IN: content       OUT: the whole index as lunr.js serialises it
//   files    IN: content       OUT: a folder with the files of the search
//   scripts  IN: content       OUT: the same in the portable form
//   time     IN: content       prints CPU and wall seconds
// content: {"language", "documents": [{"title", "names", …}], "tables", "synonyms", …}, with the
// names of search/document.h; what is missing is empty.

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "search/analysed_content.h"
#include "search/field_analyser.h"
#include "search/query_chunk.h"
#include "search/search_files.h"
#include "search/stemmer.h"
#include "search/stop_words.h"
#include "search/term_files.h"
#include "search/utf16.h"
#include "search/whole_index.h"

namespace {

using namespace ayumi::search;
using Json = nlohmann::ordered_json;

std::vector<TableRow> table(const Json& rows) {
  std::vector<TableRow> result;
  for (const Json& row : rows) {
    result.push_back({row.at("id"), row.at("label"), row.value("strategy", kNone)});
  }
  return result;
}

SearchTables tables(const Json& all) {
  const auto one = [&](const char* name) { return table(all.value(name, Json::array())); };
  return {one("kinds"),  one("strategies"),    one("years"), one("pillars"),
          one("topics"), one("organizations"), one("roles")};
}

SearchDocument document(const Json& from) {
  SearchDocument to;
  to.url = from.value("url", "");
  to.title = from.value("title", "");
  to.context = from.value("context", "");
  to.kind = from.value("kind", kNone);
  to.strategy = from.value("strategy", kNone);
  to.year = from.value("year", kNone);
  to.pillar = from.value("pillar", kNone);
  to.topics = from.value("topics", std::vector<TableIndex>());
  for (const Json& pair : from.value("organizations", Json::array())) {
    to.organizations.push_back({pair.at(0), pair.at(1)});
  }
  to.group = from.value("group", kNone);
  to.boost = from.value("boost", 1.0);
  to.names = from.value("names", std::vector<std::string>());
  to.summary = from.value("summary", "");
  to.body = from.value("body", "");
  return to;
}

SearchContent content(const Json& from) {
  SearchContent to;
  to.language = from.value("language", "en");
  for (const Json& each : from.at("documents")) to.documents.push_back(document(each));
  to.tables = tables(from.value("tables", Json::object()));
  to.synonyms = from.value("synonyms", std::vector<std::vector<std::string>>());
  to.year_groups = from.value("year_groups", std::size_t{0});
  to.organization_groups = from.value("organization_groups", std::size_t{0});
  return to;
}

Json analysed(const Json& texts) {
  const CharacterClasses classes;
  const Synonyms none({}, classes);
  FieldAnalyser analyser(classes, none);
  Json result = Json::array();
  for (const Json& each : texts) {
    const auto text = each.get<std::string>();
    Json tokens = Json::array();
    for (const Occurrence& found : analyser.analyse(text)) {
      tokens.push_back({to_utf8(analyser.terms()[found.term]), found.start, found.length});
    }
    Json chunk = Json::array();
    for (const QueryToken& token : query_chunk(text, classes)) {
      chunk.push_back({to_utf8(token.term), token.start, token.length, token.prefix, token.stop});
    }
    const NormalForm form = normal_form(to_utf16(text), classes);
    result.push_back({{"normal", to_utf8(form.text)}, {"tokens", tokens}, {"chunk", chunk}});
  }
  return result;
}

Json stemmed(const Json& words) {
  Json result = Json::array();
  for (const Json& word : words) {
    const std::u16string text = to_utf16(word.get<std::string>());
    result.push_back({to_utf8(stem(text)), is_stop_word(text)});
  }
  return result;
}

void write(const std::filesystem::path& path, std::string_view bytes) {
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

void write_files(const SearchContent& from, const std::string& folder, Form form) {
  for (const SearchFile& file : search_files(from, form))
    write(folder + "/" + file.path, file.bytes);
}

template <class Work>
void timed(const char* what, Work work) {
  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  work();
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
  std::cout << what << ": " << static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC
            << " s CPU, " << passed.count() << " s wall\n";
}

void time_content(const SearchContent& from) {
  timed("index", [&] { index_content(from); });
  const LunrIndex index = index_content(from);
  std::size_t bytes = 0;
  timed("terms as JSON", [&] {
    for (const TermFile& file : cut_by_terms(index)) {
      bytes += terms_json(index, file.range, Positions::with).size();
    }
  });
  std::cout << bytes << " bytes of JSON\n";
  timed("everything", [&] { search_files(from, Form::web); });
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const std::string verb = arguments[1];
  std::ifstream in(arguments[2]);
  const Json input = Json::parse(in);
  const std::string out = count > 3 ? arguments[3] : "";
  if (verb == "analyse") {
    write(out, analysed(input).dump());
  } else if (verb == "stem") {
    write(out, stemmed(input).dump());
  } else if (verb == "whole") {
    write(out, whole_index_json(index_content(content(input))));
  } else if (verb == "files") {
    write_files(content(input), out, Form::web);
  } else if (verb == "scripts") {
    write_files(content(input), out, Form::portable);
  } else if (verb == "time") {
    ayumi::limit_jobs(1);
    time_content(content(input));
  } else {
    return 2;
  }
}
