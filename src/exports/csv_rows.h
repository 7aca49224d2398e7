#pragma once
// CSV: RFC 4180 with CRLF, UTF-8 with a byte order mark, quotes only where they are needed.

#include <string>
#include <string_view>

#include "exports/row_sink.h"

namespace ayumi::exports {

class CsvRows final : public RowSink {
 public:
  CsvRows();
  void cell(std::string_view value, CellKind kind) override;
  void end_row() override;

  std::string bytes() && { return std::move(out_); }

 private:
  std::string out_;
  bool first_cell_ = true;
};

}  // namespace ayumi::exports
