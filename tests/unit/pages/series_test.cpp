// Figures over the years: one sentence, and bars where they can be compared.
#include <catch2/catch.hpp>

#include "pages/views/record_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

// The one figure of the measure, with the values given for 2022 and 2023.
FigureView figure_of(const std::string& before, const std::string& now,
                     std::string_view language = "en", const std::string& unit = "people") {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- {id: trained, label: {ja: 人数, en: Nurses}, unit: {ja: 人, en: " + unit + "}}\n");
  const auto values = [&](const std::string& year, const std::string& text) {
    if (text.empty()) return;
    portal.file("strategies/plan/" + year + "/figures.yaml",
                "- {figure: trained, measure: training, " + text + "}\n");
  };
  values("2022", before);
  values("2023", now);
  const auto ready = portal.ready();
  return ready.view<RecordPageView>(language, "plan/2023/training/").record.figures.at(0);
}

}  // namespace

TEST_CASE("several values are told in one sentence: how far apart, where both are exact") {
  CHECK(figure_of("value: 71", "value: 68").finding.bytes ==
        "From 71 people (FY2022) to 68 people (FY2023): down by 3 people.");
  CHECK(figure_of("value: 71", "value: 68", "ja").finding.bytes ==
        "2022年度の71人から、2023年度の68人へ、3人減った。");
  CHECK(figure_of("value: 20", "value: 36.5").finding.bytes ==
        "From 20 people (FY2022) to 36.5 people (FY2023): up by 16.5 people.");
  CHECK(figure_of("value: 8", "value: 8").finding.bytes ==
        "8 people (FY2022) and 8 people (FY2023): unchanged.");
  CHECK(figure_of("value: 10", "value: 1090, at: 2024-03-01, approx: about").finding.bytes ==
        "From FY2022: 10 people to 1 March 2024: about 1,090 people.");
  CHECK(figure_of("value: 1, cumulative: true", "value: 3").finding.bytes ==
        "FY2022: 1 people in total so far, FY2023: 3 people.");
  CHECK(figure_of("", "value: 68").finding.bytes.empty());
}

TEST_CASE("no difference is told between values of one moment, and none backwards") {
  CHECK(figure_of("value: 1, at: FY2023", "value: 3").finding.bytes ==
        "FY2023: 1 people, FY2023: 3 people.");
  // The day lies in the year.
  CHECK(figure_of("value: 1", "value: 3, at: 2023-03-31").finding.bytes ==
        "FY2022: 1 people, 31 March 2023: 3 people.");
  const FigureView backwards = figure_of(
      "", "value: 97, at: 2021}\n- {figure: trained, measure: training, value: 77, at: 2017");
  CHECK(backwards.finding.bytes == "From 77 people (2017) to 97 people (2021): up by 20 people.");
  REQUIRE(backwards.rows.size() == 2);
  CHECK(backwards.rows[0].at == "2017");
  CHECK(backwards.is_series);
  CHECK(figure_of("value: 70", "value: 75", "en", "％").finding.bytes ==
        "From FY2022: 70 ％ to FY2023: 75 ％.");
}

TEST_CASE("the unit is said once above the numbers, unless a row has a whole of its own") {
  const FigureView bare = figure_of("value: 71", "value: 1068, approx: about");
  CHECK(bare.unit.bytes == "people");
  CHECK(bare.rows[0].value.bytes == "71");
  CHECK(bare.rows[1].value.bytes == "about 1,068");
  CHECK(figure_of("", "value: 5, cumulative: true").rows[0].value.bytes == "5 in total so far");
  const FigureView part = figure_of("value: 7, of: 10", "value: 8");
  CHECK(part.unit.bytes.empty());
  CHECK(part.rows[1].value.bytes == "8 people");
}

TEST_CASE("no value is struck by a line: it stands inside its bar, or clear of the lines") {
  for (int value = 0; value <= 100; value += 4) {
    CAPTURE(value);
    const FigureView figure = figure_of("value: 100", "value: " + std::to_string(value));
    REQUIRE(figure.chart);
    const ChartBarView& bar = figure.chart->bars[1];
    if (bar.is_inside) {
      CHECK(bar.value_y > bar.y);
      CHECK(bar.value_y < bar.y + bar.height);
      continue;
    }
    for (const ChartLineView& line : figure.chart->lines) {
      CHECK((line.y <= bar.value_y - 12 || line.y >= bar.value_y + 2));
    }
  }
}

TEST_CASE("bars stand on zero, as high as their values, and the year of the page is marked") {
  const FigureView figure = figure_of("value: 50", "value: 100, at: 2024-03-01, approx: about");
  REQUIRE(figure.chart);
  const ChartView& chart = *figure.chart;
  REQUIRE(chart.bars.size() == 2);
  CHECK(chart.bars[0].height * 2 == chart.bars[1].height);
  for (const ChartBarView& bar : chart.bars) {
    CHECK(bar.y + bar.height == chart.base);
    CHECK(bar.x >= chart.left);
    CHECK(bar.x + bar.width <= chart.right);
  }
  CHECK(chart.bars[0].label == "FY2022");
  CHECK(chart.bars[1].label == "1 March 2024");
  CHECK(chart.bars[1].value == "about 100");
  CHECK(chart.bars[1].is_current);
  CHECK_FALSE(chart.bars[0].is_current);
  CHECK(chart.description == "FY2022: 50, 1 March 2024: about 100");
}

TEST_CASE("what cannot be compared has a table and no bars") {
  struct Row {
    const char* name;
    std::string before, now;
    bool chart;
  };
  const auto row = GENERATE(values<Row>({
      {"two years", "value: 1", "value: 3", true},
      {"a single value", "", "value: 3", false},
      {"a sum beside one year's number", "value: 1, cumulative: true", "value: 3", false},
      {"two values of one year", "value: 1, at: FY2023", "value: 3", false},
      {"a day within the year of the other", "value: 1", "value: 3, at: 2023-03-31", false},
      {"negative", "value: -1", "value: 3", false},
      {"nothing above zero", "value: 0", "value: 0", false},
  }));
  INFO(row.name);
  CHECK(figure_of(row.before, row.now).chart.has_value() == row.chart);
}

TEST_CASE("the axis ends at a round number not below the largest value") {
  struct Row {
    std::string value;
    std::string top;
  };
  const auto row = GENERATE(values<Row>({{"1", "1"},
                                         {"9", "10"},
                                         {"10", "10"},
                                         {"11", "20"},
                                         {"71", "80"},
                                         {"2676", "4,000"},
                                         {"32900", "40,000"},
                                         {"0.3", "0.4"}}));
  INFO(row.value);
  const FigureView figure = figure_of("value: 0", "value: " + row.value);
  REQUIRE(figure.chart);
  CHECK(figure.chart->lines.back().label == row.top);
}
