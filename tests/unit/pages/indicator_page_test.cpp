// An indicator: values and target as a fact, and words where there is no number.
#include <catch2/catch.hpp>

#include "pages/views/indicator_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

testing::ReadyPortal with_indicator(const std::string& facts) {
  SmallPortal portal;
  portal.more("strategies/plan/strategy.yaml",
              "indicators:\n"
              "  - id: nurses\n"
              "    title: {ja: 看護師, en: Nurses}\n"
              "    unit: {ja: 人, en: people}\n"
              "    pillar: nurses\n"
              "    source: {document: law, at: page 4}\n" +
                  facts);
  return portal.as_it_is();
}

IndicatorBodyView indicator_of(const testing::ReadyPortal& portal,
                               std::string_view language = "en") {
  return portal.view<IndicatorPageView>(language, "plan/indicators/nurses/").indicator;
}

}  // namespace

TEST_CASE("how far an indicator is from its target is said in numbers, or why it cannot be") {
  struct Row {
    const char* name;
    std::string facts;
    std::string finding;
  };
  const std::string value = "    values: [{at: FY2021, value: 70}, {at: FY2022, value: 82.5}]\n";
  const std::string target = "    target: {value: 90}\n    target_year: FY2025\n";
  const auto row = GENERATE_COPY(values<Row>({
      {"below", value + target,
       "The latest value (FY2022) is 82.5 people; the target is 90 people. They are 7.5 people "
       "apart."},
      {"above", "    values: [{at: 2023-03-31, value: 100}]\n" + target,
       "The latest value (31 March 2023) is 100 people; the target is 90 people. They are 10 "
       "people "
       "apart."},
      {"at it", "    values: [{at: FY2022, value: 90.0}]\n" + target,
       "The latest value (FY2022) is 90.0 people, the same as the target."},
      {"values in any order",
       "    values: [{at: FY2022, value: 80}, {at: FY2021, value: 95}]\n" + target,
       "The latest value (FY2022) is 80 people; the target is 90 people. They are 10 people "
       "apart."},
      {"no value", target,
       "The target is 90 people. No source on this site gives a measured value, so how far away it "
       "is cannot be shown."},
      {"no value, a note and no baseline",
       "    baseline: {value: unknown}\n    target: {value: 1.5, note: {ja: 比, en: times the "
       "base}}\n",
       "The target is 1.5 people (times the base). No source on this site gives a measured value, "
       "so "
       "how far away it is cannot be shown. The value at the start is not stated in the source "
       "either."},
      {"no target", value + "    target: {value: unknown}\n",
       "The latest value (FY2022) is 82.5 people. The source gives no number as the target."},
      {"nothing", "", "No source on this site gives a measured value or a number as the target."},
  }));
  INFO(row.name);
  CHECK(indicator_of(with_indicator(row.facts)).finding.bytes == row.finding);
}

TEST_CASE("an indicator's table has baseline, values and target, the source's silence in words") {
  const auto view = indicator_of(
      with_indicator("    baseline: {value: unknown, year: unknown}\n"
                     "    values: [{at: FY2022, value: 80, source: {document: law, at: page 9}}]\n"
                     "    target: {value: 90}\n    target_year: unknown\n"));
  Lines lines;
  for (const IndicatorPointView& point : view.points) {
    lines.push_back(point.what + " | " + point.when.bytes + " | " + point.value.bytes + " | " +
                    point.source.bytes);
  }
  CHECK(lines ==
        Lines{"Baseline | Not stated in the source | Not stated in the source | The Law, page 4",
              "Value | FY2022 | 80 people | The Law, page 9",
              "Target | Not stated in the source | 90 people | The Law, page 4"});
  REQUIRE(view.pillar);
  CHECK(view.pillar->url.text() == "../../pillars/nurses/");
  CHECK_FALSE(view.points[1].is_silent);
}

TEST_CASE("no cell of an indicator's table is left empty") {
  const auto view = indicator_of(with_indicator(""));
  REQUIRE(view.points.size() == 3);
  CHECK(view.points[0].when.bytes == "Not filled in");
  CHECK(view.points[0].value.bytes == "Not filled in");
  CHECK(view.points[1].is_silent);
  CHECK(view.points[1].value.bytes == "No source on this site gives a value.");
  CHECK(view.points[2].when.bytes == "Not filled in");
  const std::string page = with_indicator("").html("en", "plan/indicators/nurses/");
  CHECK(testing::count(page, "></td>") == 0);
}

TEST_CASE("an indicator's picture begins at zero and shows the target apart") {
  const auto view = indicator_of(with_indicator(
      "    baseline: {value: 40, year: FY2019}\n    values: [{at: FY2022, value: 80}]\n"
      "    target: {value: 100}\n    target_year: FY2025\n"));
  REQUIRE(view.chart);
  const ChartView& chart = *view.chart;
  REQUIRE(chart.bars.size() == 3);
  CHECK(chart.bars[0].height * 2 == chart.bars[1].height);
  CHECK(chart.bars[2].y + chart.bars[2].height == chart.base);
  CHECK(chart.lines.front().label == "0");
  CHECK(chart.lines.back().label == "100");
  CHECK(chart.bars[2].is_target);
  CHECK_FALSE(chart.bars[1].is_target);
  CHECK(chart.description == "2019: 40, 2022: 80, 2025: 100");

  CHECK_FALSE(indicator_of(with_indicator("    target: {value: 1.5}\n")).chart);
  CHECK_FALSE(indicator_of(with_indicator("    values: [{at: FY2022, value: -3}]\n"
                                          "    target: {value: 4}\n"))
                  .chart);
}
