// How years, dates and numbers are said in both languages.
#include "pages/phrases.h"

#include <catch2/catch.hpp>

#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;

namespace {

constexpr std::string_view kEras = R"(fiscal_year: {starts: "04-01", eras: japanese})";

struct InBoth {
  std::string ja, en;
  friend bool operator==(const InBoth&, const InBoth&) = default;
};
std::ostream& operator<<(std::ostream& out, const InBoth& words) {
  return out << words.ja << " | " << words.en;
}

template <class Say>
InBoth in_both(const testing::ReadyPortal& portal, Say say) {
  return {say(*portal->languages[0].phrases), say(*portal->languages[1].phrases)};
}

Date day(int year, int month, int day) { return {year, month, day, DatePrecision::day}; }

}  // namespace

TEST_CASE("fiscal years are said with eras where the portal has them") {
  const auto portal = SmallPortal().ready();
  const auto label = [&](int year) {
    return in_both(portal, [&](const Phrases& p) { return p.year_label(year); });
  };
  const auto whole = [&](int year) {
    return in_both(portal, [&](const Phrases& p) { return p.year_long(year); });
  };
  const auto months = [&](int year) {
    return in_both(portal, [&](const Phrases& p) { return p.year_months(year); });
  };
  CHECK(label(2023) == InBoth{"2023年度", "FY2023"});
  CHECK(whole(2023) == InBoth{"2023年度（令和5年度）", "FY2023"});
  CHECK(months(2023) == InBoth{"2023年4月–2024年3月", "April 2023 – March 2024"});
  // The era is that of the year's first day: Reiwa began on 1 May 2019.
  CHECK(whole(2019) == InBoth{"2019年度（平成31年度）", "FY2019"});
  CHECK(whole(2020).ja == "2020年度（令和2年度）");
}

TEST_CASE("years are said without eras where the portal has none, calendar years as plain years") {
  struct Row {
    std::string calendar;
    InBoth label, whole, months;
  };
  const auto row = GENERATE(values<Row>({
      {R"(fiscal_year: {starts: "04-01", eras: none})",
       {"2023年度", "FY2023"},
       {"2023年度", "FY2023"},
       {"2023年4月–2024年3月", "April 2023 – March 2024"}},
      {R"(fiscal_year: {starts: "01-01", eras: none})",
       {"2023年", "2023"},
       {"2023年", "2023"},
       {"2023年1月–2023年12月", "January 2023 – December 2023"}},
      {R"(fiscal_year: {starts: "10-01"})",
       {"2023年度", "FY2023"},
       {"2023年度", "FY2023"},
       {"2023年10月–2024年9月", "October 2023 – September 2024"}},
  }));
  CAPTURE(row.calendar);
  const auto portal = SmallPortal().change("site.yaml", kEras, row.calendar).ready();
  CHECK(in_both(portal, [](const Phrases& p) { return p.year_label(2023); }) == row.label);
  CHECK(in_both(portal, [](const Phrases& p) { return p.year_long(2023); }) == row.whole);
  CHECK(in_both(portal, [](const Phrases& p) { return p.year_months(2023); }) == row.months);
  CHECK(in_both(portal, [](const Phrases& p) { return p.year_era(2023); }) == InBoth{"", ""});
}

TEST_CASE("a date is said as exactly as it is known") {
  const auto portal = SmallPortal().ready();
  struct Row {
    std::string date;
    InBoth said;
    std::string iso;
  };
  const auto row = GENERATE(values<Row>({
      {"2023-06-26", {"2023年6月26日", "26 June 2023"}, "2023-06-26"},
      {"2022-05", {"2022年5月", "May 2022"}, "2022-05"},
      {"2025", {"2025年", "2025"}, "2025"},
      {"FY2023", {"2023年度", "FY2023"}, ""},
  }));
  const Date date = *parse_date(row.date);
  CHECK(in_both(portal, [&](const Phrases& p) { return p.date(date); }) == row.said);
  CHECK(in_both(portal, [&](const Phrases& p) { return p.date_view(date).text.bytes; }) ==
        row.said);
  CHECK(portal->languages[0].phrases->date_view(date).iso == row.iso);
}

