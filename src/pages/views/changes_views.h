#pragma once
// Views of what changed from one year to the next.

#include "pages/views/common.h"

namespace ayumi::pages {

// A line of 新旧対照表: what it is about and both sides; or how many sentences are left out.
struct ComparisonRowView {
  // The nearest above it within the section, in either text; on the first of the rows under it.
  std::string heading;
  std::int64_t span = 0;  // how many rows that are
  bool is_under = false;  // whether the row is one of them
  Html before, after;     // empty where the sentence stands on the other side only
  std::string left_out;   // said instead, of sentences that are the same
  static const Shape& shape();
};

struct SectionChangesView {
  std::string heading;
  std::string count;                    // "2 sentences changed, 1 added"
  std::string note;                     // said where only one of the years has the section
  Html redline;                         // the whole text with its marks, a paragraph for each line
  std::vector<ComparisonRowView> rows;  // all; or without the redline a few
  static const Shape& shape();
};

// A change of what is not prose: title, roles, pillar, a figure.
struct FactChangeView {
  std::string kind;  // in one word: title, roles, pillar, figures
  std::string what;
  Html before, after;                       // empty where that year has nothing
  std::string before_silent, after_silent;  // said instead
  static const Shape& shape();
};

// One measure in two years.
struct RecordChangesView {
  std::string id;  // anchor on the changes page
  std::string label;
  std::string title;
  std::optional<StateView> state;
  LinkView before, after;  // the records
  std::string before_year, after_year;
  std::string summary;  // what changed, in one line
  std::string facts_caption;
  std::vector<FactChangeView> facts;
  std::string roles_note;  // why roles are not compared
  std::vector<SectionChangesView> sections;
  std::string sides_caption;          // of the table; empty where no section has rows
  std::string not_compared;           // why the text is not compared
  std::optional<LinkView> elsewhere;  // in which language it is
  bool is_changed() const { return !facts.empty() || !sections.empty(); }
  static const Shape& shape();
};

struct ListedRecordView {
  std::string id;  // anchor, as of a changed one
  std::string label;
  LinkView record;
  std::string note;
  static const Shape& shape();
};

struct ChangesTallyView {
  std::string changed, unchanged, added, silent;
  static const Shape& shape();
};

struct ChangesView {
  LinkView strategy;
  LinkView followup;
  std::string title;
  std::string lead;
  std::string how_to_read;
  std::string roles_note;  // of all measures: why roles are not compared
  std::string before_year, after_year;
  Html before_document, after_document;  // the first that each year has; may be empty
  std::vector<TagView> tags;
  std::vector<YearView> years;  // the two
  ChangesTallyView tally;
  std::vector<RecordChangesView> changed;
  std::vector<ListedRecordView> unchanged, not_compared, added, not_comparable, silent, carried_on;
  std::vector<SourceView> sources;
  static const Shape& shape();
};

struct ChangesPageView {
  const SiteView* site = nullptr;
  PageView page;
  ChangesView changes;
  static const Shape& shape();
};

// What a record's own page says of it.
struct ChangesSinceView {
  std::string heading;
  LinkView redline;       // on the changes page
  std::string unchanged;  // said instead, where nothing is
  RecordChangesView record;
  static const Shape& shape();
};

}  // namespace ayumi::pages
