#include "exports/table.h"

#include <algorithm>
#include <iterator>

namespace ayumi::exports {
namespace {

std::vector<Table> all_tables() {
  std::vector<Table> all = record_tables();
  std::vector<Table> codes = code_tables();
  std::move(codes.begin(), codes.end(), std::back_inserter(all));
  return all;
}

std::string word(std::string_view prefix, std::string_view name) {
  std::string key(prefix);
  key += name;
  std::replace(key.begin(), key.end(), '_', '-');
  return key;
}

}  // namespace

std::span<const Table> tables() {
  static const std::vector<Table> all = all_tables();
  return all;
}

std::string column_name(const Column& column, const Language& language) {
  return std::string(column.name) + '_' + language.tag;
}

std::string table_word(const Table& table) { return word("data-table-", table.name); }
std::string column_word(const Column& column) { return word("data-column-", column.name); }

}  // namespace ayumi::exports
