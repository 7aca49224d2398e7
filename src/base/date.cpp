#include "base/date.h"

#include <array>
#include <cstdio>

namespace ayumi {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? std::nullopt : std::optional(value);
}

std::optional<int> digits_between(std::string_view text, int low, int high) {
  const std::optional<int> value = digits(text);
  return value && *value >= low && *value <= high ? value : std::nullopt;
}

// Howard Hinnant's days_from_civil: days since 1970-01-01 in the proleptic Gregorian calendar.
std::int64_t days_since_epoch(int year, int month, int day) {
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

std::optional<int> seconds_of_day(std::string_view text) {
  if (text.size() != 5 && text.size() != 8) return std::nullopt;
  if (text[2] != ':' || (text.size() == 8 && text[5] != ':')) return std::nullopt;
  const auto hour = digits_between(text.substr(0, 2), 0, 23);
  const auto minute = digits_between(text.substr(3, 2), 0, 59);
  const auto second =
      text.size() == 8 ? digits_between(text.substr(6, 2), 0, 59) : std::optional(0);
  if (!hour || !minute || !second) return std::nullopt;
  return *hour * 3600 + *minute * 60 + *second;
}

std::optional<int> zone_offset(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hour = digits_between(text.substr(1, 2), 0, 23);
  const auto minute = digits_between(text.substr(4, 2), 0, 59);
  if (!hour || !minute) return std::nullopt;
  return (*hour * 3600 + *minute * 60) * (text[0] == '-' ? -1 : 1);
}

}  // namespace

bool lies_after(const Date& date, const Date& other) {
  if (date.year != other.year || date.month == 0 || other.month == 0) {
    return date.year > other.year;
  }
  if (date.month != other.month || date.day == 0 || other.day == 0) {
    return date.month > other.month;
  }
  return date.day > other.day;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

std::optional<Date> parse_date(std::string_view text) {
  Date date;
  if (text.starts_with("FY")) {
    date.precision = DatePrecision::fiscal_year;
    text.remove_prefix(2);
    if (text.size() != 4) return std::nullopt;
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = digits_between(text.substr(0, 4), 1, 9999);
  if (!year) return std::nullopt;
  date.year = *year;
  if (text.size() == 4) {
    if (date.precision != DatePrecision::fiscal_year) date.precision = DatePrecision::year;
    return date;
  }
  const auto month = digits_between(text.substr(5, 2), 1, 12);
  if (text[4] != '-' || !month) return std::nullopt;
  date.month = *month;
  date.precision = DatePrecision::month;
  if (text.size() == 7) return date;
  const auto day = digits_between(text.substr(8, 2), 1, days_in_month(date.year, date.month));
  if (text[7] != '-' || !day) return std::nullopt;
  date.day = *day;
  date.precision = DatePrecision::day;
  return date;
}

std::string to_string(const Date& date) {
  std::array<char, 32> buffer{};
  switch (date.precision) {
    case DatePrecision::day:
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month,
                    date.day);
      break;
    case DatePrecision::month:
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, date.month);
      break;
    case DatePrecision::year:
      std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
      break;
    case DatePrecision::fiscal_year:
      std::snprintf(buffer.data(), buffer.size(), "FY%04d", date.year);
      break;
  }
  return buffer.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 17 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  const auto day = parse_date(text.substr(0, 10));
  const std::size_t zone_at = text.find_first_of("Z+-", 11);
  if (!day || day->precision != DatePrecision::day || zone_at == std::string_view::npos) {
    return std::nullopt;
  }
  const auto time = seconds_of_day(text.substr(11, zone_at - 11));
  const auto offset = zone_offset(text.substr(zone_at));
  if (!time || !offset) return std::nullopt;
  return days_since_epoch(day->year, day->month, day->day) * 86400 + *time - *offset;
}

Date date_of(Instant instant, int offset_seconds) {
  // Howard Hinnant's civil_from_days.
  const std::int64_t local = instant + offset_seconds;
  const std::int64_t days = (local >= 0 ? local : local - 86399) / 86400 + 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  date.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

}  // namespace ayumi
