#pragma once
// A chart as a file of its own, which says what it shows and where it comes from. Lengths are
// pixels of the picture; nothing is left to compute.

#include "pages/views/chart_views.h"

namespace ayumi::pages {

struct PictureLineView {
  std::string text;
  std::int64_t y = 0;  // the line on which it stands
  static const Shape& shape();
};

struct PictureView {
  std::string lang;
  std::string dir;
  std::string name;  // all that its title and its finding say
  std::int64_t width = 0, height = 0;
  std::int64_t start = 0;  // where lines of text begin
  std::vector<PictureLineView> title, finding, notes, origin;
  ChartView chart;
  std::int64_t chart_x = 0, chart_y = 0, chart_width = 0, chart_height = 0;
  std::string accent;  // the portal's own colour; empty: the theme's
  static const Shape& shape();
};

}  // namespace ayumi::pages
