#pragma once
// All tables in one file: a workbook for who reads them, a ZIP file for who works with them. Safe
// on any thread.

#include <cstddef>
#include <string>
#include <string_view>

#include "exports/content.h"

namespace ayumi::exports {

inline constexpr std::string_view kWorkbook = "tables.xlsx";
inline constexpr std::string_view kArchive = "tables.zip";

// Excel opens no sheet with more; what is beyond stands on further sheets ("roles 2").
inline constexpr std::size_t kMostSheetRows = 1048576;

// A sheet in each language that explains the others, then one sheet for each table.
std::string tables_workbook(const Content& content, std::size_t most_rows = kMostSheetRows);

// The CSV files with a datapackage.json of their own, and README_<language>.txt.
std::string tables_archive(const Content& content);

}  // namespace ayumi::exports
