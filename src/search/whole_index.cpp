#include "search/whole_index.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "search/utf16.h"

namespace ayumi::search {
namespace {

using Json = nlohmann::ordered_json;

Json field_names() {
  Json names = Json::array();
  for (const Field& field : kFields) names.push_back(std::string(field.name));
  return names;
}

Json posting_list(const LunrIndex& index, TermNumber term) {
  Json list = {{"_index", term}};
  for (const Field& field : kFields) list[std::string(field.name)] = Json::object();
  for (const Place& place : index.places(term)) {
    Json& documents = list[std::string(kFields[kind_of(place.field)].name)];
    documents[std::to_string(document_of(place.field))]["position"].push_back(
        {place.start, place.length});
  }
  return list;
}

Json vectors(const LunrIndex& index) {
  std::vector<std::vector<std::pair<TermNumber, double>>> all(index.documents() * kFields.size());
  for (TermNumber term = 0; term < index.sorted_terms().size(); ++term) {
    std::span<const Place> places = index.places(term);
    const double rarity = index.weights().inverse_frequency(count_postings(places));
    while (!places.empty()) {
      const auto count = first_posting(places).size();
      const FieldNumber field = places.front().field;
      const auto weight = index.weights().weight(rarity, field, static_cast<std::uint32_t>(count));
      all[field].emplace_back(term, static_cast<double>(weight) / 1000);
      places = places.subspan(count);
    }
  }
  Json result = Json::array();
  for (FieldNumber field = 0; field < all.size(); ++field) {
    Json elements = Json::array();
    for (const auto& [term, weight] : all[field]) {
      elements.push_back(term);
      elements.push_back(weight);
    }
    const std::string name(kFields[kind_of(field)].name);
    result.push_back({name + "/" + std::to_string(document_of(field)), std::move(elements)});
  }
  return result;
}

}  // namespace

std::string whole_index_json(const LunrIndex& index) {
  Json inverted = Json::array();
  for (const TermNumber term : index.sorted_terms()) {
    inverted.push_back({to_utf8(index.term(term)), posting_list(index, term)});
  }
  const Json whole = {{"version", "2.3.9"},
                      {"fields", field_names()},
                      {"fieldVectors", vectors(index)},
                      {"invertedIndex", std::move(inverted)},
                      {"pipeline", {"stemmer"}}};
  return whole.dump();
}

}  // namespace ayumi::search
