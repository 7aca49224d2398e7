// What a spreadsheet sees in a cell, and that it never sees more than was written.
#include "exports/workbook.h"

#include <catch2/catch.hpp>

#include "exports/table.h"
#include "exports/table_bundles.h"

using namespace ayumi;
using namespace ayumi::exports;

namespace {

// The first row is the header.
std::string second_row(std::string_view value, CellKind kind) {
  Sheet sheet("t", false);
  sheet.filter_by_first_row();
  sheet.cell("a", CellKind::text);
  sheet.end_row();
  sheet.cell(value, kind);
  sheet.end_row();
  const std::string xml = std::move(sheet).xml();
  const std::size_t begin = xml.find("<row r=\"2\">");
  if (begin == std::string::npos) return {};
  const std::string_view row = "<row r=\"2\">";
  return xml.substr(begin + row.size(), xml.find("</row>", begin) - begin - row.size());
}

std::string text_cell(const std::string& text) {
  return "<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
}

std::size_t count_of(const std::string& bytes, std::string_view part) {
  std::size_t count = 0;
  for (auto at = bytes.find(part); at != std::string::npos; at = bytes.find(part, at + 1)) ++count;
  return count;
}

Content content_of(const Site& site) {
  return {site, [](const Place&, LanguageIndex) { return std::string("https://example.org/"); },
          [](const Prose&) { return std::vector<Passage>(); },
          [](std::string_view key, LanguageIndex) { return std::string(key); },
          [](const RecordKey&) { return Relation::none; }};
}

}  // namespace

TEST_CASE("text stays text, whatever it looks like") {
  for (const char* text : {"=1+1", "+SUM(A1)", "-2", "@now", "2026-01-02", "00123", "1E5",
                           "http://example.org/", "true"}) {
    CAPTURE(text);
    CHECK(second_row(text, CellKind::text) == text_cell(text));
  }
  CHECK(second_row("a<b> & \"c\"", CellKind::text) == text_cell("a&lt;b&gt; &amp; &quot;c&quot;"));
  CHECK(second_row("a\x01z", CellKind::text) == text_cell("az"));
}

TEST_CASE("text that a spreadsheet would read as one character stays as it is") {
  CHECK(second_row("_x0041_", CellKind::text) == text_cell("_x005F_x0041_"));
  CHECK(second_row("a_x00e9_b_x0041_", CellKind::text) ==
        text_cell("a_x005F_x00e9_b_x005F_x0041_"));
  for (const char* text : {"_x41_", "_x004g_", "x0041_", "_x0041", "_X0041_", "__"}) {
    CAPTURE(text);
    CHECK(second_row(text, CellKind::text) == text_cell(text));
  }
}

TEST_CASE("numbers, days and yes or no are what they are, unless they would be changed") {
  struct Row {
    const char* value;
    CellKind kind;
    std::string cell;
  };
  for (const Row& row : {
           Row{"1.50", CellKind::number, "<c r=\"A2\"><v>1.50</v></c>"},
           Row{"-3", CellKind::number, "<c r=\"A2\"><v>-3</v></c>"},
           Row{"123456789012345", CellKind::number, "<c r=\"A2\"><v>123456789012345</v></c>"},
           Row{"1234567890123456", CellKind::number, text_cell("1234567890123456")},
           Row{"1e5", CellKind::number, text_cell("1e5")},
           Row{"nan", CellKind::number, text_cell("nan")},
           Row{"about 3", CellKind::number, text_cell("about 3")},
           Row{"1901-01-01", CellKind::day, "<c r=\"A2\" s=\"2\"><v>367</v></c>"},
           Row{"2020-02-29", CellKind::day, "<c r=\"A2\" s=\"2\"><v>43890</v></c>"},
           Row{"1899-12-01", CellKind::day, text_cell("1899-12-01")},
           Row{"true", CellKind::boolean, "<c r=\"A2\" t=\"b\"><v>1</v></c>"},
           Row{"false", CellKind::boolean, "<c r=\"A2\" t=\"b\"><v>0</v></c>"},
           Row{"", CellKind::number, ""},
           Row{"", CellKind::boolean, ""},
       }) {
    CAPTURE(row.value);
    CHECK(second_row(row.value, row.kind) == row.cell);
  }
}

TEST_CASE("a value that no cell can hold is cut between two characters") {
  const std::string cell = second_row(std::string(32766, 'a') + "施策", CellKind::text);
  CHECK(cell == text_cell(std::string(32766, 'a')));
}

TEST_CASE("columns behind Z are called AA, AB and on") {
  Sheet sheet("t", true);
  sheet.filter_by_first_row();
  for (int i = 0; i < 28; ++i) sheet.cell("x", CellKind::text);
  sheet.end_row();
  CHECK(sheet.filter() == "A1:AB1");
  CHECK(sheet.filter(true) == "$A$1:$AB$1");
  CHECK(count_of(std::move(sheet).xml(), "<c r=\"AB1\"") == 1);
}

TEST_CASE("a table that is too long for one sheet goes on in the next") {
  Site site;
  site.languages = {{"ja", "日本語", false}, {"en", "English", false}};
  site.base_url = "https://example.org/";
  for (int i = 0; i < 5; ++i) site.organizations.emplace_back().id = "o" + std::to_string(i);
  const Content content = content_of(site);
  // Each file of an archive is named twice, where it stands and in the directory.
  const auto sheets = [](const std::string& book) {
    return count_of(book, "xl/worksheets/sheet") / 2;
  };
  const std::size_t usual = site.languages.size() + tables().size();
  CHECK(sheets(tables_workbook(content)) == usual);
  CHECK(sheets(tables_workbook(content, 6)) == usual);
  CHECK(sheets(tables_workbook(content, 3)) == usual + 3);
}
