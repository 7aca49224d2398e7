#include "search/manifest.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "search/document_table.h"
#include "search/utf16.h"

namespace ayumi::search {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr int kAnalyser = 2;  // api.version of analyser.js

Json synonyms(const SearchContent& content) {
  Json groups = Json::array();
  // The number of a group is its place, so that no group may be left out.
  for (const auto& group : content.synonyms) groups.push_back(group);
  return groups;
}

}  // namespace

std::string manifest_json(const SearchContent& content, const LunrIndex& index,
                          const std::vector<TermFile>& files, std::string_view set) {
  Json terms = Json::array();
  Json apart = Json::array();
  for (std::size_t i = 0; i < files.size(); ++i) {
    terms.push_back(to_utf8(index.term(index.sorted_terms()[files[i].range.begin])));
    if (files[i].apart) apart.push_back(i);
  }
  const Json manifest = {{"format", kFormat},
                         {"lunr", "2.3.9"},
                         {"analyser", kAnalyser},
                         {"language", content.language},
                         {"set", std::string(set)},
                         {"documents", content.documents.size()},
                         {"textsEvery", kTextsEvery},
                         {"terms", std::move(terms)},
                         {"apart", std::move(apart)},
                         {"synonyms", synonyms(content)},
                         {"years", content.year_groups},
                         {"organizations", content.organization_groups}};
  return manifest.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace ayumi::search
