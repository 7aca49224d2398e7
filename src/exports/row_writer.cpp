#include "exports/row_writer.h"

#include <cstdio>
#include <cstdlib>

#include "exports/csv_rows.h"

namespace ayumi::exports {
namespace {

[[noreturn]] void wrong_column(std::string_view table, std::string_view column) {
  std::fprintf(stderr, "table %.*s: column %.*s is not the next one\n",
               static_cast<int>(table.size()), table.data(), static_cast<int>(column.size()),
               column.data());
  std::abort();
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Any white space is one space.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (!is_space(c)) {
      line.push_back(c);
    } else if (!line.empty() && line.back() != ' ') {
      line.push_back(' ');
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

// Data files say what ISO 8601 can say; that a year is a fiscal one stands in the next column.
std::string iso(const Date& date) {
  return date.precision == DatePrecision::fiscal_year ? std::to_string(date.year) : to_string(date);
}

std::string_view precision_of(const Date& date) {
  switch (date.precision) {
    case DatePrecision::day:
      return "day";
    case DatePrecision::month:
      return "month";
    case DatePrecision::year:
      return "year";
    case DatePrecision::fiscal_year:
      return "fiscal-year";
  }
  return {};
}

CellKind kind_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return CellKind::text;
    case ColumnType::integer:
    case ColumnType::number:
      return CellKind::number;
    case ColumnType::boolean:
      return CellKind::boolean;
  }
  return CellKind::text;
}

}  // namespace

RowWriter::RowWriter(const Site& site, const Table& table, RowSink& sink)
    : site_(site), table_(table), sink_(sink) {
  for (const Column& column : table_.columns) {
    if (!column.per_language) {
      cell(column.name, CellKind::text);
      continue;
    }
    for (const Language& language : site_.languages) {
      cell(column_name(column, language), CellKind::text);
    }
  }
  next_ = table_.columns.size();
  end();
  rows_ = 0;
}

RowWriter& RowWriter::text(std::string_view column, std::string_view value) {
  const Column& of = next(column);
  cell(value, kind_of(of.type));
  return *this;
}

RowWriter& RowWriter::number(std::string_view column, std::size_t value) {
  return text(column, std::to_string(value));
}

RowWriter& RowWriter::flag(std::string_view column, bool value) {
  return text(column, value ? "true" : "false");
}

RowWriter& RowWriter::date(std::string_view column, const std::optional<Date>& date) {
  return date ? precise(column, iso(*date), precision_of(*date)) : precise(column, {}, {});
}

RowWriter& RowWriter::date(std::string_view column, const StatedDate& date) {
  if (date.known()) return precise(column, iso(date.value), precision_of(date.value));
  return precise(column, {}, date.unknown() ? "unknown" : "");
}

RowWriter& RowWriter::precise(std::string_view column, std::string_view iso,
                              std::string_view precision) {
  next(column);
  cell(iso, precision == "day" ? CellKind::day : CellKind::text);
  return text(std::string(column) + "_precision", precision);
}

RowWriter& RowWriter::words(std::string_view column, const Text& text) {
  next(column);
  for (LanguageIndex i = 0; i < site_.languages.size(); ++i) {
    const std::string* own = text.in(i);
    cell(own == nullptr ? std::string_view() : *own, CellKind::text);
  }
  return *this;
}

void RowWriter::end() {
  if (next_ != table_.columns.size()) wrong_column(table_.name, "(end of row)");
  sink_.end_row();
  next_ = 0;
  ++rows_;
}

const Column& RowWriter::next(std::string_view column) {
  if (next_ >= table_.columns.size() || table_.columns[next_].name != column) {
    wrong_column(table_.name, column);
  }
  return table_.columns[next_++];
}

void RowWriter::cell(std::string_view value, CellKind kind) {
  if (value.find_first_of(" \t\r\n") == std::string_view::npos) {
    sink_.cell(value, kind);
  } else {
    sink_.cell(on_one_line(value), kind);
  }
}

std::size_t write_table(const Content& content, const Table& table, RowSink& sink) {
  RowWriter out(content.site, table, sink);
  table.write(content, out);
  return out.rows();
}

CsvFile csv_file(const Content& content, const Table& table) {
  CsvRows out;
  const std::size_t rows = write_table(content, table, out);
  return {std::move(out).bytes(), rows};
}

}  // namespace ayumi::exports
