#include "pages/comparable_values.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "model/find.h"

namespace ayumi::pages {
namespace {

// Year, month, day; behind the last day of a month where that keeps the order.
using Day = std::tuple<int, int, int>;

// From its first day to the day behind its last.
struct Moment {
  Day begin, end;
};

Moment moment_of(const Site& site, const ReportedValue& reported) {
  const FiscalYear& fiscal = site.fiscal_year;
  const Date at =
      reported.value->at.value_or(Date{reported.year, 0, 0, DatePrecision::fiscal_year});
  switch (at.precision) {
    case DatePrecision::day:
      return {{at.year, at.month, at.day}, {at.year, at.month, at.day + 1}};
    case DatePrecision::month:
      return {{at.year, at.month, 1}, {at.year, at.month + 1, 1}};
    case DatePrecision::year:
      return {{at.year, 1, 1}, {at.year + 1, 1, 1}};
    case DatePrecision::fiscal_year:
      break;
  }
  return {{at.year, fiscal.month, fiscal.day}, {at.year + 1, fiscal.month, fiscal.day}};
}

bool is_exact(const FigureValue& value) { return !value.about && !value.at_least && !value.up_to; }

}  // namespace

std::optional<ReportedValue> only_value(const Site& site, const RecordKey& record,
                                        std::size_t figure) {
  std::optional<ReportedValue> only;
  for (const FigureValue& value : record_of(site, record).figures) {
    if (value.figure != figure) continue;
    if (only) return std::nullopt;
    only = {&value, record, followup_of(site, record).year};
  }
  return only;
}

bool begins_before(const Site& site, const ReportedValue& before, const ReportedValue& after) {
  return moment_of(site, before).begin < moment_of(site, after).begin;
}

bool is_comparable(const Site& site, const ReportedValue& before, const ReportedValue& after) {
  return before.value->cumulative == after.value->cumulative &&
         moment_of(site, before).end <= moment_of(site, after).begin;
}

std::optional<Difference> difference_of(const Site& site, const Phrases& phrases,
                                        const Figure& figure, const ReportedValue& before,
                                        const ReportedValue& after) {
  if (!is_comparable(site, before, after) || before.value->of != after.value->of) return {};
  if (!is_exact(*before.value) || !is_exact(*after.value)) return {};
  return difference(phrases.in_unit(before.value->value, figure),
                    phrases.in_unit(after.value->value, figure));
}

bool is_share(const Site& site, const Figure& figure) {
  constexpr std::string_view kSigns[] = {"%",        "％",         "٪",        "percent",
                                         "per cent", "パーセント", "pour cent"};
  const auto says = [&](const std::string* unit) {
    if (unit == nullptr) return false;
    return *unit == "割" ||
           std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) {
             return unit->find(sign) != std::string::npos;
           });
  };
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    if (says(figure.unit.in(i))) return true;
  }
  return false;
}

}  // namespace ayumi::pages
