// Look-ups by id and by year, and which language is shown.
#include "model/find.h"

#include <catch2/catch.hpp>

using namespace ayumi;

namespace {

Record record(const char* id) {
  Record result;
  result.id = id;
  return result;
}

FollowUp followup(int year, const std::vector<const char*>& records) {
  FollowUp result;
  result.year = year;
  for (const char* id : records) result.records.push_back(record(id));
  return result;
}

// A strategy that skips 2022.
Site site() {
  Site site;
  Strategy other, plan;
  other.id = "other";
  other.followups.push_back(followup(2023, {"a"}));
  plan.id = "plan";
  plan.followups.push_back(followup(2020, {"a", "b"}));
  plan.followups.push_back(followup(2021, {"b", "a"}));
  plan.followups.push_back(followup(2023, {"a", "c"}));
  plan.pillars.resize(2);
  plan.pillars[1].id = "people";
  site.strategies = {other, plan};
  site.organizations.resize(2);
  site.organizations[1].id = "mhlw";
  site.topics.resize(1);
  site.topics[0].id = "amr";
  site.glossary.resize(1);
  site.glossary[0].id = "uhc";
  return site;
}

}  // namespace

TEST_CASE("things are found by their whole id") {
  const Site portal = site();
  CHECK(find_strategy(portal, "plan") == StrategyIndex{1});
  CHECK(find_organization(portal, "mhlw") == OrganizationIndex{1});
  CHECK(find_topic(portal, "amr") == TopicIndex{0});
  CHECK(find_term(portal, "uhc") == TermIndex{0});
  CHECK(find_pillar(portal.strategies[1], "people") == PillarIndex{1});
  CHECK(find_followup(portal.strategies[1], 2021) == std::size_t{1});
  CHECK(find_record(portal.strategies[1].followups[2], "c") == std::size_t{1});
  for (const char* id : {"pla", "plans", "Plan", " plan"}) CHECK_FALSE(find_strategy(portal, id));
  CHECK_FALSE(find_organization(portal, "mofa"));
  CHECK_FALSE(find_topic(portal, ""));
  CHECK_FALSE(find_term(portal, "UHC"));
  CHECK_FALSE(find_pillar(portal.strategies[1], "money"));
  CHECK_FALSE(find_followup(portal.strategies[1], 2022));
  CHECK_FALSE(find_record(portal.strategies[1].followups[0], "c"));
}

TEST_CASE("the year before is the same measure in the follow-up of the year before") {
  const Site portal = site();
  struct Row {
    const char* name;
    RecordKey key;
    std::optional<RecordKey> expected;
  };
  const auto row = GENERATE(values<Row>({
      {"at another position", {1, 1, 1}, RecordKey{1, 0, 0}},
      {"and the other", {1, 1, 0}, RecordKey{1, 0, 1}},
      {"the first follow-up", {1, 0, 0}, std::nullopt},
      {"a year is missing in between", {1, 2, 0}, std::nullopt},
      {"new in that year", {1, 2, 1}, std::nullopt},
      {"never in another strategy", {0, 0, 0}, std::nullopt},
  }));
  INFO(row.name);
  CHECK(year_before(portal, row.key) == row.expected);
}

TEST_CASE("the years of a measure, oldest first, of one strategy") {
  const Site portal = site();
  CHECK(years_of(portal, 1, "a") == std::vector<RecordKey>{{1, 0, 0}, {1, 1, 1}, {1, 2, 0}});
  CHECK(years_of(portal, 1, "c") == std::vector<RecordKey>{{1, 2, 1}});
  CHECK(years_of(portal, 0, "a") == std::vector<RecordKey>{{0, 0, 0}});
  CHECK(years_of(portal, 1, "d").empty());
}

TEST_CASE("a key leads to its strategy, follow-up and record") {
  const Site portal = site();
  const RecordKey key{1, 2, 1};
  CHECK(strategy_of(portal, key).id == "plan");
  CHECK(followup_of(portal, key).year == 2023);
  CHECK(record_of(portal, key).id == "c");
}

TEST_CASE("a reader is shown their own language, else the first that is written") {
  struct Row {
    const char* name;
    std::vector<std::pair<LanguageIndex, const char*>> written;
    LanguageIndex reader;
    std::string shown;  // "" for nothing
    LanguageIndex in;
  };
  const auto row = GENERATE(values<Row>({
      {"own", {{0, "ja"}, {1, "en"}}, 1, "en", 1},
      {"the first in the site's order", {{1, "en"}, {2, "fr"}}, 0, "en", 1},
      {"whatever was written first", {{2, "fr"}, {1, "en"}}, 0, "en", 1},
      {"a language far beyond", {{0, "ja"}}, 7, "ja", 0},
      {"nothing", {}, 0, "", 0},
  }));
  INFO(row.name);
  Text text;
  for (const auto& [language, words] : row.written) text.set(language, words);
  const auto shown = text.shown_in(row.reader);
  CHECK(static_cast<bool>(shown) == !row.shown.empty());
  CHECK(text.empty() == row.shown.empty());
  if (!shown) return;
  CHECK(*shown.value == row.shown);
  CHECK(shown.language == row.in);
  CHECK((text.in(row.reader) != nullptr) == (shown.language == row.reader));
}

TEST_CASE("an empty word that is written counts as written") {
  Text text;
  text.set(1, "");
  CHECK_FALSE(text.empty());
  REQUIRE(text.in(1) != nullptr);
  CHECK(text.in(0) == nullptr);
  CHECK(text.in(9) == nullptr);
}
