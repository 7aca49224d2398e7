#pragma once
// Views of a record and of a measure over the years.

#include "pages/views/changes_views.h"
#include "pages/views/chart_views.h"
#include "pages/views/citation_views.h"
#include "pages/views/data_views.h"

namespace ayumi::pages {

// One of three steps: last year's plan, this year's result, the next plan.
struct StepView {
  std::string id;
  std::string year;     // 2023
  std::string heading;  // "did", "said it would do" …
  Html shown_heading;   // the same with the year in <b>
  Html detail;          // when and from which document
  std::vector<SectionView> sections;
  std::string silent;              // said instead, where there is no text
  std::optional<LinkView> record;  // where the step's text stands, if not here
  std::optional<LinkView> source;  // the document of the text
  Html source_at;                  // the place in it
  bool is_before = false, is_now = false, is_next = false;
  bool is_long = false;  // on paper too long for one column of three
  static const Shape& shape();
};

// One tread of a measure's path.
struct LineageView {
  std::string where;  // strategy and year
  std::optional<LinkView> to;
  std::string title;     // of the page's own tread, which leads nowhere
  std::string relation;  // to what stands before it, in words
  Html note;
  // Where none of them is said: what came later, or that the measure ended.
  bool is_before = false, is_now = false, is_plan = false;
  std::int64_t below = 0;  // rises below the highest tread, at most 4
  static const Shape& shape();
};

struct RelatedView {
  LinkView to;
  std::string where;  // strategy and year
  Html by;            // "named by the source", "same pillar" …
  Html note;
  static const Shape& shape();
};

struct TermUseView {
  Html name;
  Html definition;
  Url url;
  static const Shape& shape();
};

// Who was named in another year, where this one names nobody.
struct RolesOfYearView {
  std::string year;  // "In FY2022"
  std::vector<OrganizationView> lead, responsible, partners;
  std::string partners_title;  // "Partners (FY2022)"
  static const Shape& shape();
};

// What a short mark in the text stands for.
struct CodeView {
  std::string code;
  OrganizationView organization;
  static const Shape& shape();
};

struct RecordView {
  LinkView strategy;
  LinkView followup;
  LinkView measure;               // all years
  std::vector<LinkView> pillars;  // from the top
  std::string kind;               // "Record of FY2023"
  std::string label;
  std::string title;
  std::string title_note;  // said where the title is the editors'
  std::vector<TagView> tags;
  Html summary;
  std::string status;  // with the rule by which the office sets it
  std::vector<YearView> years;
  RolesView roles;
  std::optional<RolesOfYearView> roles_before;
  std::string period;         // 2023年度（令和5年度）
  std::string period_months;  // 2023年4月–2024年3月
  std::optional<SourceView> source;
  std::vector<SectionView> context;  // sections that are neither plan nor result
  std::vector<StepView> steps;       // always three
  std::vector<CodeView> codes;       // in the steps, in official order
  std::optional<ChangesSinceView> changes;
  std::optional<ProseView> footnotes;
  std::optional<LinkView> shares_policy_with;
  std::vector<FigureView> figures;
  std::vector<LineageView> lineage;
  std::vector<RelatedView> related;
  std::vector<LinkView> topics;
  std::vector<TermUseView> terms;
  std::vector<CorrectionView> corrections;
  std::vector<NotReproducedView> not_reproduced;
  CitingView citing;
  DataFileView data;                       // its measure in full, all years
  std::optional<LinkView> previous, next;  // in the order of the follow-up's document
  std::string language_state;              // how the translation stands to its source
  static const Shape& shape();
};

struct RecordPageView {
  const SiteView* site = nullptr;
  PageView page;
  RecordView record;
  static const Shape& shape();
};

// One year in the story of a measure.
struct MeasureYearView {
  std::string year;
  std::string label;
  Url url;
  std::string title;  // as it was then
  Html summary;
  RolesView roles;
  std::vector<TagView> tags;
  std::vector<SectionView> sections;
  std::optional<StateView> state;
  static const Shape& shape();
};

struct MeasureView {
  LinkView strategy;
  std::string title;
  std::vector<YearView> years;
  std::vector<MeasureYearView> records;  // newest first
  std::vector<FigureView> figures;
  std::vector<LineageView> lineage;
  CitingView citing;
  DataFileView data;  // all of it
  static const Shape& shape();
};

struct MeasurePageView {
  const SiteView* site = nullptr;
  PageView page;
  MeasureView measure;
  static const Shape& shape();
};

}  // namespace ayumi::pages
