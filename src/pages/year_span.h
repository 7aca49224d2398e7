#pragma once
// Which years a portal and its strategies tell of, also those without a follow-up. Years are fiscal
// years by the site's calendar. Pure; safe on any thread.

#include <optional>

#include "model/site.h"

namespace ayumi::pages {

// As many treads as a stair has at most.
constexpr int kMostYears = 10;

struct YearSpan {
  int first = 0, last = -1;  // last < first: no year

  bool empty() const { return last < first; }
  int length() const { return last - first + 1; }
};

// Where a year lies to a strategy. What nobody knows of a strategy puts no year outside: without a
// known beginning of its period only its decision does, and without a known end nothing does.
// Nor does a beginning in a year of the calendar that may be either of two fiscal years.
enum class YearPlace { within, before_decision, before_period, after_period };
YearPlace place_of(const Site& site, const Strategy& strategy, int year);

// The newest year of which any strategy has a follow-up.
std::optional<int> newest_year(const Site& site);

// Whether a year lies behind that one, so that nobody knows yet whether a follow-up is missing.
bool is_ahead(const Site& site, int year);

// All years in which a follow-up could have been written, however many: from the earliest beginning
// of a period, or first follow-up, to the newest year. Empty without follow-ups.
YearSpan reporting_years(const Site& site);

// From the beginning of the period, or the first follow-up if that is earlier, to the last
// follow-up, the portal's newest year, or the year behind that, whatever the period reaches. No
// follow-up is left out, and of the years before the first one so many that ten stay. Empty without
// follow-ups.
YearSpan span_of(const Site& site, const Strategy& strategy);
// Of all strategies: the last ten of those years. Empty without follow-ups.
YearSpan span_of(const Site& site);
// The last ten years, or ten that hold `year`.
YearSpan ten_with(const YearSpan& span, int year);

}  // namespace ayumi::pages
