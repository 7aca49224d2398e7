#include "search/document_table.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace ayumi::search {
namespace {

using Json = nlohmann::json;

SearchDocument at(const std::string& url, const std::string& title) {
  SearchDocument document;
  document.url = url;
  document.title = title;
  return document;
}

// As docs/formats/search-index.md tells the browser to do it.
std::string url_of(const Json& table, std::size_t document) {
  std::string url;
  for (const Json& column : table.at("path")) {
    const int at = column.at("at").at(document);
    if (at < 0) continue;
    const auto part = column.at("of").at(static_cast<std::size_t>(at)).get<std::string>();
    url += part.find('#') == std::string::npos ? part + "/" : part;
  }
  return url;
}

}  // namespace

TEST_CASE("every URL comes back from the columns") {
  SearchContent content;
  const std::vector<std::string> urls = {"",
                                         "about/",
                                         "global-health/2022/uhc/",
                                         "global-health/2023/uhc/",
                                         "global-health/",
                                         "glossary/#uhc",
                                         "a/2022/",
                                         "global-health/2022/a/"};
  for (const std::string& url : urls) content.documents.push_back(at(url, "same"));
  const Json table = Json::parse(document_table_json(content));
  for (std::size_t i = 0; i < urls.size(); ++i) CHECK(url_of(table, i) == urls[i]);
  CHECK(table.at("title") == Json::parse(R"({"of":["same"],"at":[0,0,0,0,0,0,0,0]})"));
  CHECK(table.at("path").at(1).at("of") == Json::parse(R"(["2022","2023","#uhc"])"));
}

TEST_CASE("facets are columns, with none as -1") {
  SearchContent content;
  content.tables.roles = {{"lead", "主担当"}, {"partner", "関係"}, {"responsible", "担当"}};
  content.tables.pillars = {{"s/p", "柱\"1\"", 0}, {"t", "柱2"}};
  SearchDocument record = at("s/2022/m/", "m");
  record.context = "戦略";
  record.kind = record.strategy = record.year = 0;
  record.pillar = 1;
  record.group = 4;
  record.topics = {2, 0};
  record.organizations = {{0, 0}, {1, 0}, {2, 1}};
  content.documents = {record, at("about/", "About")};
  const Json facets = Json::parse(facets_json(content));
  const Json table = Json::parse(document_table_json(content));
  CHECK(facets.at("organizations") == Json::parse(R"({"of":[[0,3,7],[]],"at":[0,1]})"));
  CHECK(facets.at("topics") == Json::parse(R"({"of":[[2,0],[]],"at":[0,1]})"));
  CHECK(table.at("context") == Json::parse(R"({"of":["戦略"],"at":[0,-1]})"));
  CHECK(facets.at("pillar") == Json::parse("[1,-1]"));
  CHECK(table.at("group") == Json::parse("[4,-1]"));
  CHECK(facets.at("tables").at("pillars") ==
        Json::parse(R"([{"id":"s/p","label":"柱\"1\"","strategy":0},{"id":"t","label":"柱2"}])"));
  CHECK(facets.at("tables").at("roles").size() == 3);
  CHECK(table.at("tables").size() == 3);
  CHECK(facets.at("tables").size() == 4);
}

TEST_CASE("texts come in groups, as readers see them") {
  SearchContent content;
  for (std::size_t i = 0; i < kTextsEvery + 1; ++i) {
    content.documents.push_back(at(std::to_string(i) + "/", "t"));
    content.documents.back().body = "ＵＨＣ\n" + std::to_string(i);
    content.documents.back().summary = i == 0 ? "要旨" : "";
  }
  const Json first = Json::parse(texts_json(content, 0));
  CHECK(first.at("first") == 0);
  CHECK(first.at("body").size() == kTextsEvery);
  CHECK(first.at("body").at(0) == "ＵＨＣ\n0");
  CHECK(first.at("summary").at(0) == "要旨");
  const Json second = Json::parse(texts_json(content, 1));
  CHECK(second.at("first") == kTextsEvery);
  CHECK(second.at("body") == Json::parse("[\"ＵＨＣ\\n" + std::to_string(kTextsEvery) + "\"]"));
}

}  // namespace ayumi::search
