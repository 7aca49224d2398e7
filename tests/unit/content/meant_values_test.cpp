#include "content/meant_values.h"

#include <catch2/catch.hpp>
#include <string>

#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

TEST_CASE("a date of another form is read where it can be read in one way only") {
  struct Row {
    std::string word, meant;
  };
  const auto row = GENERATE(values<Row>({
      {"2024/3/31", "2024-03-31"},
      {"2023-6-26", "2023-06-26"},
      {"2024.3.31", "2024-03-31"},
      {"２０２４／３／３１", "2024-03-31"},
      {"2024/3", "2024-03"},
      {"20240331", "2024-03-31"},
      {"2023年6月26日", "2023-06-26"},
      {"2023 年 6 月", "2023-06"},
      {"2023年", "2023"},
      {"2023年度", "FY2023"},
      {"fy2023", "FY2023"},
      {"FY　2023", "FY2023"},
      {"令和5年6月26日", "2023-06-26"},
      {"令和５年６月", "2023-06"},
      {"令和5年度", "FY2023"},
      {"令和元年5月1日", "2019-05-01"},
      {"平成31年4月30日", "2019-04-30"},
      {"平成31年4月", "2019-04"},
      {"昭和64年1月7日", "1989-01-07"},
      // None of these says one day that was.
      {"令和元年4月30日", ""},
      {"平成31年5月1日", ""},
      {"昭和64年2月", ""},
      {"平成35年", ""},
      {"令和0年", ""},
      {"令和5.6.26", ""},
      {"2023-02-30", ""},
      {"2023/13/1", ""},
      {"31/3/2024", ""},
      {"3/31", ""},
      {"24/3/31", ""},
      {"2024/3-31", ""},
      {"2024/3/31/1", ""},
      {"2024年3", ""},
      {"2024年3月31", ""},
      {"2024033", ""},
      {"令和7年〇月〇日", ""},
      {"spring", ""},
      {"", ""},
  }));
  CAPTURE(row.word);
  CHECK(date_meant(row.word) == row.meant);
}

TEST_CASE("an author is offered the form that content uses") {
  const auto told = [](const std::string& value) {
    const std::string figure =
        "- {figure: people, measure: training, value: " + value + ", at: FY2023}\n";
    return Portal()
        .file("strategies/plan/figures.yaml",
              "- {id: people, label: {ja: 人, en: P}, unit: {ja: 人, en: people}}\n")
        .file("strategies/plan/2023/figures.yaml", figure)
        .told();
  };
  const std::string place = "strategies/plan/2023/figures.yaml:1:46 C051 ";
  CHECK(told("'2,676'") == Lines{place + "''2,676'' (2,676) 2676?"});
  CHECK(told("2,676") == Lines{place + "'2,676' (2,676) 2676?"});
  CHECK(told("１０") == Lines{place + "'１０' (１０) 10?"});
  CHECK(told("'－1,234,567．8'") ==
        Lines{place + "''－1,234,567．8'' (－1,234,567．8) -1234567.8?"});
  CHECK(told("−3") == Lines{place + "'−3' (−3) -3?"});
  for (const std::string unclear : {"2,6", "1,23,456", ",123", "10人", "017", "1,234,56"}) {
    CAPTURE(unclear);
    CHECK(told('"' + unclear + '"') == Lines{place + "'\"" + unclear + "\"' (" + unclear + ")"});
  }
  CHECK(Portal()
            .file("strategies/plan/2023/followup.yaml", kFollowUp + "published: 2024/6/20\n")
            .told() == Lines{"strategies/plan/2023/followup.yaml:7:12 C049 '2024/6/20' (2024/6/20) "
                             "2024-06-20?"});
}

}  // namespace
}  // namespace ayumi::content
