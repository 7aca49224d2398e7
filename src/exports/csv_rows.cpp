#include "exports/csv_rows.h"

namespace ayumi::exports {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

}  // namespace

CsvRows::CsvRows() : out_(kByteOrderMark) {}

void CsvRows::cell(std::string_view value, CellKind /*kind*/) {
  if (!first_cell_) out_ += ',';
  first_cell_ = false;
  if (value.find_first_of("\",") == std::string_view::npos) {
    out_ += value;
    return;
  }
  out_ += '"';
  for (const char c : value) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

void CsvRows::end_row() {
  out_ += kLineEnd;
  first_cell_ = true;
}

}  // namespace ayumi::exports
