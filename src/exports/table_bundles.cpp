#include "exports/table_bundles.h"

#include <utility>
#include <vector>

#include "base/hash.h"
#include "exports/data_package.h"
#include "exports/newest_day.h"
#include "exports/readme.h"
#include "exports/row_writer.h"
#include "exports/workbook.h"
#include "exports/zip_archive.h"

namespace ayumi::exports {
namespace {

constexpr Date kUndated{1980, 1, 1};

// A file that carried the hour of its making would never be the same twice.
Date created(const Site& site) {
  const auto newest = newest_day(site);
  return newest && newest->date.precision == DatePrecision::day ? newest->date : kUndated;
}

// A table over as many sheets as it needs, each with the header.
class SheetRows final : public RowSink {
 public:
  SheetRows(Workbook& book, std::string_view name, std::size_t most)
      : book_(book), name_(name), most_(most), sheet_(nullptr) {
    begin();
  }

  void cell(std::string_view value, CellKind kind) override {
    if (in_header_) header_.emplace_back(value);
    if (rows_ == most_) begin_next();
    sheet_->cell(value, kind);
  }

  void end_row() override {
    in_header_ = false;
    sheet_->end_row();
    ++rows_;
  }

  void finish() { book_.finish(*sheet_); }

 private:
  void begin() {
    ++sheets_;
    sheet_ = &book_.add_sheet(sheets_ == 1 ? name_ : name_ + ' ' + std::to_string(sheets_));
    sheet_->filter_by_first_row();
  }

  void begin_next() {
    finish();
    begin();
    for (const std::string& name : header_) sheet_->cell(name, CellKind::text);
    sheet_->end_row();
    rows_ = 1;
  }

  Workbook& book_;
  const std::string name_;
  const std::size_t most_;
  Sheet* sheet_;
  std::vector<std::string> header_;
  bool in_header_ = true;
  std::size_t rows_ = 0;
  int sheets_ = 0;
};

void write_line(Sheet& sheet, const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) sheet.cell(cell, CellKind::text);
  sheet.end_row();
}

void explain_table(const Content& content, LanguageIndex language, const Table& table,
                   std::size_t rows, Sheet& sheet) {
  sheet.cell(table.name, CellKind::text);
  sheet.cell(std::to_string(rows), CellKind::number);
  sheet.cell(content.word(table_word(table), language), CellKind::text);
  sheet.end_row();
}

void explain_columns(const Content& content, LanguageIndex language, const Table& table,
                     Sheet& sheet) {
  for (const Column& column : table.columns) {
    const std::string meaning = content.word(column_word(column), language);
    if (!column.per_language) {
      write_line(sheet, {std::string(table.name), std::string(column.name), meaning});
      continue;
    }
    for (const Language& of : content.site.languages) {
      write_line(sheet, {std::string(table.name), column_name(column, of),
                         meaning + " (" + of.name + ')'});
    }
  }
}

void explain(const Content& content, LanguageIndex language, const std::vector<std::size_t>& rows,
             Sheet& sheet) {
  const auto word = [&](std::string_view key) { return content.word(key, language); };
  const Readme about = readme(content, language);
  sheet.heading(about.title);
  write_line(sheet, {about.lead});
  for (const auto& [what, value] : about.facts) write_line(sheet, {what, value});
  sheet.end_row();
  sheet.heading(word("data-tables"));
  for (std::size_t i = 0; i < tables().size(); ++i) {
    explain_table(content, language, tables()[i], rows[i], sheet);
  }
  sheet.end_row();
  sheet.heading(word("data-columns"));
  for (const Table& table : tables()) explain_columns(content, language, table, sheet);
}

}  // namespace

std::string tables_workbook(const Content& content, std::size_t most_rows) {
  const Site& site = content.site;
  const auto title = site.title.shown_in(0);
  Workbook book(title ? *title.value : std::string(), created(site));
  std::vector<Sheet*> explanations;
  for (const Language& language : site.languages) {
    explanations.push_back(&book.add_sheet("readme-" + language.tag, language.right_to_left));
  }
  std::vector<std::size_t> rows;
  for (const Table& table : tables()) {
    SheetRows sheet(book, table.name, most_rows);
    rows.push_back(write_table(content, table, sheet));
    sheet.finish();
  }
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    explain(content, i, rows, *explanations[i]);
    book.finish(*explanations[i]);
  }
  return std::move(book).bytes();
}

std::string tables_archive(const Content& content) {
  ZipArchive archive;
  Facts facts;
  std::vector<std::size_t> rows;
  for (const Table& table : tables()) {
    const CsvFile file = csv_file(content, table);
    const std::string name = std::string(table.name) + ".csv";
    archive.add(name, file.bytes);
    facts.files.push_back({name, file.rows, file.bytes.size(), sha256(file.bytes)});
    rows.push_back(file.rows);
  }
  archive.add(std::string(kDataPackage), data_package_json(content, facts));
  for (LanguageIndex i = 0; i < content.site.languages.size(); ++i) {
    archive.add("README_" + content.site.languages[i].tag + ".txt", readme_text(content, i, rows));
  }
  return std::move(archive).bytes();
}

}  // namespace ayumi::exports
