#pragma once
// The view of one indicator: what it measures, from where to where, and what was reported.

#include "pages/views/chart_views.h"

namespace ayumi::pages {

// A row of the indicator's table: baseline, a value, or the target.
struct IndicatorPointView {
  std::string what;
  Html when;
  Html value;
  Html source;
  bool is_target = false;
  bool is_silent = false;  // nothing was measured, and `value` says so
  static const Shape& shape();
};

struct IndicatorBodyView {
  LinkView strategy;
  std::optional<LinkView> pillar;
  Html title;
  Html definition;
  Html unit;
  Html baseline, baseline_year, target, target_year;  // in words where the source is silent
  Html finding;                                       // how far it is, or why nobody can say
  std::optional<ChartView> chart;
  std::vector<IndicatorPointView> points;  // oldest first, the target last
  std::optional<SourceView> source;
  static const Shape& shape();
};

struct IndicatorPageView {
  const SiteView* site = nullptr;
  PageView page;
  IndicatorBodyView indicator;
  static const Shape& shape();
};

}  // namespace ayumi::pages
