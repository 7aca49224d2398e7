#pragma once
// Rows of a CSV file: RFC 4180 with CRLF, UTF-8 with a byte order mark, no line break in a cell.
// Each cell is given with its column's name; another order than the table's is a mistake in the
// program and ends it. Not for two threads at once.

#include <optional>
#include <string>
#include <string_view>

#include "exports/table.h"
#include "model/values.h"

namespace ayumi::exports {

class RowWriter {
 public:
  RowWriter(const Site& site, const Table& table);

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

  std::size_t rows() const { return rows_; }
  std::string bytes() && { return std::move(out_); }

 private:
  const Column& next(std::string_view column);
  void cell(std::string_view value);
  RowWriter& precise(std::string_view column, std::string_view iso, std::string_view precision);

  const Site& site_;
  const Table& table_;
  std::string out_;
  std::size_t next_ = 0;
  bool first_cell_ = true;
  std::size_t rows_ = 0;
};

struct CsvFile {
  std::string bytes;
  std::size_t rows = 0;
};

CsvFile csv_file(const Content& content, const Table& table);

}  // namespace ayumi::exports
