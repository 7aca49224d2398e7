#include "exports/workbook.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <utility>

namespace ayumi::exports {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

// The order of cellXfs below.
constexpr std::string_view kBold = " s=\"1\"";
constexpr std::string_view kDay = " s=\"2\"";
constexpr std::string_view kStyles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    "</cellStyleXfs><cellXfs count=\"3\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
    " applyNumberFormat=\"1\"/></cellXfs><cellStyles count=\"1\">"
    "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

constexpr std::size_t kMostBytes = 32767;  // a cell holds as many characters
constexpr std::ptrdiff_t kMostDigits = 15;
constexpr int kFirstYear = 1901;
constexpr int kDaysBefore1970 = 25569;
constexpr Instant kSecondsOfDay = 86400;
constexpr std::size_t kNarrowest = 6;
constexpr std::size_t kWidest = 60;
constexpr std::size_t kForButton = 3;  // of the filter

// Characters of Japanese are twice as wide as those of Latin.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 || byte >= 0xC0) width += byte >= 0xE0 ? 2 : 1;
  }
  return width;
}

// What is too long for a cell stands in the CSV.
std::string_view that_fits(std::string_view text) {
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

// Without the characters that XML cannot hold.
void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view rest = text.substr(i, 3);
    if (rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF") {
      i += 2;
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

// "_x0041_" in a cell is read as the character of that number (ST_Xstring, ECMA-376), so a text
// that looks like one has its own underscore written in that way.
bool looks_like_a_character(std::string_view text) {
  constexpr std::size_t kSize = 7;
  const auto is_digit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return text.size() >= kSize && text.starts_with("_x") && text[kSize - 1] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + kSize - 1, is_digit);
}

std::string as_cell(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    plain += looks_like_a_character(text.substr(i)) ? "_x005F_" : text.substr(i, 1);
  }
  return escaped(plain);
}

bool is_exact(std::string_view decimal) {
  const auto digits =
      std::count_if(decimal.begin(), decimal.end(), [](char c) { return c >= '0' && c <= '9'; });
  double number = 0;
  const char* const last = decimal.data() + decimal.size();
  const auto [end, error] = std::from_chars(decimal.data(), last, number, std::chars_format::fixed);
  return error == std::errc() && end == last && digits > 0 && digits <= kMostDigits;
}

// Days as spreadsheets count them.
std::optional<std::string> counted(std::string_view iso) {
  const auto date = parse_date(iso);
  if (!date || date->precision != DatePrecision::day || date->year < kFirstYear) {
    return std::nullopt;
  }
  const auto midnight = parse_instant(std::string(iso) + "T00:00:00Z");
  if (!midnight) return std::nullopt;
  return std::to_string(*midnight / kSecondsOfDay + kDaysBefore1970);
}

// 0 → "A", 26 → "AA"
void append_column(std::string& out, std::size_t column) {
  if (column >= 26) append_column(out, column / 26 - 1);
  out += static_cast<char>('A' + column % 26);
}

std::string place(std::size_t column, std::size_t row, std::string_view mark) {
  std::string out(mark);
  append_column(out, column);
  return out.append(mark).append(std::to_string(row));
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

}  // namespace

void Sheet::cell(std::string_view value, CellKind kind) {
  const bool header = filtered_ && row_ == 0;
  if (value.empty()) {
    next_column();
  } else if (kind == CellKind::boolean) {
    write(" t=\"b\"", "<v>", value == "true" ? "1" : "0", "</v>");
  } else if (kind == CellKind::number && is_exact(value)) {
    write("", "<v>", value, "</v>");
    widen(value);
  } else if (const auto days = kind == CellKind::day ? counted(value) : std::nullopt) {
    write(kDay, "<v>", *days, "</v>");
    widen(value);
  } else {
    write_text(value, header);
  }
}

void Sheet::write_text(std::string_view value, bool bold) {
  std::string attributes(bold ? kBold : "");
  attributes += " t=\"inlineStr\"";
  const std::string text = as_cell(that_fits(value));
  write(attributes, "<is><t xml:space=\"preserve\">", text, "</t></is>");
  widen(value);
}

void Sheet::write(std::string_view attributes, std::string_view before, std::string_view value,
                  std::string_view after) {
  if (!in_row_) rows_.append("<row r=\"").append(std::to_string(row_ + 1)).append("\">");
  in_row_ = true;
  rows_ += "<c r=\"";
  append_column(rows_, column_);
  rows_.append(std::to_string(row_ + 1)).append("\"").append(attributes).append(">");
  rows_.append(before).append(value).append(after).append("</c>");
  next_column();
}

void Sheet::next_column() {
  if (widths_.size() <= column_) widths_.resize(column_ + 1, kNarrowest);
  ++column_;
}

// Of the column of the cell that was written last.
void Sheet::widen(std::string_view value) {
  std::size_t& width = widths_[column_ - 1];
  width = std::max(width, std::min(width_of(value), kWidest));
}

void Sheet::heading(std::string_view value) {
  write_text(value, true);
  end_row();
}

void Sheet::end_row() {
  if (in_row_) rows_ += "</row>";
  in_row_ = false;
  columns_ = std::max(columns_, column_);
  column_ = 0;
  ++row_;
}

