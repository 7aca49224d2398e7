#pragma once
// The views of one organisation's page: its share in each follow-up, its measures by role and year.

#include <cstdint>

#include "pages/views/list_views.h"

namespace ayumi::pages {

// One measure. None of the four: the organisation has no role in it.
struct OrganizationSquareView {
  bool is_lead = false, is_partner = false, is_responsible = false;
  bool is_unsaid = false;  // it names nobody
  static const Shape& shape();
};

// How many measures of one kind: by role, without one, or all.
struct RoleCountView {
  std::string of;
  std::string number;
  bool is_lead = false;
  bool is_zero = false;
  bool is_total = false;
  static const Shape& shape();
};

// Its share in the measures below one pillar, or in all. Every measure counts once, in the first
// role that the organisation has there.
struct OrganizationPillarView {
  std::string label;
  std::string title;
  std::optional<Url> url;
  std::string note;                             // that these are not all measures below it
  std::vector<OrganizationSquareView> squares;  // empty where only the numbers are shown
  // The same in each row of a table, without roles that the document does not know.
  std::vector<RoleCountView> counts;
  static const Shape& shape();
};

// Pillars that stand side by side.
struct OrganizationPillarsView {
  // The pillars under which they stand. Pillars at the top: "", or behind such ones their own name.
  std::string above;
  std::int64_t columns = 0;  // of their table
  std::vector<OrganizationPillarView> pillars;
  static const Shape& shape();
};

// Its share in one follow-up.
struct OrganizationShareView {
  std::string id;  // anchor
  LinkView strategy;
  LinkView followup;
  bool is_newest = false;  // of its strategy
  std::string opening;     // in a sentence
  std::vector<OrganizationPillarsView> groups;
  OrganizationPillarView total;
  static const Shape& shape();
};

// Its measures that stand in one way to the year before.
struct OrganizationStandingView {
  StateView state;
  std::string count;
  std::vector<LinkView> measures;  // those not reported: their records of the year before
  static const Shape& shape();
};

// A measure counts once, whoever shares it and whatever its roles.
struct OrganizationYearView {
  LinkView strategy;
  LinkView followup;
  std::string count;
  std::vector<OrganizationStandingView> standings;
  std::string silent;  // why there is nothing to compare
  static const Shape& shape();
};

// In the rows of a part its own name is left out.
struct OrganizationPartView {
  std::string id;    // anchor
  std::string role;  // lead, partner, responsible in words
  bool is_lead = false, is_partner = false, is_responsible = false;
  std::string tally;  // of measures in the newest follow-ups, as their tables add up
  bool is_zero = false;
  std::string count;                    // of measures, each once over the years
  std::vector<RecordGroupView> groups;  // by strategy and year
  static const Shape& shape();
};

struct OrganizationPageBodyView {
  std::string name;
  std::vector<NameView> other_names;
  std::string kind;
  std::string codes;
  std::vector<NameView> other_codes;  // of the other languages
  std::string opening;                // its share in the newest follow-ups, in a sentence or two
  std::string existence;              // from when to when
  Html note;
  std::string reference_note;  // which of this no source prints
  std::optional<LinkView> parent;
  std::vector<LinkView> offices;
  std::vector<OrganizationPartView> parts;
  std::vector<OrganizationShareView> shares;  // strategy by strategy, newest years first
  bool has_unsaid = false;                    // whether a measure there names nobody
  // Its measures by strategy and year, as a stair; empty for less than two years.
  std::vector<CoverageYearView> stair_years;
  std::vector<CoverageRowView> stair;
  std::vector<MeaningView> stair_meanings;
  std::optional<DataFileView> numbers;      // all of them as a table
  std::vector<OrganizationYearView> years;  // empty where no follow-up has a year before it
  std::vector<RecordRowView> mentions;      // named in an action; no role by that
  std::string silent;
  static const Shape& shape();
};

struct OrganizationPageView {
  const SiteView* site = nullptr;
  PageView page;
  OrganizationPageBodyView organization;
  static const Shape& shape();
};

}  // namespace ayumi::pages
