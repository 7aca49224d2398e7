#include "pages/example_queries.h"

#include <algorithm>
#include <set>

#include "model/find.h"

namespace ayumi::pages {
namespace {

struct Candidate {
  std::string words;
  std::size_t measures = 0;
};

// In however many years it is reported, a measure is one.
std::size_t measures_in(const Site& site, const std::vector<RecordKey>& records) {
  std::set<std::pair<StrategyIndex, std::string_view>> measures;
  for (const RecordKey& key : records) measures.insert({key.strategy, record_of(site, key).id});
  return measures.size();
}

std::string shortest_spelling(const Term& term, LanguageIndex language) {
  const std::string* name = term.name.in(language);
  if (name == nullptr) return {};
  std::string shortest = *name;
  if (const auto* aliases = term.aliases.in(language)) {
    for (const std::string& alias : *aliases) {
      if (alias.size() < shortest.size()) shortest = alias;
    }
  }
  return shortest;
}

std::vector<Candidate> candidates(const Scope& scope) {
  const Site& site = scope.site();
  const Connections& connections = scope.context().connections;
  std::vector<Candidate> all;
  const auto add = [&](std::string words, const std::vector<RecordKey>& records) {
    if (!words.empty() && !records.empty())
      all.push_back({std::move(words), measures_in(site, records)});
  };
  for (TermIndex i = 0; i < site.glossary.size(); ++i) {
    add(shortest_spelling(site.glossary[i], scope.language()), connections.terms[i]);
  }
  if (!all.empty()) return all;
  for (TopicIndex i = 0; i < site.topics.size(); ++i) {
    const std::string* name = site.topics[i].name.in(scope.language());
    add(name == nullptr ? std::string() : *name, connections.topics[i]);
  }
  return all;
}

}  // namespace

std::vector<std::string> example_queries(const Scope& scope, std::size_t most) {
  std::vector<Candidate> all = candidates(scope);
  std::stable_sort(all.begin(), all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.measures > b.measures; });
  std::vector<std::string> queries;
  for (const Candidate& one : all) {
    if (queries.size() == most) break;
    if (std::find(queries.begin(), queries.end(), one.words) == queries.end())
      queries.push_back(one.words);
  }
  return queries;
}

}  // namespace ayumi::pages