std::string Sheet::filter(bool fixed) const {
  if (!filtered_ || row_ == 0 || columns_ == 0) return {};
  const std::string_view mark = fixed ? "$" : "";
  return place(0, 1, mark) + ':' + place(columns_ - 1, row_, mark);
}

std::string Sheet::xml() && {
  std::string out(kHead);
  out.append("<worksheet xmlns=\"").append(kMain).append("\"><sheetViews><sheetView");
  if (right_to_left_) out += " rightToLeft=\"1\"";
  out += " workbookViewId=\"0\">";
  if (filtered_) {
    out +=
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        "<selection pane=\"bottomLeft\"/>";
  }
  out += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>";
  if (!widths_.empty()) out += "<cols>";
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string width = std::to_string(widths_[i] + kForButton);
    out += joined({"<col min=\"", number, "\" max=\"", number, "\" width=\"", width,
                   "\" customWidth=\"1\"/>"});
  }
  if (!widths_.empty()) out += "</cols>";
  out.append("<sheetData>").append(std::exchange(rows_, {})).append("</sheetData>");
  if (!filter().empty()) out += joined({"<autoFilter ref=\"", filter(), "\"/>"});
  return out.append("</worksheet>");
}

Workbook::Workbook(std::string title, const Date& created)
    : title_(std::move(title)), created_(to_string(created) + "T00:00:00Z") {}

Sheet& Workbook::add_sheet(const std::string& name, bool right_to_left) {
  return sheets_.emplace_back(name, right_to_left);
}

std::size_t Workbook::number_of(const Sheet& sheet) const {
  const auto same = [&](const Sheet& other) { return &other == &sheet; };
  return static_cast<std::size_t>(std::find_if(sheets_.begin(), sheets_.end(), same) -
                                  sheets_.begin()) +
         1;
}

void Workbook::finish(Sheet& sheet) {
  archive_.add("xl/worksheets/sheet" + std::to_string(number_of(sheet)) + ".xml",
               std::move(sheet).xml());
}

// What each sheet is to the workbook: its name, its file, and what of it is filtered.
void Workbook::add_list_of_sheets() {
  std::string relations, sheets, names;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string name = escaped(sheets_[i].name());
    relations += joined({"<Relationship Id=\"rId", number, "\" Type=\"", kRelations,
                         "/worksheet\" Target=\"worksheets/sheet", number, ".xml\"/>"});
    sheets +=
        joined({"<sheet name=\"", name, "\" sheetId=\"", number, "\" r:id=\"rId", number, "\"/>"});
    const std::string filtered = sheets_[i].filter(true);
    if (filtered.empty()) continue;
    names +=
        joined({"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"", std::to_string(i),
                "\" hidden=\"1\">'", name, "'!", filtered, "</definedName>"});
  }
  archive_.add("xl/workbook.xml",
               joined({kHead, "<workbook xmlns=\"", kMain, "\" xmlns:r=\"", kRelations,
                       "\"><bookViews><workbookView/></bookViews><sheets>", sheets, "</sheets>",
                       names.empty() ? "" : "<definedNames>", names,
                       names.empty() ? "" : "</definedNames>", "</workbook>"}));
  const std::string styles_id = std::to_string(sheets_.size() + 1);
  archive_.add("xl/_rels/workbook.xml.rels",
               joined({kHead, "<Relationships xmlns=\"", kPackage, "relationships\">", relations,
                       "<Relationship Id=\"rId", styles_id, "\" Type=\"", kRelations,
                       "/styles\" Target=\"styles.xml\"/></Relationships>"}));
}

void Workbook::add_properties() {
  archive_.add("docProps/core.xml",
               joined({kHead, "<cp:coreProperties xmlns:cp=\"", kPackage,
                       "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                       " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                       " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>",
                       escaped(title_), "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">",
                       created_, "</dcterms:created></cp:coreProperties>"}));
}

// Where everything begins.
void Workbook::add_parts() {
  archive_.add("_rels/.rels",
               joined({kHead, "<Relationships xmlns=\"", kPackage,
                       "relationships\"><Relationship Id=\"rId1\" Type=\"", kRelations,
                       "/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\""
                       " Type=\"",
                       kPackage,
                       "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                       "</Relationships>"}));
}

void Workbook::add_types() {
  std::string types;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    types += joined({"<Override PartName=\"/xl/worksheets/sheet", std::to_string(i + 1),
                     ".xml\" ContentType=\"", kTypes, "worksheet+xml\"/>"});
  }
  archive_.add(
      "[Content_Types].xml",
      joined({kHead, "<Types xmlns=\"", kPackage,
              "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
              "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
              " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
              " ContentType=\"",
              kTypes,
              "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\""
              " ContentType=\"",
              kTypes,
              "styles+xml\"/><Override PartName=\"/docProps/core.xml\""
              " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
              types, "</Types>"}));
}

std::string Workbook::bytes() && {
  add_list_of_sheets();
  archive_.add("xl/styles.xml",
               joined({kHead, "<styleSheet xmlns=\"", kMain, "\">", kStyles, "</styleSheet>"}));
  add_properties();
  add_parts();
  add_types();
  return std::move(archive_).bytes();
}

}  // namespace ayumi::exports
