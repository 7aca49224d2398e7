// What the tables of a portal hold, and what they must never hold.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "exports/data_files.h"
#include "exports/row_writer.h"
#include "exports/units.h"
#include "support/small_portal.h"

using namespace ayumi;
using ayumi::testing::count;
using ayumi::testing::ReadyPortal;
using ayumi::testing::SmallPortal;

namespace {

std::string data(const ReadyPortal& portal, const std::string& file) {
  const auto bytes = portal->data->read("data/" + file);
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("tables and columns have short names of their own, and each reference leads somewhere") {
  std::set<std::string_view> names;
  const auto has = [](const exports::Table& table, std::string_view column) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const exports::Column& c) { return c.name == column; });
  };
  for (const exports::Table& table : exports::tables()) {
    CAPTURE(table.name);
    CHECK(names.insert(table.name).second);
    std::set<std::string_view> columns;
    for (const exports::Column& column : table.columns) {
      CHECK(columns.insert(column.name).second);
      CHECK(column.name.size() <= 24);
    }
    for (const std::string_view key : table.key) CHECK(has(table, key));
    for (const exports::Reference& reference : table.references) {
      REQUIRE(reference.columns.size() == reference.to.size());
      const auto all = exports::tables();
      const auto to = std::find_if(all.begin(), all.end(), [&](const exports::Table& other) {
        return other.name == reference.table;
      });
      REQUIRE(to != all.end());
      for (const std::string_view column : reference.columns) CHECK(has(table, column));
      for (const std::string_view column : reference.to) CHECK(has(*to, column));
    }
  }
}

TEST_CASE("a record, its roles and its numbers are rows") {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- {id: nurses, label: {ja: 看護師, en: Nurses}, unit: {ja: 人, en: people}}\n"
              "- {id: unused, label: {ja: 未使用, en: Unused}, unit: {ja: 本, en: pieces}}\n");
  portal.file("strategies/plan/2022/figures.yaml",
              "- {figure: nurses, measure: training, value: 90, at: FY2022, approx: [about, "
              "at-least]}\n");
  const auto ready = portal.as_it_is();
  CHECK(count(data(ready, "measures.csv"), "plan,2022,training,1,nurses,official,,,\r\n") == 1);
  const std::string roles = data(ready, "roles.csv");
  CHECK(count(roles, "plan,2022,training,mhlw,lead\r\n") == 1);
  CHECK(count(roles, "plan,2022,training,mofa,partner\r\n") == 1);
  CHECK(
      count(data(ready, "figures.csv"),
            "plan,2022,training,nurses,90,,人/people,2022,fiscal-year,true,true,false,false\r\n") ==
      1);
  CHECK(count(data(ready, "measure_titles.csv"), "plan,2022,training,,研修,Training\r\n") == 1);
  CHECK(count(data(ready, "role_names.csv"), "lead,主担当,") == 1);
}

TEST_CASE("a definition that nothing public uses stands in no file") {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- {id: zanzibar, label: {ja: 未, en: Zanzibar}, unit: {ja: 本, en: zanzibars}}\n");
  const auto ready = portal.as_it_is();
  for (const exports::FileFacts& file : ready->data->facts().files) {
    CAPTURE(file.path);
    CHECK(count(data(ready, file.path), "anzibar") == 0);
  }
}

TEST_CASE("the facts of a file are those of its bytes, in whatever order they are asked for") {
  const auto lazily = SmallPortal().ready();
  const auto at_once = SmallPortal().ready();
  std::set<std::string> written;
  const auto result = at_once->data->write([&](const std::string& path, std::string_view bytes) {
    CHECK(lazily->data->read(path) == std::string(bytes));
    // Files of measures repeat those of follow-ups, and nothing lists them.
    const bool is_measure = path.find("/measures/") != std::string::npos;
    if (!is_measure) CHECK(written.insert(path).second);
    return Result<void>();
  });
  REQUIRE(result);
  const auto& facts = at_once->data->facts().files;
  CHECK(facts.size() == written.size());
  REQUIRE(lazily->data->facts().files.size() == facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    CHECK(lazily->data->facts().files[i].sha256 == facts[i].sha256);
    CHECK(lazily->data->facts().files[i].rows == facts[i].rows);
    CHECK(data(lazily, facts[i].path).size() == facts[i].bytes);
  }
  CHECK_FALSE(at_once->data->read("data/measures"));
  CHECK_FALSE(at_once->data->read("measures.csv"));
}
