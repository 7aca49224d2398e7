#include "base/date.h"

#include <catch2/catch.hpp>

using namespace ayumi;

TEST_CASE("dates are read in four precisions and written back the same") {
  struct Row {
    std::string text;
    Date date;
  };
  const Row row = GENERATE(values<Row>({
      {"2023-06-26", {2023, 6, 26, DatePrecision::day}},
      {"2024-02-29", {2024, 2, 29, DatePrecision::day}},
      {"2000-02-29", {2000, 2, 29, DatePrecision::day}},
      {"2022-05", {2022, 5, 0, DatePrecision::month}},
      {"2025", {2025, 0, 0, DatePrecision::year}},
      {"FY2023", {2023, 0, 0, DatePrecision::fiscal_year}},
      {"0001-01-01", {1, 1, 1, DatePrecision::day}},
  }));
  INFO(row.text);
  REQUIRE(parse_date(row.text));
  CHECK(*parse_date(row.text) == row.date);
  CHECK(to_string(row.date) == row.text);
}

TEST_CASE("what is no date is refused") {
  const auto text = GENERATE(values<std::string>(
      {"",           "2023-02-29", "1900-02-29",   "2023-04-31", "2023-13-01", "2023-00-10",
       "2023-01-00", "2023-6-26",  "2023/06/26",   "2023-06/26", "23-06-26",   "2023-06-26T00:00",
       "FY23",       "FY2023-04",  "FY2023-04-01", "fy2023",     "令和4年",    "0000",
       "-001",       "2023-0a",    " 2023",        "2023 ",      "２０２３"}));
  INFO(text);
  CHECK_FALSE(parse_date(text));
}

TEST_CASE("dates are ordered by the calendar") {
  CHECK(*parse_date("2022-05") < *parse_date("2022-06-01"));
  CHECK(*parse_date("2022-05") < *parse_date("2022-05-01"));
  CHECK(*parse_date("2023") > *parse_date("2022-12-31"));
}

TEST_CASE("moments are read with their zone") {
  struct Row {
    std::string text;
    Instant instant;
  };
  const Row row = GENERATE(values<Row>({
      {"1970-01-01T00:00:00Z", 0},
      {"1970-01-01T00:00Z", 0},
      {"1970-01-01T09:00:00+09:00", 0},
      {"1969-12-31T19:00:00-05:00", 0},
      {"1970-01-01T05:30+05:30", 0},
      {"2026-04-01T09:00:00+09:00", 1775001600},
      {"2026-04-01 00:00:00Z", 1775001600},
      {"2000-02-29T12:34:56Z", 951827696},
      {"1969-12-31T23:59:59Z", -1},
  }));
  INFO(row.text);
  REQUIRE(parse_instant(row.text));
  CHECK(*parse_instant(row.text) == row.instant);
}

TEST_CASE("a moment without a zone, or that no clock shows, is refused") {
  const auto text = GENERATE(values<std::string>(
      {"", "2026-04-01", "2026-04-01T09:00:00", "2026-04-01T09:00", "2026-04-01T24:00:00Z",
       "2026-04-01T09:60:00Z", "2026-04-01T09:00:61Z", "2026-02-30T09:00:00Z",
       "2026-04-01T09:00:00+9:00", "2026-04-01T09:00:00+0900", "2026-04-01T09:00:00+24:00",
       "2026-04-01T09:00:00JST", "2026-04-01T9:00:00Z", "FY2026-04T09:00:00Z",
       "2026-04-01T09:00:00Zx"}));
  INFO(text);
  CHECK_FALSE(parse_instant(text));
}

TEST_CASE("the day of a moment depends on the offset") {
  const Instant evening = *parse_instant("2026-03-31T20:00:00Z");
  CHECK(to_string(date_of(evening)) == "2026-03-31");
  CHECK(to_string(date_of(evening, 9 * 3600)) == "2026-04-01");
  CHECK(to_string(date_of(-1)) == "1969-12-31");
  CHECK(to_string(date_of(0)) == "1970-01-01");
}

TEST_CASE("every day of eight centuries comes back from its moment") {
  int year = 1600, month = 1, day = 1;
  Instant noon = *parse_instant("1600-01-01T12:00Z");
  bool all_same = true;
  while (year < 2400) {
    all_same = all_same && date_of(noon) == Date{year, month, day, DatePrecision::day};
    noon += 86400;
    if (++day > days_in_month(year, month)) {
      day = 1;
      if (++month > 12) month = 1, ++year;
    }
  }
  CHECK(all_same);
  CHECK(date_of(noon) == Date{2400, 1, 1, DatePrecision::day});
}
