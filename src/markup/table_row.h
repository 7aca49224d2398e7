#pragma once
// How many cells a table's row has as it is written: "| a | b |", "a | b"; "\\|" parts none.

#include <cstddef>
#include <string_view>

namespace ayumi::markup {

inline std::size_t cells_in_row(std::string_view row) {
  row = row.substr(0, row.find_last_not_of(" \t") + 1);
  std::size_t cells = 1;
  for (std::size_t i = 1; i + 1 < row.size(); ++i) {
    if (row[i] == '|' && row[i - 1] != '\\') ++cells;
  }
  return cells;
}

}  // namespace ayumi::markup
