#pragma once
// The view of what is missing: what this site lacks, and, apart from it, what the sources do not
// say.

#include "pages/views/common.h"

namespace ayumi::pages {

// What one follow-up lacks, or one strategy apart from its follow-ups; all are numbers.
struct MissingRowView {
  LinkView page;
  std::string measures;
  std::string sections, untranslated, older, unfilled, no_value, not_held;
  bool is_strategy = false;
  bool is_whole = false;  // nothing is missing
  static const Shape& shape();
};

// On what the documents of one follow-up, or a strategy, are silent.
struct SilentRowView {
  LinkView page;
  std::string roles, dates, indicators;
  bool is_strategy = false;
  static const Shape& shape();
};

struct GapView {
  LinkView page;
  Html what;
  static const Shape& shape();
};

struct GapGroupView {
  std::string id;
  std::string title;
  std::string note;
  std::string count;
  std::vector<GapView> gaps;
  static const Shape& shape();
};

struct CompletenessView {
  std::string finding;  // one sentence with all counts
  std::vector<MissingRowView> missing_rows;
  std::vector<GapGroupView> missing;
  std::string silent_finding;
  std::vector<SilentRowView> silent_rows;
  std::vector<GapGroupView> silent;
  static const Shape& shape();
};

struct CompletenessPageView {
  const SiteView* site = nullptr;
  PageView page;
  CompletenessView completeness;
  static const Shape& shape();
};

}  // namespace ayumi::pages
