#pragma once
// A spreadsheet file (XLSX, ECMA-376), made in memory: the same bytes for the same cells. Not for
// two threads at once.

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "exports/row_sink.h"
#include "exports/zip_archive.h"

namespace ayumi::exports {

// Text is text whatever it looks like: never a formula, a date or a link. A decimal that a
// spreadsheet would round stays text, as does a day that it cannot count.
class Sheet final : public RowSink {
 public:
  Sheet(std::string name, bool right_to_left)
      : name_(std::move(name)), right_to_left_(right_to_left) {}

  void cell(std::string_view value, CellKind kind) override;
  void end_row() override;
  // A row that stands out.
  void heading(std::string_view value);
  // The first row stays in sight and filters what is below.
  void filter_by_first_row() { filtered_ = true; }

  const std::string& name() const { return name_; }
  // "A1:M51" of what is filtered, "$A$1:$M$51" with `fixed`; empty where nothing is.
  std::string filter(bool fixed = false) const;
  // The sheet's file. Nothing is kept of the cells.
  std::string xml() &&;

 private:
  void write(std::string_view attributes, std::string_view before, std::string_view value,
             std::string_view after);
  void write_text(std::string_view value, bool bold);
  void next_column();
  void widen(std::string_view value);

  const std::string name_;
  const bool right_to_left_;
  bool filtered_ = false;
  bool in_row_ = false;
  std::string rows_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
  std::size_t columns_ = 0;
  std::vector<std::size_t> widths_;
};

class Workbook {
 public:
  // `created` is what the file says of itself.
  Workbook(std::string title, const Date& created);

  // In the order in which they stand in the file; filled and finished in any order. The name has at
  // most 31 characters, none of []:*?/\. Stays valid.
  Sheet& add_sheet(const std::string& name, bool right_to_left = false);
  // Every sheet must be finished once; nothing is written into it then.
  void finish(Sheet& sheet);
  std::string bytes() &&;

 private:
  std::size_t number_of(const Sheet& sheet) const;
  void add_parts();
  void add_list_of_sheets();
  void add_properties();
  void add_types();

  const std::string title_;
  const std::string created_;
  std::deque<Sheet> sheets_;
  ZipArchive archive_;
};

}  // namespace ayumi::exports
