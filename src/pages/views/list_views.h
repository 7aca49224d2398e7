#pragma once
// Views of home and of the pages that list: organisations, topics, glossary, updates; plain pages
// and 404.

#include "pages/views/coverage_views.h"

namespace ayumi::pages {

struct UpdateView {
  Html what;
  LinkView page;
  static const Shape& shape();
};

// All of one day in one strategy.
struct UpdateDayView {
  DateView date;
  LinkView strategy;
  std::vector<UpdateView> updates;
  static const Shape& shape();
};

struct EntranceView {
  LinkView page;
  std::string about;
  static const Shape& shape();
};

struct CountedLinkView {
  std::string text;
  Url url;
  std::string lang;  // of the text, only where it differs from the page's
  std::string dir;
  std::string count;
  static const Shape& shape();
};

// A number in two years. Up and down look the same.
struct DeltaView {
  std::string before, after;
  Html unit;
  LinkView figure;
  std::string when;   // "FY2022 → FY2023"
  std::string where;  // the strategy
  static const Shape& shape();
};

// What the newest comparison of the portal tells.
struct NewsView {
  std::vector<DeltaView> figures;
  std::string silence;                 // "Not reported for FY2023"
  std::vector<LinkView> not_reported;  // measures, at most a few
  std::string more;                    // how many more; empty without any
  static const Shape& shape();
};

struct HomeView {
  std::vector<CoverageYearView> years;
  std::vector<CoverageRowView> strategies;
  std::vector<MeaningView> meanings;  // of the words in their cells
  std::optional<LinkView> gaps;       // where silent years are listed, if there are any
  NewsView news;
  std::string fiscal_years;                // what they mean; empty where they are calendar years
  std::vector<ComparedYearsView> changes;  // the newest of each strategy
  LinkView all_changes;
  std::vector<LinkView> examples;       // what one may search for, leading to the results
  std::vector<EntranceView> entrances;  // pages about the whole portal
  std::vector<UpdateDayView> updates;   // the latest few
  LinkView all_updates;
  std::vector<CountedLinkView> topics;
  std::vector<CountedLinkView> organizations;
  LinkView all_organizations;
  static const Shape& shape();
};

struct HomePageView {
  const SiteView* site = nullptr;
  PageView page;
  HomeView home;
  static const Shape& shape();
};

struct OrganizationRowView {
  std::string name;
  Url url;
  std::string kind;
  std::string codes;
  std::string lead, partner, responsible;  // counts
  std::vector<OrganizationRowView> offices;
  static const Shape& shape();
};

struct OrganizationsView {
  std::vector<OrganizationRowView> organizations;  // in official order, offices under their parent
  static const Shape& shape();
};

struct OrganizationsPageView {
  const SiteView* site = nullptr;
  PageView page;
  OrganizationsView organizations;
  LinkView matrix;  // the same by pillar
  static const Shape& shape();
};

struct NameView {
  std::string lang;
  std::string dir;
  std::string text;
  static const Shape& shape();
};

struct TopicRowView {
  Html name;
  Url url;
  Html description;
  std::string count;
  static const Shape& shape();
};

struct TopicsPageView {
  const SiteView* site = nullptr;
  PageView page;
  std::vector<TopicRowView> topics;
  static const Shape& shape();
};

struct TopicView {
  Html name;
  Html description;
  std::string count;
  std::vector<RecordGroupView> groups;
  static const Shape& shape();
};

struct TopicPageView {
  const SiteView* site = nullptr;
  PageView page;
  TopicView topic;
  static const Shape& shape();
};

struct TermView {
  std::string id;
  Html name;
  std::string reading;  // in brackets; empty where the name says it
  std::string kind;
  Html definition;
  std::string aliases;
  std::vector<NameView> other_names;
  std::string reference_note;
  std::vector<LinkView> see;
  std::vector<LinkView> used_in;
  std::string used_count;  // "used in 3 records"
  static const Shape& shape();
};

// A first character, or a kana, under which entries stand.
struct InitialView {
  std::string text;
  std::string id;  // of the first entry
  static const Shape& shape();
};

// The entries under one letter; digits, signs and scripts without an order by sound have a name.
struct TermGroupView {
  std::string id;  // anchor
  std::string name;
  bool is_letter = false;
  std::string count;
  std::vector<InitialView> initials;  // of Han characters, and of a long row of kana
  std::vector<TermView> terms;        // in the language's dictionary order
  static const Shape& shape();
};

struct GlossaryPageView {
  const SiteView* site = nullptr;
  PageView page;
  std::string count;  // "354 entries"
  std::vector<TermGroupView> groups;
  static const Shape& shape();
};

struct TextView {
  Html title;
  Html lead;
  ProseView prose;
  std::string language_state;
  static const Shape& shape();
};

struct TextPageView {
  const SiteView* site = nullptr;
  PageView page;
  TextView text;
  static const Shape& shape();
};

struct UpdatesPageView {
  const SiteView* site = nullptr;
  PageView page;
  std::vector<UpdateDayView> updates;  // newest first
  std::vector<LinkView> undated;       // follow-ups of which no date is known
  static const Shape& shape();
};

// 404 speaks every language of the site; its links are root-absolute.
struct NotFoundLanguageView {
  std::string lang;
  std::string dir;
  std::string title;
  std::string message;
  LinkView home;
  std::vector<LinkView> links;
  static const Shape& shape();
};

struct NotFoundPageView {
  const SiteView* site = nullptr;
  PageView page;
  std::vector<NotFoundLanguageView> languages;
  static const Shape& shape();
};

// A stub where a page stood before.
struct RedirectPageView {
  std::string lang;
  std::string title;
  std::string message;
  Url to;         // relative
  Url canonical;  // absolute
  static const Shape& shape();
};

}  // namespace ayumi::pages
