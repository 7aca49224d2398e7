#pragma once
// Columns and references that several tables have.

#include "exports/table.h"

namespace ayumi::exports {

inline constexpr bool kRequired = true;

inline Column text_column(std::string_view name, bool required = false) {
  return {name, ColumnType::text, required};
}
inline Column integer_column(std::string_view name, bool required = false) {
  return {name, ColumnType::integer, required};
}
inline Column number_column(std::string_view name, bool required = false) {
  return {name, ColumnType::number, required};
}
inline Column flag_column(std::string_view name, bool required = kRequired) {
  return {name, ColumnType::boolean, required};
}
inline Column code_column(std::string_view name, std::vector<std::string_view> values,
                          bool required = false) {
  return {name, ColumnType::text, required, false, std::move(values)};
}
inline Column words_column(std::string_view name) { return {name, ColumnType::text, false, true}; }
inline Column precision_column(std::string_view name) {
  return code_column(name, {"day", "month", "year", "fiscal-year", "unknown"});
}

inline Reference to_strategy() { return {{"strategy"}, "strategies", {"strategy"}}; }
inline Reference to_followup() {
  return {{"strategy", "fiscal_year"}, "followups", {"strategy", "fiscal_year"}};
}
inline Reference to_measure() {
  return {
      {"strategy", "fiscal_year", "measure"}, "measures", {"strategy", "fiscal_year", "measure"}};
}
inline Reference to_pillar() { return {{"strategy", "pillar"}, "pillars", {"strategy", "pillar"}}; }
inline Reference to_unit() { return {{"unit"}, "units", {"unit"}}; }

}  // namespace ayumi::exports
