#pragma once
// How many measures which follow-up reports: strategies by years, and pillars by years.

#include "pages/views/common.h"

namespace ayumi::pages {

struct CoverageCellView {
  std::string words;  // "16", 掲載なし …
  std::string unit;
  std::optional<Url> url;
  std::string change;          // new, continued, not reported, in words
  std::optional<Url> changes;  // where they are read, if the whole follow-up is compared
  // At most one; `planned`: there are plans for the year and no follow-up.
  bool reported = false, planned = false, outside = false, silent = false;
  std::string year;
  static const Shape& shape();
};

struct CoverageRowView {
  LinkView strategy;
  Html note;
  std::vector<CoverageCellView> cells;
  static const Shape& shape();
};

struct CoverageYearView {
  std::string year;
  std::string era;  // empty without eras
  static const Shape& shape();
};

// What a word that stands in cells means.
struct MeaningView {
  std::string word;
  std::string means;
  static const Shape& shape();
};

// Where two follow-ups of a strategy are compared.
struct ComparedYearsView {
  LinkView strategy;
  LinkView changes;   // "What changed from FY2022 to FY2023"
  std::string words;  // new, continued, not reported
  static const Shape& shape();
};

// The same for the top pillars of one strategy, or for a pillar and those directly below it.
struct PillarCoverageRowView {
  std::string label;
  LinkView pillar;
  std::string whole;  // said instead of the name of the pillar whose page this is
  std::vector<CoverageCellView> cells;
  static const Shape& shape();
};

struct PillarCoverageView {
  std::vector<CoverageYearView> years;
  std::vector<PillarCoverageRowView> pillars;
  static const Shape& shape();
};

}  // namespace ayumi::pages
