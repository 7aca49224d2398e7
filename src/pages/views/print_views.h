#pragma once
// The view of a whole follow-up as one document to print.

#include "pages/views/citation_views.h"
#include "pages/views/strategy_views.h"

namespace ayumi::pages {

struct PrintRecordView {
  std::string id;  // anchor
  std::string label;
  std::string title;
  Url url;
  RolesView roles;
  std::vector<SectionView> done;  // the situation and what was done
  std::vector<SectionView> plan;
  bool is_long = false;  // either would fill half of a sheet as one column of three
  std::optional<ProseView> footnotes;
  Html at;  // the place in the source
  std::optional<LinkView> borrowed_from;
  static const Shape& shape();
};

struct PrintPillarView {
  std::string id;  // anchor
  std::string label;
  std::string title;
  std::int64_t depth = 0;
  bool is_top = false;
  std::string count;
  std::vector<SectionView> sections;  // prose that belongs to the pillar itself
  std::optional<ProseView> footnotes;
  std::vector<PrintRecordView> records;
  static const Shape& shape();
};

// A top pillar with all that stands below it.
struct PrintPartView {
  std::string running_head;
  std::vector<PrintPillarView> pillars;
  static const Shape& shape();
};

struct PrintDocumentView {
  std::string title;  // of the strategy
  FollowUpView followup;
  Url web_page;             // of the follow-up
  std::string web_address;  // the same, absolute, to read
  std::vector<PrintPartView> parts;
  // What the columns of the tables are called; empty for a column that no record fills. With a
  // heading of the document itself, it is not repeated in every cell.
  std::string done, plan;
  bool done_is_heading = false, plan_is_heading = false;
  std::vector<CitationView> citations;
  static const Shape& shape();
};

struct PrintPageView {
  const SiteView* site = nullptr;
  PageView page;
  PrintDocumentView document;
  static const Shape& shape();
};

}  // namespace ayumi::pages
