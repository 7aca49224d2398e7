// A row is put into followup.yaml in whatever way the file is written; the rest stays as it is.
#include <catch2/catch.hpp>

#include "starter.h"

using namespace ayumi;
using namespace ayumi::office;
using namespace ayumi::office::testing;

namespace {

const std::string kPath = "strategies/town-plan/2024/followup.yaml";
const std::string kTitle = "{ja: 新しい施策, en: New measure}";

struct Way {
  std::string name, before, around;  // '@' in `around` is the new row
};

const std::vector<Way> kWays{
    {"indented", "measures:\n  - id: home-visits\n    title: {ja: あ, en: a}\n# end\n",
     "measures:\n  - id: home-visits\n    title: {ja: あ, en: a}\n@# end\n"},
    {"not indented", "measures:\n- id: home-visits\n  title: {ja: あ, en: a}\nedition: draft\n",
     "measures:\n- id: home-visits\n  title: {ja: あ, en: a}\n@edition: draft\n"},
    {"without a last line end", "measures:\n  - {id: home-visits, title: {ja: あ, en: a}}",
     "measures:\n  - {id: home-visits, title: {ja: あ, en: a}}\n@"},
    {"with a comment behind", "measures:\n  - {id: home-visits, title: {ja: あ, en: a}}  # so\n",
     "measures:\n  - {id: home-visits, title: {ja: あ, en: a}}  # so\n@"},
    {"with words over several lines",
     "measures:\n  - id: home-visits\n    title:\n      ja: あ\n      en: |\n        a\n\nedition: "
     "draft\n",
     "measures:\n  - id: home-visits\n    title:\n      ja: あ\n      en: |\n        "
     "a\n@\nedition: draft\n"},
    {"without a table", "edition: draft\n", "edition: draft\nmeasures:\n@"},
    {"with a borrowed row behind",
     "measures:\n  - {id: home-visits, title: {ja: あ, en: a}}\n  - {ref: other/2024/b}\n",
     "measures:\n  - {id: home-visits, title: {ja: あ, en: a}}\n  - {ref: other/2024/b}\n@"},
};

Starter with_table(const std::string& text) {
  Starter starter;
  for (const char* path : {"station-ramp.ja.md", "station-ramp.en.md"}) {
    REQUIRE(
        starter.disk().remove("content/strategies/town-plan/2024/measures/" + std::string(path)));
  }
  starter.file("strategies/other/strategy.yaml", "title: {ja: 他, en: Other}\n");
  starter.file("strategies/other/2024/followup.yaml",
               "measures:\n  - {id: b, title: {ja: い, en: b}}\n");
  starter.file(kPath, text);
  return starter;
}

}  // namespace

TEST_CASE("the row stands behind the last one, and every other byte is as it was") {
  for (const Way& way : kWays) {
    for (const bool wide : {false, true}) {
      CAPTURE(way.name, wide);
      const auto written = [&](std::string text) {
        for (std::size_t at = 0; wide && (at = text.find('\n', at)) != std::string::npos; at += 2) {
          text.replace(at, 1, "\r\n");
        }
        return text;
      };
      Starter starter = with_table(written(way.before));
      const bool no_rows = way.before.find("measures") == std::string::npos;
      if (no_rows) {
        for (const char* tag : {"ja", "en"}) {
          REQUIRE(starter.disk().remove("content/strategies/town-plan/2024/measures/home-visits." +
                                        std::string(tag) + ".md"));
        }
      }
      const Scaffold scaffold = new_measure(starter.read(), "town-plan", "2024", "garden");
      CHECK(starter.told_after(scaffold) == std::vector<std::string>());
      const std::string after = starter.text(kPath);
      const std::string around = written(way.around);
      const std::size_t row = around.find('@');
      CHECK(after.substr(0, row) == around.substr(0, row));
      CHECK(after.ends_with(around.substr(row + 1)));
      const auto records = starter.read().site.strategies[1].followups[0].records;
      REQUIRE_FALSE(records.empty());
      CHECK(records.back().id == "garden");
      CHECK((after.find("\r\n") != std::string::npos) == wide);
    }
  }
}

TEST_CASE("a table in brackets stays in brackets") {
  Starter starter = with_table("measures: [{id: home-visits, title: {ja: あ, en: a}}]  # one\n");
  CHECK(starter.told_after(new_measure(starter.read(), "town-plan", "2024", "garden")).empty());
  CHECK(starter.text(kPath) ==
        "measures: [{id: home-visits, title: {ja: あ, en: a}}, {id: garden, title: " + kTitle +
            "}]  # one\n");
  starter.file(kPath, "measures: []\n");
  for (const char* id : {"home-visits", "garden"}) {
    for (const char* tag : {".ja.md", ".en.md"}) {
      REQUIRE(starter.disk().remove("content/strategies/town-plan/2024/measures/" +
                                    (id + std::string(tag))));
    }
  }
  CHECK(starter.told_after(new_measure(starter.read(), "town-plan", "2024", "garden")).empty());
  CHECK(starter.text(kPath) == "measures: [{id: garden, title: " + kTitle + "}]\n");
}
