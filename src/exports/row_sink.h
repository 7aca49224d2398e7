#pragma once
// Where the cells of a table go, from left to right and row by row; the header is the first row.
// A value is never longer than a line. Not for two threads at once.

#include <string_view>

namespace ayumi::exports {

enum class CellKind {
  text,
  number,   // a decimal
  boolean,  // "true" or "false"
  day,      // "2023-06-26"
};

class RowSink {
 public:
  virtual ~RowSink() = default;
  // An empty value is an empty cell, whatever its kind.
  virtual void cell(std::string_view value, CellKind kind) = 0;
  virtual void end_row() = 0;
};

}  // namespace ayumi::exports
