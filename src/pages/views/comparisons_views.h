#pragma once
// The view of all comparisons of a portal: each follow-up with the one of the year before.

#include "pages/views/list_views.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {

// One follow-up and the one before it.
struct ComparisonView {
  std::string id;  // anchor
  LinkView strategy;
  std::vector<YearView> years;  // the two, older first
  TallyView tally;
  std::vector<DeltaView> figures, more_figures;  // the first few, and the others
  std::string more_count;                        // of those, in words
  std::vector<CountedLinkView> measures;         // to what changed in each, with where it changed
  bool is_cut = false;                           // whether more changed than stands here
  LinkView changes;                              // all of it
  static const Shape& shape();
};

// Those of one year.
struct ComparedYearView {
  std::string title;  // "What changed in FY2023"
  std::vector<ComparisonView> comparisons;
  static const Shape& shape();
};

struct ComparisonsPageView {
  const SiteView* site = nullptr;
  PageView page;
  std::vector<ComparedYearView> compared;  // newest first
  bool is_long = false;                    // whether there are several comparisons
  std::vector<LinkView> alone;             // follow-ups that have none of the year before
  static const Shape& shape();
};

}  // namespace ayumi::pages
