// Tables as pages show them: what a row of each says, and which there are.
#include "exports/shown_tables.h"

#include <catch2/catch.hpp>
#include <set>

#include "support/small_portal.h"

using namespace ayumi;
using ayumi::testing::count;
using ayumi::testing::ReadyPortal;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

SmallPortal with_figures() {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- {id: nurses, label: {ja: 看護師, en: Nurses}, unit: {ja: 人, en: people}}\n");
  portal.file("strategies/plan/2022/figures.yaml",
              "- {figure: nurses, measure: training, value: 90, at: FY2022}\n");
  portal.file("strategies/plan/2023/figures.yaml",
              "- {figure: nurses, measure: training, value: 112, at: 2024-03-31}\n");
  return portal;
}

std::string data(const ReadyPortal& portal, const std::string& file) {
  CAPTURE(file);
  const auto bytes = portal->data->read("data/" + file);
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("a table for each page that shows one, and but for coverage none that would be empty") {
  const auto ready = with_figures().as_it_is();
  Lines paths;
  for (const exports::ShownTable& table : exports::shown_tables(ready->site)) {
    paths.push_back(exports::path_of(ready->site, table));
  }
  CHECK(paths == Lines{"coverage.csv", "pillar_coverage.csv", "plan/2022/measures.csv",
                       "plan/2022/figures.csv", "plan/2023/measures.csv", "plan/2023/figures.csv",
                       "organizations/mhlw.csv", "organizations/idc.csv",
                       "organizations/mofa.csv"});
  // A measure has one only if it reports figures.
  CHECK(!ready->data->read("data/plan/measures/vaccines.csv"));
  CHECK(!ready->data->read("data/organizations/fund.csv"));
  for (const char* year : {"2022", "2023"}) {
    for (const char* file : {"measures.csv", "figures.csv"}) {
      CHECK(count(data(ready, std::string("plan/") + year + '/' + file), "\r\n") > 1);
    }
  }

  SmallPortal none;
  for (const char* file : {"2022/followup.yaml", "2023/followup.yaml",
                           "2022/measures/training.ja.md", "2022/measures/training.en.md",
                           "2023/measures/training.ja.md", "2023/measures/training.en.md"}) {
    none.without(std::string("strategies/plan/") + file);
  }
  CHECK(exports::shown_tables(none.as_it_is()->site).size() == 2);
}

TEST_CASE("a row of a follow-up says all in words, in each language") {
  const auto ready = with_figures().as_it_is();
  const std::string measures = data(ready, "plan/2023/measures.csv");
  CHECK(count(measures,
              "plan,健康の計画,Health Plan,2023,training,研修,Training,（１）,nurses,"
              "人材 › 看護師,People › Nurses,厚生労働省,Ministry of Health,外務省,"
              "Ministry of Foreign Affairs,,,continued,doc,page 2,page 2,"
              "https://example.org/portal/ja/plan/2023/training/,"
              "https://example.org/portal/en/plan/2023/training/\r\n") == 1);
  CHECK(count(measures, ",new,") == 1);
  CHECK(count(data(ready, "plan/2023/figures.csv"),
              "training,研修,Training,nurses,看護師,Nurses,112,,人,people,2024-03-31,day,false,"
              "false,false,false,,,") == 1);
}

TEST_CASE("counts, roles and a series are as the pages show them") {
  const auto ready = with_figures().as_it_is();
  CHECK(count(data(ready, "coverage.csv"), "plan,健康の計画,Health Plan,2022,2\r\n") == 1);
  const std::string pillars = data(ready, "pillar_coverage.csv");
  CHECK(count(pillars, ",2023,people,人材,People,2\r\n") == 1);
  CHECK(count(pillars, ",2023,nurses,人材 › 看護師,People › Nurses,1\r\n") == 1);
  const std::string roles = data(ready, "organizations/mofa.csv");
  CHECK(count(roles, ",2022,hospitals,") == 1);
  CHECK(count(roles, ",lead,主担当,Lead,") == 1);
  CHECK(count(roles, ",partner,関係府省庁・機関,Partners,") == 2);
  const std::string series = data(ready, "plan/measures/training.csv");
  CHECK(count(series, ",90,") == 1);
  CHECK(count(series, ",112,") == 1);
  CHECK(count(series, "\r\n") == 3);
}

TEST_CASE("a column of one language holds no words of another") {
  SmallPortal portal = with_figures();
  portal.change("strategies/plan/strategy.yaml", "title: {ja: 人材, en: People}",
                "title: {ja: 人材}");
  portal.change("organizations.yaml", "name: {ja: 外務省, en: Ministry of Foreign Affairs}",
                "name: {ja: 外務省}");
  const std::string measures = data(portal.as_it_is(), "plan/2023/measures.csv");
  CHECK(count(measures,
              ",nurses,人材 › 看護師,,厚生労働省,Ministry of Health,外務省,,,,continued,") == 1);
}

TEST_CASE("the same columns are called the same, and each is explained") {
  const auto ready = SmallPortal().ready();
  std::set<std::string_view> names;
  for (const exports::ShownKind kind : exports::shown_kinds()) {
    const exports::Table& table = exports::columns_of(kind);
    CHECK(names.insert(table.name).second);
    for (LanguageIndex i = 0; i < ready->site.languages.size(); ++i) {
      const pages::Words& words = ready->words.by_language[i];
      // Words that are missing would end the program here.
      CHECK(!words.plain(exports::table_word(table)).empty());
      for (const exports::Column& column : table.columns) {
        CHECK(!words.plain(exports::column_word(column)).empty());
      }
    }
  }
}
