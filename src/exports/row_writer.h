#pragma once
// Rows of a table, its header first, into a CSV file or a sheet; no line break stands in a cell.
// Each cell is given with its column's name; another order than the table's is a mistake in the
// program and ends it. Not for two threads at once.

#include <optional>
#include <string>
#include <string_view>

#include "exports/row_sink.h"
#include "exports/table.h"
#include "model/values.h"

namespace ayumi::exports {

class RowWriter {
 public:
  RowWriter(const Site& site, const Table& table, RowSink& sink);

  RowWriter& text(std::string_view column, std::string_view value);
  RowWriter& number(std::string_view column, std::size_t value);
  RowWriter& flag(std::string_view column, bool value);
  RowWriter& none(std::string_view column) { return text(column, {}); }
  // A date in ISO form, and in the next column, <column>_precision, how exact it is.
  RowWriter& date(std::string_view column, const std::optional<Date>& date);
  RowWriter& date(std::string_view column, const StatedDate& date);
  // One column for each language.
  RowWriter& words(std::string_view column, const Text& text);
  void end();

  // The header apart.
  std::size_t rows() const { return rows_; }

 private:
  const Column& next(std::string_view column);
  void cell(std::string_view value, CellKind kind);
  RowWriter& precise(std::string_view column, std::string_view iso, std::string_view precision);

  const Site& site_;
  const Table& table_;
  RowSink& sink_;
  std::size_t next_ = 0;
  std::size_t rows_ = 0;
};

struct CsvFile {
  std::string bytes;
  std::size_t rows = 0;
};

// Returns how many rows, the header apart.
std::size_t write_table(const Content& content, const Table& table, RowSink& sink);
CsvFile csv_file(const Content& content, const Table& table);

}  // namespace ayumi::exports
