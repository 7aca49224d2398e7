#include "base/locale.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/parallel.h"

using namespace ayumi;

TEST_CASE("dates are written as the language writes them") {
  struct Row {
    std::string language;
    std::string date;
    std::string written;
  };
  const Row row = GENERATE(values<Row>({
      {"ja", "2023-06-26", "2023年6月26日"},
      {"ja", "2022-05", "2022年5月"},
      {"ja", "2025", "2025年"},
      {"en", "2023-06-26", "26 June 2023"},
      {"en", "2022-05", "May 2022"},
      {"en", "2025", "2025"},
      {"en-US", "2023-06-26", "June 26, 2023"},
      {"fr", "2023-06-26", "26 juin 2023"},
      {"ar", "2023-06-26", "٢٦ يونيو ٢٠٢٣"},
      {"th", "2023-06", "มิถุนายน 2023"},  // not 2566: dates are Gregorian everywhere
      {"en", "1500-03-01", "1 March 1500"},
      {"en", "0001-01-01", "1 January 1"},
      {"ja", "2024-12-31", "2024年12月31日"},
  }));
  INFO(row.language << " " << row.date);
  CHECK(Locale(row.language).date(*parse_date(row.date)) == row.written);
}

TEST_CASE("a date that was written before is written again, and no other in its place") {
  const Locale locale("en");
  for (const char* date :
       {"2023-06-26", "2023-06", "2023", "2023-06-26", "2023-06", "2022-06-26"}) {
    INFO(date);
    CHECK(locale.date(*parse_date(date)) == Locale("en").date(*parse_date(date)));
  }
  CHECK(locale.japanese_era_year(*parse_date("2023-06-26")) == "Reiwa 5");
}

TEST_CASE("years are digits of the language, without grouping") {
  CHECK(Locale("ja").year(2023) == "2023");
  CHECK(Locale("ar").year(12023) == "١٢٠٢٣");
  CHECK(Locale("en").year(-5) == "-5");
}

TEST_CASE("era years change on the day the era did") {
  struct Row {
    std::string date;
    std::string japanese;
    std::string english;
  };
  const Row row = GENERATE(values<Row>({
      {"2022-04-01", "令和4年", "Reiwa 4"},
      {"2019-05-01", "令和元年", "Reiwa 1"},
      {"2019-04-30", "平成31年", "Heisei 31"},
      {"1989-01-07", "昭和64年", "Shōwa 64"},
      {"1989-01-08", "平成元年", "Heisei 1"},
  }));
  INFO(row.date);
  CHECK(Locale("ja").japanese_era_year(*parse_date(row.date)) == row.japanese);
  CHECK(Locale("en").japanese_era_year(*parse_date(row.date)) == row.english);
}

TEST_CASE("numbers keep their decimals") {
  struct Row {
    std::string language;
    std::string number;
    std::string written;
  };
  const Row row = GENERATE(values<Row>({
      {"ja", "1234567.5", "1,234,567.5"},
      {"en", "1234567.50", "1,234,567.50"},
      {"en", "0.0000000123", "0.0000000123"},
      {"en", "12345678901234567890.25", "12,345,678,901,234,567,890.25"},
      {"en", "-42", "-42"},
      {"en", "999", "999"},
      {"fr", "1234567.5", "1\u202F234\u202F567,5"},
      {"ar", "12.5", "١٢٫٥"},
  }));
  INFO(row.language << " " << row.number);
  CHECK(Locale(row.language).number(std::string_view(row.number)) == row.written);
}

TEST_CASE("counts are grouped") {
  CHECK(Locale("ja").number(std::int64_t{12345}) == "12,345");
  CHECK(Locale("fr").number(std::int64_t{-1234}) == "-1\u202F234");
}

TEST_CASE("lists end as the language ends them") {
  using Items = std::vector<std::string>;
  CHECK(Locale("ja").list(Items{"A", "B", "C"}) == "A、B、C");
  CHECK(Locale("en").list(Items{"A", "B", "C"}) == "A, B and C");
  CHECK(Locale("en-US").list(Items{"A", "B", "C"}) == "A, B, and C");
  CHECK(Locale("fr").list(Items{"A", "B", "C"}) == "A, B et C");
  CHECK(Locale("ar").list(Items{"A", "B"}) == "A وB");
  CHECK(Locale("en").list(Items{"A", "B"}) == "A and B");
  CHECK(Locale("en").list(Items{"A"}) == "A");
  CHECK(Locale("en").list(Items{}) == "");
}

TEST_CASE("names are sorted by the language's dictionary") {
  struct Row {
    std::string language;
    std::vector<std::string> sorted;
  };
  const Row row = GENERATE(values<Row>({
      {"en", {"apple", "Apple", "éclair", "Zebra"}},
      {"fr", {"côté", "côtes", "Zèbre"}},
      {"ja", {"あい", "アウ", "いえ", "ガス", "かせ"}},
      {"ja", {"亜鉛", "医療", "保健"}},
  }));
  const Locale locale(row.language);
  std::vector<std::string> names = row.sorted;
  std::sort(names.begin(), names.end());
  std::sort(names.begin(), names.end(),
            [&](const std::string& a, const std::string& b) { return locale.compare(a, b) < 0; });
  CHECK(names == row.sorted);
  CHECK(locale.compare("x", "x") == 0);
}

TEST_CASE("names that a dictionary holds equal still have an order") {
  const Locale locale("en");
  const std::string plain = "a", with_ignorable = "a\u0001";
  CHECK(locale.compare(plain, with_ignorable) < 0);
  CHECK(locale.compare(with_ignorable, plain) > 0);
}

TEST_CASE("what is no language tag still makes a locale") {
  for (const char* tag : {"ja_JP", "", "-", "a language", "x"}) {
    INFO(tag);
    CHECK_FALSE(Locale(tag).number("5").empty());
  }
}

TEST_CASE("one locale serves several threads") {
  const Locale locale("ja");
  std::vector<int> wrong(2000, 0);
  parallel_for(wrong.size(), [&](std::size_t i) {
    const int day = static_cast<int>(i % 28) + 1;
    const Date date{2023, 6, day, DatePrecision::day};
    wrong[i] = locale.date(date) == "2023年6月" + std::to_string(day) + "日" ? 0 : 1;
  });
  CHECK(std::count(wrong.begin(), wrong.end(), 1) == 0);
}
