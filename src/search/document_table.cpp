#include "search/document_table.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

namespace ayumi::search {
namespace {

using Json = nlohmann::ordered_json;
using Documents = std::vector<SearchDocument>;

std::string dumped(const Json& json) {
  // Text was checked when it was read; this cannot throw whatever comes.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Values, each once in the order in which they come, and for each document which.
template <class Value>
class NamedColumn {
 public:
  void add(const Value& value) {
    const auto [found, is_new] = numbers_.try_emplace(value, of_.size());
    if (is_new) of_.push_back(value);
    at_.push_back(found->second);
  }
  void add_none() { at_.push_back(kNone); }
  Json json() && { return {{"of", std::move(of_)}, {"at", std::move(at_)}}; }

 private:
  std::map<Value, std::size_t> numbers_;
  Json of_ = Json::array();
  Json at_ = Json::array();
};

template <class Member>
Json column(const Documents& documents, Member member) {
  Json values = Json::array();
  for (const SearchDocument& document : documents) values.push_back(document.*member);
  return values;
}

Json contexts(const Documents& documents) {
  NamedColumn<std::string> column;
  for (const SearchDocument& document : documents) {
    document.context.empty() ? column.add_none() : column.add(document.context);
  }
  return std::move(column).json();
}

Json titles(const Documents& documents) {
  NamedColumn<std::string> column;
  for (const SearchDocument& document : documents) column.add(document.title);
  return std::move(column).json();
}

std::vector<std::string_view> parts_of(std::string_view url) {
  if (url.ends_with('/')) url.remove_suffix(1);
  return url.empty() ? std::vector<std::string_view>() : split(url, '/');
}

// One column for each part: thousands of URLs are made of a few strategies, years and measures.
Json paths(const Documents& documents) {
  std::size_t depth = 0;
  for (const SearchDocument& document : documents) {
    depth = std::max(depth, parts_of(document.url).size());
  }
  std::vector<NamedColumn<std::string>> columns(depth);
  for (const SearchDocument& document : documents) {
    const auto parts = parts_of(document.url);
    for (std::size_t i = 0; i < depth; ++i) {
      i < parts.size() ? columns[i].add(std::string(parts[i])) : columns[i].add_none();
    }
  }
  Json result = Json::array();
  for (auto& column : columns) result.push_back(std::move(column).json());
  return result;
}

Json topics(const Documents& documents) {
  NamedColumn<std::vector<TableIndex>> column;
  for (const SearchDocument& document : documents) column.add(document.topics);
  return std::move(column).json();
}

Json organizations(const SearchContent& content) {
  const auto roles = static_cast<TableIndex>(std::max<std::size_t>(1, content.tables.roles.size()));
  NamedColumn<std::vector<TableIndex>> column;
  for (const SearchDocument& document : content.documents) {
    std::vector<TableIndex> list;
    for (const auto& [organization, role] : document.organizations) {
      list.push_back(organization * roles + role);
    }
    column.add(list);
  }
  return std::move(column).json();
}

Json table(const std::vector<TableRow>& rows) {
  Json result = Json::array();
  for (const TableRow& row : rows) {
    Json object = {{"id", row.id}, {"label", row.label}};
    if (row.strategy != kNone) object["strategy"] = row.strategy;
    result.push_back(std::move(object));
  }
  return result;
}

}  // namespace

std::string document_table_json(const SearchContent& content) {
  const Documents& documents = content.documents;
  const SearchTables& all = content.tables;
  return dumped({{"title", titles(documents)},
                 {"path", paths(documents)},
                 {"context", contexts(documents)},
                 {"kind", column(documents, &SearchDocument::kind)},
                 {"group", column(documents, &SearchDocument::group)},
                 {"strategy", column(documents, &SearchDocument::strategy)},
                 {"year", column(documents, &SearchDocument::year)},
                 {"tables",
                  {{"kinds", table(all.kinds)},
                   {"strategies", table(all.strategies)},
                   {"years", table(all.years)}}}});
}

std::string facets_json(const SearchContent& content) {
  const SearchTables& all = content.tables;
  return dumped({{"pillar", column(content.documents, &SearchDocument::pillar)},
                 {"topics", topics(content.documents)},
                 {"organizations", organizations(content)},
                 {"tables",
                  {{"pillars", table(all.pillars)},
                   {"topics", table(all.topics)},
                   {"organizations", table(all.organizations)},
                   {"roles", table(all.roles)}}}});
}

std::string texts_json(const SearchContent& content, std::size_t file) {
  const std::size_t first = file * kTextsEvery;
  const std::size_t end = std::min(first + kTextsEvery, content.documents.size());
  Json summaries = Json::array();
  Json bodies = Json::array();
  for (std::size_t i = first; i < end; ++i) {
    summaries.push_back(content.documents[i].summary);
    bodies.push_back(content.documents[i].body);
  }
  return dumped({{"first", first}, {"summary", std::move(summaries)}, {"body", std::move(bodies)}});
}

}  // namespace ayumi::search
