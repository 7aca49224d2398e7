#pragma once
// Numbers over the years: their table, and a bar chart of them. All lengths of a chart are units of
// its viewBox, which is `width` by `height`; nothing is left to compute.

#include "pages/views/common.h"

namespace ayumi::pages {

struct ChartBarView {
  std::int64_t x = 0, y = 0, width = 0, height = 0;
  std::int64_t middle = 0;   // of the bar
  std::int64_t value_y = 0;  // where its value is written
  std::int64_t label_y = 0;  // where its year is written
  std::string value;
  std::string label;       // below; empty where there is no room
  std::string label_end;   // its second line
  std::int64_t end_y = 0;  // where that is written
  bool is_current = false;
  bool is_target = false;  // a value to reach, not one that was measured
  bool is_inside = false;  // whether the value stands in the bar and not above
  static const Shape& shape();
};

struct ChartLineView {
  std::int64_t left = 0, right = 0, y = 0;
  std::int64_t label_x = 0, label_y = 0;
  std::string label;
  static const Shape& shape();
};

struct ChartView {
  std::string description;  // all of it in words
  std::int64_t width = 0, height = 0;
  std::int64_t left = 0, right = 0, base = 0;  // the axis
  std::string unit;                            // of all values; may be empty
  std::int64_t unit_x = 0, unit_y = 0;
  bool is_mirrored = false;  // read from right to left
  std::vector<ChartLineView> lines;
  std::vector<ChartBarView> bars;
  static const Shape& shape();
};

// A number with all its years.
struct FigureRowView {
  std::string at;
  Html value;  // with "about", "of 21"; with the unit where not all rows have it in their head
  Html note;
  bool current = false;
  std::optional<LinkView> source;  // given where the rows are of several documents
  static const Shape& shape();
};
struct FigureView {
  std::string id;
  Html label;
  Html counts;
  Html unit;     // of all rows; empty where each says its own
  Html finding;  // the numbers in one sentence; empty for a single one
  std::optional<ChartView> chart;
  std::optional<LinkView> picture;  // the chart as a file of its own
  std::vector<FigureRowView> rows;
  bool with_sources = false;
  bool is_series = false;  // whether it has several moments that can be compared
  static const Shape& shape();
};

}  // namespace ayumi::pages