TEST_CASE("a source's silence, its odd dates and a date that nobody filled in are told apart") {
  const auto portal = SmallPortal().ready();
  const auto said = [&](const StatedDate& date) {
    return in_both(portal, [&](const Phrases& p) { return p.date(date).text.bytes; });
  };
  StatedDate date;
  CHECK(said(date) == InBoth{"", ""});
  date.state = StatedDate::State::unknown;
  CHECK(said(date) == InBoth{"資料に記載なし", "Not stated in the source"});
  date.as_printed.set(0, "令和７年〇月〇日");
  CHECK(said(date) == InBoth{"令和７年〇月〇日（資料の表記）",
                             R"(<span lang="ja" dir="ltr">令和７年〇月〇日</span> (as printed))"});
  date = {};
  date.state = StatedDate::State::known;
  date.value = day(2024, 3, 31);
  CHECK(said(date) == InBoth{"2024年3月31日", "31 March 2024"});
}

TEST_CASE("a number is said with its unit and with how sure it is") {
  const auto portal = SmallPortal().ready();
  Figure countries;
  countries.unit.set(0, "か国");
  countries.unit.set(1, "countries");
  FigureValue plain;
  plain.value = "2676";
  FigureValue about = plain;
  about.about = true;
  FigureValue at_least = plain;
  at_least.at_least = true;
  FigureValue up_to = plain;
  up_to.up_to = true;
  FigureValue part = plain;
  part.value = "65";
  part.of = "2100";
  FigureValue all = part;
  all.about = all.cumulative = true;
  FigureValue exact = plain;
  exact.value = "-1234.50";
  struct Row {
    FigureValue value;
    InBoth said;
  };
  for (const Row& row : {
           Row{plain, {"2,676か国", "2,676 countries"}},
           Row{about, {"約2,676か国", "about 2,676 countries"}},
           Row{at_least, {"2,676か国以上", "at least 2,676 countries"}},
           Row{up_to, {"最大2,676か国", "up to 2,676 countries"}},
           Row{part, {"2,100か国中65か国", "65 countries out of 2,100"}},
           Row{all, {"累計約2,100か国中65か国", "about 65 countries out of 2,100 in total so far"}},
           Row{exact, {"-1,234.50か国", "-1,234.50 countries"}},
       }) {
    CHECK(in_both(portal, [&](const Phrases& p) {
            return p.figure_value(row.value, countries).bytes;
          }) == row.said);
  }
}

TEST_CASE("a figure is said in each language's own unit") {
  const auto portal = SmallPortal().ready();
  Figure money;
  money.unit.set(0, "億円");
  money.unit.set(1, "billion yen");
  money.places.set(1, -1);
  FigureValue value;
  value.value = "329";
  value.of = "1000";
  CHECK(in_both(portal, [&](const Phrases& p) { return p.figure_value(value, money).bytes; }) ==
        InBoth{"1,000億円中329億円", "32.9 billion yen out of 100"});
}

TEST_CASE("a number without a unit ends with the number") {
  const auto portal = SmallPortal().ready();
  FigureValue value;
  value.value = "7";
  CHECK(in_both(portal, [&](const Phrases& p) { return p.figure_value(value, {}).bytes; }) ==
        InBoth{"7", "7"});
}

TEST_CASE("counts have their plural") {
  const auto portal = SmallPortal().ready();
  const auto count = [&](std::size_t n) {
    return in_both(portal, [&](const Phrases& p) { return p.count("measures-count", n); });
  };
  CHECK(count(0) == InBoth{"0施策", "0 measures"});
  CHECK(count(1) == InBoth{"1施策", "1 measure"});
  CHECK(count(1234) == InBoth{"1,234施策", "1,234 measures"});
}

TEST_CASE("words that a language lacks are those of the first language that has them") {
  const auto portal = SmallPortal().ready();
  Text only_english, nothing;
  only_english.set(1, "here");
  CHECK(in_both(portal, [&](const Phrases& p) { return p.text(only_english); }) ==
        InBoth{"here", "here"});
  CHECK(in_both(portal, [&](const Phrases& p) { return p.text(nothing); }) == InBoth{"", ""});
}

TEST_CASE("a day belongs to the fiscal year that it lies in") {
  struct Row {
    int month, day;
    std::string date;
    int expected;
  };
  const auto row = GENERATE(values<Row>({
      {4, 1, "2023-04-01", 2023},
      {4, 1, "2023-03-31", 2022},
      {4, 1, "2023-04", 2023},
      {4, 1, "2023-03", 2022},
      {4, 1, "2023", 2023},
      {4, 1, "FY2023", 2023},
      {4, 6, "2023-04-05", 2022},
      {4, 6, "2023-04-06", 2023},
      {1, 1, "2023-01-01", 2023},
      {1, 1, "2023-12-31", 2023},
  }));
  CAPTURE(row.date);
  Site site;
  site.fiscal_year = {row.month, row.day, false};
  CHECK(fiscal_year_of(site, *parse_date(row.date)) == row.expected);
}
