#pragma once
// The tables of a portal: which there are, what their columns are called and hold, and how they
// refer to one another. The CSV files, their schema and the page about them all come from here.
// Const; safe on any thread.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exports/content.h"

namespace ayumi::exports {

class RowWriter;

enum class ColumnType { text, integer, number, boolean };

struct Column {
  std::string_view name;  // "title" of a column for each language, which is called title_ja
  ColumnType type = ColumnType::text;
  bool required = false;
  bool per_language = false;
  std::vector<std::string_view> values{};  // all that may stand there; none: anything
};

// The values of `columns` stand in `to` of `table`, unless one of them is empty.
struct Reference {
  std::vector<std::string_view> columns;
  std::string_view table;
  std::vector<std::string_view> to;
};

struct Table {
  std::string_view name;  // "measures"
  std::vector<Column> columns;
  std::vector<std::string_view> key;  // columns that together are different in each row
  std::vector<Reference> references;
  void (*write)(const Content& content, RowWriter& out);
};

std::span<const Table> tables();

// "title_ja" for a column of a language.
std::string column_name(const Column& column, const Language& language);

// What the interface calls a table or a column: "data-table-measures", "data-column-as-of".
std::string table_word(const Table& table);
std::string column_word(const Column& column);

// The two halves of tables().
std::vector<Table> code_tables();
std::vector<Table> record_tables();

}  // namespace ayumi::exports
