#include "pages/year_span.h"

#include <algorithm>

#include "pages/phrases.h"

namespace ayumi::pages {
namespace {

std::optional<int> year_of(const Site& site, const std::optional<StatedDate>& date) {
  if (!date || !date->known()) return std::nullopt;
  return fiscal_year_of(site, date->value);
}

// The first year that may hold it: of a date known to the calendar year alone, nobody knows
// whether it lies before the fiscal year begins.
std::optional<int> earliest_year_of(const Site& site, const std::optional<StatedDate>& date) {
  const auto year = year_of(site, date);
  const bool may_be_earlier = year && date->value.precision == DatePrecision::year &&
                              (site.fiscal_year.month != 1 || site.fiscal_year.day != 1);
  return may_be_earlier ? std::optional(*year - 1) : year;
}

}  // namespace

YearPlace place_of(const Site& site, const Strategy& strategy, int year) {
  const auto from = earliest_year_of(site, strategy.period_from);
  const auto to = year_of(site, strategy.period_to);
  const auto decided =
      strategy.decision ? earliest_year_of(site, strategy.decision->date) : std::nullopt;
  if (from && year < *from) return YearPlace::before_period;
  if (!from && decided && year < *decided) return YearPlace::before_decision;
  return to && year > *to ? YearPlace::after_period : YearPlace::within;
}

std::optional<int> newest_year(const Site& site) {
  std::optional<int> newest;
  for (const Strategy& strategy : site.strategies) {
    if (strategy.followups.empty()) continue;
    newest =
        std::max(newest.value_or(strategy.followups.back().year), strategy.followups.back().year);
  }
  return newest;
}

bool is_ahead(const Site& site, int year) {
  const auto newest = newest_year(site);
  return newest && year > *newest;
}

YearSpan reporting_years(const Site& site) {
  const auto newest = newest_year(site);
  if (!newest) return {};
  YearSpan years{*newest, *newest};
  for (const Strategy& strategy : site.strategies) {
    if (strategy.followups.empty()) continue;
    const int reported = strategy.followups.front().year;
    years.first =
        std::min({years.first, reported, year_of(site, strategy.period_from).value_or(reported)});
  }
  return years;
}

YearSpan span_of(const Site& site, const Strategy& strategy) {
  const auto newest = newest_year(site);
  if (!newest || strategy.followups.empty()) return {};
  const int ends = year_of(site, strategy.period_to).value_or(*newest);
  YearSpan span;
  span.last = std::max(strategy.followups.back().year, std::min(ends, *newest + 1));
  const int reported = strategy.followups.front().year;
  const int begins = year_of(site, strategy.period_from).value_or(reported);
  span.first = std::min(reported, std::max(begins, span.last - kMostYears + 1));
  return span;
}

YearSpan span_of(const Site& site) {
  YearSpan all;
  for (const Strategy& strategy : site.strategies) {
    const YearSpan span = span_of(site, strategy);
    if (span.empty()) continue;
    all.first = all.empty() ? span.first : std::min(all.first, span.first);
    all.last = std::max(all.last, span.last);
  }
  if (all.length() > kMostYears) all.last = std::min(all.last, *newest_year(site));
  all.first = std::max(all.first, all.last - kMostYears + 1);
  return all;
}

YearSpan ten_with(const YearSpan& span, int year) {
  YearSpan ten = span;
  if (ten.length() <= kMostYears) return ten;
  ten.first = ten.last - kMostYears + 1;
  if (year >= span.first && year < ten.first) ten = {year, year + kMostYears - 1};
  return ten;
}

}  // namespace ayumi::pages
