#pragma once
// Calendar dates as documents print them (often only a month, or a fiscal year), and moments for
// embargoes. No clock, no locale: the build's moment is read once, by the command line.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi {

enum class DatePrecision { day, month, year, fiscal_year };

struct Date {
  int year = 0;
  int month = 0;  // 1–12; 0 where the precision does not reach it
  int day = 0;    // 1–31; 0 likewise
  DatePrecision precision = DatePrecision::day;

  friend auto operator<=>(const Date&, const Date&) = default;
};

// "2023-06-26", "2022-05", "2025", "FY2023"; nothing for any other form and for days that no
// calendar has.
std::optional<Date> parse_date(std::string_view text);

// The same forms back: what data files and <time datetime> carry. A fiscal year is given as
// "FY2023".
std::string to_string(const Date& date);

// Whether all of a date, which may be a whole month or year, lies behind all of another. A fiscal
// year is taken for the calendar year in which it begins.
bool lies_after(const Date& date, const Date& other);

int days_in_month(int year, int month);

// A moment, in seconds since 1970-01-01T00:00:00Z.
using Instant = std::int64_t;

// "2026-04-01T09:00:00+09:00", "…Z", seconds optional; a zone must be given (RFC 3339).
std::optional<Instant> parse_instant(std::string_view text);

// The calendar day of an instant at a fixed offset from UTC.
Date date_of(Instant instant, int offset_seconds = 0);

}  // namespace ayumi
