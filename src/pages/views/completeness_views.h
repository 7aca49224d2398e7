#pragma once
// The view of what is missing: what this site lacks, and, apart from it, what the sources do not
// say.

#include "pages/views/common.h"

namespace ayumi::pages {

// How often something of one kind is missing.
struct GapCellView {
  std::string kind;
  std::string count;  // empty where nothing is
  static const Shape& shape();
};

// One follow-up, or one strategy apart from its follow-ups, where anything is missing.
struct GapRowView {
  LinkView page;
  bool is_strategy = false;
  std::vector<GapCellView> cells;  // one for each kind that occurs anywhere
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
  std::string finding;                // one sentence with all counts
  std::vector<GapGroupView> missing;  // kinds that occur
  std::vector<GapRowView> missing_rows;
  // Years behind all that the portal reports for which there are plans; nothing is missing there.
  std::optional<GapGroupView> planned;
  std::string found_whole;           // the kinds that do not, in one sentence
  std::vector<LinkView> whole_rows;  // follow-ups in which nothing is missing
  std::string silent_finding;
  std::vector<GapGroupView> silent;
  std::vector<GapRowView> silent_rows;
  static const Shape& shape();
};

struct CompletenessPageView {
  const SiteView* site = nullptr;
  PageView page;
  CompletenessView completeness;
  static const Shape& shape();
};

}  // namespace ayumi::pages
