#pragma once
// Views of a strategy, its pillars and its follow-ups.

#include "pages/views/citation_views.h"
#include "pages/views/coverage_views.h"

namespace ayumi::pages {

// A date, who decided, and what else is said of it.
struct DecisionView {
  std::optional<DateView> date;
  Html by;
  Html note;
  static const Shape& shape();
};

struct BasisView {
  Html title;
  std::optional<Url> url;  // of the strategy in the portal, or of the document
  DecisionView decision;
  Html at;
  Html asks;
  Html succeeded_by;
  static const Shape& shape();
};

// A pillar in the list of a strategy or a follow-up; nested pillars follow their parent.
struct PillarRowView {
  std::string label;
  std::string title;
  Url url;
  Html summary;
  std::int64_t depth = 0;
  std::string count;  // measures in the (newest) follow-up, or what stands there instead
  static const Shape& shape();
};

struct IndicatorRowView {
  std::string date;
  Html value;
  static const Shape& shape();
};

struct IndicatorView {
  std::string id;
  Html title;
  Url url;
  Html definition;
  Html baseline, target, target_year;  // "unknown" in words where the source is silent
  std::vector<IndicatorRowView> values;
  std::string silent;  // said where there are no values
  static const Shape& shape();
};

struct OrganizationCountView {
  OrganizationView organization;
  std::string count;  // "lead 3, partner 2"
  static const Shape& shape();
};

// A decision, a meeting or a follow-up.
struct EventView {
  Html what;
  std::optional<LinkView> page;
  static const Shape& shape();
};

// A day on the strategy's line of time.
struct EventDayView {
  DateView date;
  std::vector<EventView> events;
  bool is_followup = false;  // whether one was published
  static const Shape& shape();
};

struct StrategyView {
  std::string title;
  std::string short_title;
  std::vector<TagView> tags;
  Html period;
  std::optional<DecisionView> decision;
  Html council;
  Html scope_note;
  std::optional<LinkView> part_of;
  std::optional<ProseView> overview;
  std::vector<YearView> years;
  std::vector<ComparedYearsView> changes;  // newest first
  std::vector<PillarRowView> pillars;
  std::optional<PillarCoverageView> coverage;
  std::vector<EventDayView> timeline;  // oldest first
  std::vector<IndicatorView> indicators;
  std::vector<BasisView> basis;
  std::vector<OrganizationCountView> organizations;
  LinkView matrix;                // the same by pillar
  std::vector<LinkView> figures;  // of each follow-up that reports any, newest first
  std::vector<SourceView> sources;
  CitingView citing;
  static const Shape& shape();
};

struct StrategyPageView {
  const SiteView* site = nullptr;
  PageView page;
  StrategyView strategy;
  static const Shape& shape();
};

// What a pillar holds in one follow-up.
struct PillarYearView {
  std::string year;
  std::string label;
  Url url;                            // of the follow-up
  std::vector<SectionView> sections;  // prose that belongs to the pillar itself
  std::optional<ProseView> footnotes;
  std::vector<RecordRowView> records;
  std::string count;
  static const Shape& shape();
};

struct PillarView {
  LinkView strategy;
  std::vector<LinkView> parents;
  std::string label;
  std::string title;
  Html summary;
  std::vector<PillarRowView> pillars;  // directly below
  std::optional<PillarCoverageView> coverage;
  std::vector<PillarYearView> years;  // newest first
  std::vector<OrganizationCountView> organizations;
  static const Shape& shape();
};

struct PillarPageView {
  const SiteView* site = nullptr;
  PageView page;
  PillarView pillar;
  static const Shape& shape();
};

// A pillar within a follow-up's page.
struct PillarBlockView {
  std::string id;  // anchor
  std::string label;
  std::string title;
  Url url;
  std::int64_t depth = 0;
  bool is_top = false;
  std::string count;
  std::vector<SectionView> sections;
  std::optional<ProseView> footnotes;
  std::string folded;  // "Aims (4 items)": under which words the text is folded; empty: it is open
  Html folded_words;   // how it begins; no markup
  std::vector<RecordRowView> records;
  static const Shape& shape();
};

// One of the four counts.
struct TallyPartView {
  StateView state;
  std::string count;     // empty where nothing can be counted
  bool is_thin = false;  // zero, or not counted
  static const Shape& shape();
};

// How the measures of a follow-up stand to the year before: new, continued, ended, not reported.
struct TallyView {
  std::vector<TallyPartView> parts;  // none where there is nothing to count
  std::string said;                  // "compared with FY2022", or why nothing is
  std::optional<LinkView> changes;   // where the texts are compared
  static const Shape& shape();
};

struct FollowUpView {
  LinkView strategy;
  std::string title;  // 2023年度フォローアップ
  std::string lead;   // one sentence: pillars, measures, date
  std::vector<TagView> tags;
  std::vector<YearView> years;
  std::optional<DecisionView> strategy_decision;
  std::optional<DecisionView> decision;  // of the document itself
  std::optional<DateView> as_of;
  Html as_of_note;  // a sentence of it, where no tag tells the day
  std::optional<DateView> published;
  bool is_undated = false;  // published names no day, month or year
  Html meeting;
  bool has_dates = false;  // any of as_of_note, published, decision, meeting
  Html edition_note;
  Html year_basis;
  std::string period;
  std::string period_months;
  std::string roles_note;                            // the document marks no lead, or names nobody
  std::vector<OrganizationView> organizations;       // in charge of its measures, in official order
  std::vector<OrganizationView> more_organizations;  // where there are many: the others
  std::string more_organizations_count;
  bool has_one_role = false;  // all that are named are responsible
  std::optional<LinkView> extract_of;
  Html extract_at;
  std::vector<SourceView> sources;
  Html first_source;         // its title
  std::string more_sources;  // "and 2 more"
  bool has_origin = false;   // any of sources, extract_of
  std::optional<ProseView> overview;
  std::string overview_rest_title;
  std::optional<ProseView> overview_rest;  // of a long one, on the follow-up's own page
  TallyView tally;
  bool has_states = false;  // its measures are told new, continued …
  bool has_labels = false;  // some measure has a printed mark
  std::vector<PillarBlockView> pillars;
  std::vector<PillarRowView> top_pillars;  // links to those of them at the top
  std::string pillars_title;               // "5 pillars", as many as these; empty without any
  bool has_guide = false;                  // some pillars stand below others
  std::vector<LinkView> not_reported;      // reported the year before, silent now
  std::vector<NotReproducedView> not_reproduced;
  std::vector<CorrectionView> corrections;
  LinkView print;  // the whole follow-up as one document
  std::vector<LinkView> downloads;
  std::optional<LinkView> figures;  // the numbers that it reports
  static const Shape& shape();
};

struct FollowUpPageView {
  const SiteView* site = nullptr;
  PageView page;
  FollowUpView followup;
  static const Shape& shape();
};

}  // namespace ayumi::pages
