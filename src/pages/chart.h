#pragma once
// Numbers as bars from a zero baseline. Pure; safe on any thread.

#include <optional>
#include <string>
#include <vector>

#include "pages/scope.h"
#include "pages/views/chart_views.h"

namespace ayumi::pages {

struct ChartValue {
  std::string number;  // a decimal, as content has it
  std::string text;    // as it is written above its bar
  std::string label;   // below: a year or a day
  bool is_current = false;
  bool is_target = false;
};

// Nothing for fewer than two values, and where bars would mislead: negative numbers, nothing above
// zero. From right to left where the language is read so. `unit` is that of all values, "" where
// they have none in common.
std::optional<ChartView> bar_chart(const Scope& scope, const std::vector<ChartValue>& values,
                                   const std::string& unit);

}  // namespace ayumi::pages
