// Other records that a record leads to.
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

Lines related_of(const SmallPortal& portal, std::string_view path,
                 std::string_view language = "en") {
  Lines lines;
  for (const RelatedView& one : record_in(portal.as_it_is(), language, path).related) {
    lines.push_back(one.to.text + " | " + one.where + " | " + one.by.bytes);
  }
  return lines;
}

// A strategy "many" with measures m1, m2 … under one pillar, m3 and m5 under none.
SmallPortal with_many(int measures, const std::string& topics_of_m4 = "") {
  SmallPortal portal;
  portal.file("strategies/many/strategy.yaml",
              "title: {ja: 多数, en: Many}\npillars:\n  - {id: one, title: {ja: 一, en: One}}\n");
  std::string rows = "published: 2024-06-20\nmeasures:\n";
  for (int i = 1; i <= measures; ++i) {
    const std::string id = "m" + std::to_string(i);
    const bool outside = i == 3 || i == 5;
    rows += "  - {id: " + id + ", title: {ja: " + id + ", en: " + id + "}" +
            (outside ? "" : ", pillar: one") + (i == 4 ? topics_of_m4 : "") + "}\n";
  }
  portal.file("strategies/many/2023/followup.yaml", rows);
  return portal;
}

// A strategy with one measure for each list of topics.
void add_strategy(SmallPortal& portal, const std::string& id,
                  const std::vector<std::string>& topics, const std::string& year = "2023") {
  portal.file("strategies/" + id + "/strategy.yaml", "title: {ja: " + id + ", en: " + id + "}\n");
  std::string rows = "published: 2024-06-20\nmeasures:\n";
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const std::string name = id + std::to_string(i + 1);
    rows += "  - {id: " + name + ", title: {ja: " + name + ", en: " + name + "}, topics: [" +
            topics[i] + "]}\n";
  }
  portal.file("strategies/" + id + "/" + year + "/followup.yaml", rows);
}

const std::string kTwoTopics =
    "- {id: resistance, name: {ja: 耐性, en: Resistance}}\n- {id: travel, name: {ja: 旅, en: "
    "Travel}}\n";

}  // namespace

TEST_CASE("measures under the same pillar are named, the nearest first, six at most") {
  CHECK(related_of(with_many(9), "many/2023/m4/") ==
        Lines{"m2 | Many, FY2023 | Same pillar", "m6 | Many, FY2023 | Same pillar",
              "m1 | Many, FY2023 | Same pillar", "m7 | Many, FY2023 | Same pillar",
              "m8 | Many, FY2023 | Same pillar", "m9 | Many, FY2023 | Same pillar"});
  CHECK(related_of(with_many(9), "many/2023/m3/").empty());
  CHECK(related_of(with_many(9), "many/2023/m4/", "ja").at(0) == "m2 | 多数 2023年度 | 同じ柱");
}

TEST_CASE("records of other strategies share topics: the most first, of their newest year") {
  SmallPortal portal = with_many(9, ", topics: [resistance, travel]");
  portal.file("topics.yaml", kTwoTopics);
  add_strategy(portal, "alpha", {"travel"}, "2022");
  add_strategy(portal, "alpha", {"resistance", "resistance, travel", "resistance"});
  CHECK(related_of(portal, "many/2023/m4/") ==
        Lines{"m2 | Many, FY2023 | Same pillar", "m6 | Many, FY2023 | Same pillar",
              "m1 | Many, FY2023 | Same pillar",
              "alpha2 | alpha, FY2023 | Same topics: Travel, Resistance",
              "alpha1 | alpha, FY2023 | Same topic: Resistance",
              "Training | Plan, FY2023 | Same topic: Resistance"});
  // Where one kind has few, the other takes the room.
  SmallPortal few = with_many(4, ", topics: [resistance]");
  add_strategy(few, "alpha", {"resistance", "resistance", "resistance", "resistance"});
  const Lines related = related_of(few, "many/2023/m4/");
  CHECK(related.size() == 6);
  CHECK(related.at(1) == "m1 | Many, FY2023 | Same pillar");
  CHECK(related.at(2) == "alpha1 | alpha, FY2023 | Same topic: Resistance");
}

TEST_CASE("what the content names comes first, is all there, and is not named twice") {
  SmallPortal portal = with_many(9,
                                 ", related: [{to: measure:many/m2, by: source}, {to: "
                                 "strategy:plan}, {to: followup:plan/2022}, {to: "
                                 "measure:plan/2022/hospitals, note: {ja: 病, en: Beds.}}]");
  CHECK(related_of(portal, "many/2023/m4/") ==
        Lines{"m2 | Many | Named in the source", "Plan |  | Linked by the editors",
              "FY2022 | Plan | Linked by the editors",
              "Hospitals | Plan, FY2022 | Linked by the editors", "m6 | Many, FY2023 | Same pillar",
              "m1 | Many, FY2023 | Same pillar"});
}

TEST_CASE("a topic of the whole portal leads to a few of each strategy, and to no year twice") {
  SmallPortal portal;
  for (int i = 0; i < 30; ++i) {
    add_strategy(portal, "s" + std::to_string(10 + i), {"resistance", "resistance"});
  }
  const Lines related = related_of(portal, "plan/2023/training/");
  REQUIRE(related.size() == 6);
  CHECK(std::count(related.begin(), related.end(), related.front()) == 1);
  CHECK(related.at(0) == "s101 | s10, FY2023 | Same topic: Resistance");
  CHECK(related.at(1) == "s111 | s11, FY2023 | Same topic: Resistance");
}
