// How names of the glossary are read: what a reading may hold, and what an author is told.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

std::string with_reading(const std::string& reading) {
  return "- {id: uhc, name: {ja: あ}, reading: " + reading + "}\n";
}

Lines told(const std::string& reading) {
  return Portal().file("glossary.yaml", with_reading(reading)).told();
}

TEST_CASE("a reading is made of letters that say their sound") {
  for (const char* good : {
           "せかいほけんきかん",
           "ヴェトナムのコーヒー・ぢゃ",
           "UHC2030",
           "G7 GII/IDI e-ASIA 5るい",
           "がくしゅう",
       }) {
    CAPTURE(good);
    const std::string text = with_reading("{ja: " + std::string(good) + "}");
    const Loaded loaded = Portal().file("glossary.yaml", text).load();
    CHECK(testing::lines_of(loaded.diagnostics).empty());
    REQUIRE(loaded.site.glossary.size() == 1);
    CHECK(*loaded.site.glossary[0].reading.in(0) == good);
  }
  CHECK(told("{en: one plus one}").empty());
}

TEST_CASE("what a reading cannot hold is told") {
  struct Row {
    const char *reading, *told;
  };
  for (const Row& row : {
           Row{"{ja: 世かい}", "C086 '世かい' (世)"},
           Row{"{ja: ひと々}", "C086 'ひと々' (々)"},
           Row{"{ja: せかい（WHO）}", "C086 'せかい（WHO）' (（)"},
           Row{"{ja: せかい、ほけん}", "C086 'せかい、ほけん' (、)"},
           Row{"{ja: ﾜｸﾁﾝ}", "C086 'ﾜｸﾁﾝ' (ﾜ)"},
           Row{"{ja: Ｇ７ひろしま}", "C086 'Ｇ７ひろしま' (Ｇ) G7ひろしま?"},
           Row{"{ja: Ｇ７広島}", "C086 'Ｇ７広島' (Ｇ)"},
       }) {
    CAPTURE(row.reading);
    CHECK(told(row.reading) == Lines{"glossary.yaml:1:42 " + std::string(row.told)});
  }
  CHECK(told("い") == Lines{"glossary.yaml:1:37 C046 'い' ({ja: …, en: …})"});
}

}  // namespace
}  // namespace ayumi::content
