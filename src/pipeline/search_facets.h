#pragma once
// What results can be narrowed down by, as the tables of a language's search; and the rows in them.

#include <string>
#include <vector>

#include "model/localized.h"
#include "pipeline/portal.h"
#include "search/document.h"

namespace ayumi::pipeline {

// The rows of SearchTables::kinds and SearchTables::roles.
enum class Kind {
  record,
  measure,
  strategy,
  followup,
  pillar,
  indicator,
  organization,
  topic,
  term,
  page
};
enum class Role { lead, partner, responsible };

template <class T>
search::TableIndex row(T position) {
  return static_cast<search::TableIndex>(position);
}

class Facets {
 public:
  Facets(const Portal& portal, LanguageIndex language);

  const search::SearchTables& tables() const { return tables_; }
  search::TableIndex year(int year) const;
  search::TableIndex pillar(StrategyIndex strategy, PillarIndex pillar) const {
    return first_pillar_[strategy] + row(pillar);
  }

 private:
  void add_strategies(const Site& site, const pages::Phrases& phrases);
  void add_years(const Site& site, const pages::Phrases& phrases);

  search::SearchTables tables_;
  std::vector<int> years_;                        // ascending
  std::vector<search::TableIndex> first_pillar_;  // by strategy
};

}  // namespace ayumi::pipeline
