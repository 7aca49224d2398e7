// CSV as RFC 4180 and the rules for machine-readable administrative data ask for it.
#include "exports/row_writer.h"

#include <catch2/catch.hpp>

#include "exports/columns.h"
#include "exports/csv_rows.h"

using namespace ayumi;
using namespace ayumi::exports;

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Site two_languages() {
  Site site;
  site.languages = {{"ja", "日本語", false}, {"en", "English", false}};
  return site;
}

Table table_of(std::vector<Column> columns) { return {"t", std::move(columns), {}, {}, nullptr}; }

std::string bytes_of(RowWriter& out, CsvRows& rows) {
  out.end();
  const std::string bytes = std::move(rows).bytes();
  REQUIRE(bytes.starts_with(kByteOrderMark));
  return bytes.substr(kByteOrderMark.size());
}

// One cell in one column, as it stands in the file.
std::string cell(std::string_view text) {
  const Site site = two_languages();
  const Table table = table_of({text_column("a")});
  CsvRows rows;
  RowWriter out(site, table, rows);
  out.text("a", text);
  std::string bytes = bytes_of(out, rows);
  const std::string_view head = "a\r\n";
  REQUIRE(bytes.starts_with(head));
  REQUIRE(bytes.ends_with("\r\n"));
  return bytes.substr(head.size(), bytes.size() - head.size() - 2);
}

}  // namespace

TEST_CASE("a cell is quoted where it must be, and holds no line break") {
  struct Row {
    const char* text;
    const char* stands;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"2676", "2676"},
           Row{"保健、医療", "保健、医療"},
           Row{"a, b", "\"a, b\""},
           Row{"\"a\"", "\"\"\"a\"\"\""},
           Row{"a b", "a b"},
           Row{"a\nb", "a b"},
           Row{"a\r\n\r\n  b\t", "a b"},
           Row{"  a", "a"},
           Row{"a,\nb", "\"a, b\""},
       }) {
    CAPTURE(row.text);
    CHECK(cell(row.text) == row.stands);
  }
}

TEST_CASE("a date is ISO 8601, and how exact it is stands beside it") {
  struct Row {
    const char* date;
    const char* stands;
  };
  for (const Row& row : {
           Row{"2023-06-26", "2023-06-26,day"},
           Row{"2022-05", "2022-05,month"},
           Row{"2025", "2025,year"},
           Row{"FY2023", "2023,fiscal-year"},
       }) {
    const Site site = two_languages();
    const Table table = table_of({text_column("at"), precision_column("at_precision")});
    CsvRows rows;
    RowWriter out(site, table, rows);
    out.date("at", parse_date(row.date));
    CHECK(bytes_of(out, rows) == std::string("at,at_precision\r\n") + row.stands + "\r\n");
  }
}

TEST_CASE("what a source does not say is not the same as what nobody has filled in") {
  const Site site = two_languages();
  const Table table = table_of({text_column("at"), precision_column("at_precision")});
  StatedDate unknown;
  unknown.state = StatedDate::State::unknown;
  CsvRows rows;
  RowWriter out(site, table, rows);
  out.date("at", StatedDate()).end();
  out.date("at", unknown);
  CHECK(bytes_of(out, rows) == "at,at_precision\r\n,\r\n,unknown\r\n");
}

TEST_CASE("a name has one column for each language, empty where it is not written") {
  const Site site = two_languages();
  const Table table = table_of({text_column("id"), words_column("name")});
  Text name;
  name.set(1, "Ministry");
  CsvRows rows;
  RowWriter out(site, table, rows);
  out.text("id", "m").words("name", name);
  CHECK(bytes_of(out, rows) == "id,name_ja,name_en\r\nm,,Ministry\r\n");
}
