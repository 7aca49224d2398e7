#pragma once
// When what a page tells of was last put up or corrected here, or its source published where nobody
// wrote down the former for any of it. Collected once from the site, const afterwards; safe on any
// thread.

#include <optional>
#include <vector>

#include "exports/newest_day.h"
#include "pages/plan.h"

namespace ayumi::pages {

struct NewestDays {
  using Day = std::optional<exports::NewestDay>;
  Day site;
  std::vector<Day> strategies, organizations, topics;  // as in Site
  std::vector<std::vector<Day>> followups, pillars;    // by strategy; a pillar with those below it
};

NewestDays newest_days(const Site& site);

struct PageDay {
  exports::NewestDay newest;
  bool of_site = false;  // the page has none of its own: when anything was put up or corrected
};

// Nothing on pages that show no content, and where nobody could tell whose the day would be.
std::optional<PageDay> day_of_page(const Site& site, const PagePlan& plan, const NewestDays& days,
                                   const Address& page);

// The exact day on which the page was last changed, for search engines; only where it is known.
std::optional<Date> changed_on(const Site& site, const PagePlan& plan, const NewestDays& days,
                               const Address& page);

}  // namespace ayumi::pages
