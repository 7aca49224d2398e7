#include "pages/example_queries.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/unicode.h"
#include "model/find.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kShown = 3;

struct Candidate {
  std::string words;
  std::size_t measures = 0;
};

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

// "薬剤耐性（AMR）" is searched for by what stands before the bracket.
std::string without_bracket(const std::string& name) {
  return std::string(trimmed(name.substr(0, std::min(name.find("（"), name.find('(')))));
}

bool is_one_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    if (is_punctuation_or_symbol(next_code_point(name, at))) return false;
  }
  return !name.empty();
}

class TopicsAndTerms {
 public:
  explicit TopicsAndTerms(const Scope& scope) : site_(scope.site()), language_(scope.language()) {
    const Connections& connections = scope.context().connections;
    add_terms(connections.terms);
    add_topics(connections.topics);
  }

  // Each list begins with what most measures have.
  std::vector<Candidate> topics_that_are_terms, terms, topics;

 private:
  void add_terms(const std::vector<std::vector<RecordKey>>& records) {
    for (TermIndex i = 0; i < site_.glossary.size(); ++i) {
      const Term& term = site_.glossary[i];
      const std::string* name = term.name.in(language_);
      if (name == nullptr || records[i].empty()) continue;
      spellings_.insert(folded(*name));
      if (const auto* aliases = term.aliases.in(language_)) {
        for (const std::string& alias : *aliases) spellings_.insert(folded(alias));
      }
      terms.push_back({shortest_spelling(term, language_), count_measures(site_, records[i])});
    }
    sort(terms);
  }

  void add_topics(const std::vector<std::vector<RecordKey>>& records) {
    for (TopicIndex i = 0; i < site_.topics.size(); ++i) {
      const std::string* name = site_.topics[i].name.in(language_);
      if (name == nullptr || records[i].empty()) continue;
      const std::size_t measures = count_measures(site_, records[i]);
      topics.push_back({*name, measures});
      const std::string plain = without_bracket(*name);
      if (is_one_name(plain) && spellings_.contains(folded(plain)))
        topics_that_are_terms.push_back({plain, measures});
    }
    sort(topics);
    sort(topics_that_are_terms);
  }

  static void sort(std::vector<Candidate>& all) {
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
      return a.measures > b.measures;
    });
  }

  const Site& site_;
  LanguageIndex language_;
  std::set<std::string> spellings_;
};

}  // namespace

std::vector<std::string> example_queries(const Scope& scope, std::size_t most) {
  const TopicsAndTerms found(scope);
  std::vector<std::string> queries;
  const auto take = [&](const std::vector<Candidate>& all) {
    for (const Candidate& one : all) {
      if (queries.size() == most) return;
      const bool known = std::any_of(queries.begin(), queries.end(), [&](const std::string& query) {
        return folded(query) == folded(one.words);
      });
      if (!known) queries.push_back(one.words);
    }
  };
  take(found.topics_that_are_terms);
  take(found.terms);
  if (queries.empty()) take(found.topics);
  return queries;
}

std::vector<LinkView> example_links(const Scope& scope) {
  std::vector<LinkView> links;
  for (const std::string& query : example_queries(scope, kShown)) {
    links.push_back({query, with_query(scope.to({PageKind::search}), "q", query)});
  }
  return links;
}

}  // namespace ayumi::pages
