// Dates and moments: what is understood is given back as it was written.
#include "base/date.h"
#include "support/expectations.h"
#include "support/fuzz_target.h"

namespace ayumi::fuzz {
namespace {

void try_date(std::string_view text) {
  const auto date = parse_date(text);
  if (!date) return;
  expect(to_string(*date) == text, "a date comes back as it was written", text);
  const bool month =
      date->precision == DatePrecision::day || date->precision == DatePrecision::month;
  expect(date->year >= 1 && date->year <= 9999, "a year is one", text);
  expect(month ? date->month >= 1 && date->month <= 12 : date->month == 0, "a month is one", text);
  const bool day = date->precision == DatePrecision::day;
  expect(
      day ? date->day >= 1 && date->day <= days_in_month(date->year, date->month) : date->day == 0,
      "a day is one", text);
}

void try_instant(std::string_view text) {
  const auto instant = parse_instant(text);
  if (!instant) return;
  expect(text.size() >= 17, "a moment has a date, a time and a zone", text);
  const std::string_view day = text.substr(0, 10);
  const auto midnight = parse_instant(std::string(day) + "T00:00:00Z");
  expect(midnight.has_value(), "the day of a moment has a beginning", text);
  expect(to_string(date_of(*midnight)) == day, "the day of a moment is the one written", text);
  // At most a day's seconds and the farthest zone away from midnight.
  constexpr Instant kFarthest = 2 * 24 * 60 * 60;
  expect(*instant > *midnight - kFarthest && *instant < *midnight + kFarthest,
         "a moment lies in or beside its day", text);
}

}  // namespace

void try_input(std::string_view input) {
  try_date(input);
  try_instant(input);
}

}  // namespace ayumi::fuzz
