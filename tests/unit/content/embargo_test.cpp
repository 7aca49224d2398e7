// What is under embargo is checked like the rest, and then the site is the same as if it had never
// been written.

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "describe_site.h"
#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

const std::string kLater = "publish_at: 2026-04-01T09:00:00+09:00\n";

Request at(const std::string& moment) { return {{}, parse_instant(moment), false}; }
const Request kBefore = at("2026-03-31T23:59:59Z");
const Request kOnTime = at("2026-04-01T00:00:00Z");

std::string described(Loaded loaded) {
  CHECK(testing::lines_of(loaded.diagnostics).empty());
  loaded.site.withheld.clear();
  return testing::describe(loaded.site);
}

// Two portals: one with something under embargo and all that refers to it, one without both.
struct Pair {
  Portal with, without;

  void both(const std::string& path, const std::string& text) {
    with.file(path, text);
    without.file(path, text);
  }
  void check(const std::set<std::string>& withheld) const {
    const Loaded before = with.load(kBefore);
    CHECK(before.site.withheld == withheld);
    CHECK(described(before) == described(without.load(kBefore)));
    CHECK(described(with.load()) == described(without.load()));
    const Loaded on_time = with.load(kOnTime);
    CHECK(on_time.site.withheld.empty());
    CHECK(described(on_time) != described(before));
    Request drafts = kBefore;
    drafts.drafts = true;
    CHECK(described(with.load(drafts)) == described(on_time));
  }
};

const std::string kRow = "  - id: secret\n    title: {ja: 秘, en: Secret}\n    ";

TEST_CASE("a record under embargo leaves no trace") {
  Pair pair;
  const std::string year = "strategies/plan/2023/";
  const std::string head = "sources: [{id: doc, title: {en: Doc}}]\nmeasures:\n" + kRow;
  const std::string other = "  - id: training\n    title: {ja: 研修, en: Training}\n";
  pair.with
      .file(year + "followup.yaml",
            head + kLater + other +
                "    shares_policy_with: secret\n"
                "    related: [{to: \"measure:plan/2023/secret\"}, {to: \"measure:plan/secret\"},"
                " {to: \"strategy:plan\"}]\n"
                "    continues: [\"measure:plan/secret\"]\n")
      .file(year + "measures/secret.ja.md",
            "---\ntranslation: {of: {en: 0123456789abcdef}}\n---\nx")
      .file(year + "measures/secret.en.md", "x")
      .file(year + "figures.yaml",
            "- {figure: hidden, measure: secret, value: 1}\n"
            "- {figure: shown, measure: training, value: 2}\n"
            "- {figure: shown, measure: secret, value: 3}\n")
      .file("strategies/plan/figures.yaml",
            "- {id: hidden, label: {en: Hidden}}\n- {id: shown, label: {en: Shown}}\n")
      .file("strategies/plan/2024/followup.yaml",
            "measures:\n  - {ref: plan/2023/secret}\n  - {ref: plan/2023/training}\n");
  pair.without
      .file(year + "followup.yaml", "sources: [{id: doc, title: {en: Doc}}]\nmeasures:\n" + other +
                                        "    related: [{to: \"strategy:plan\"}]\n")
      .file(year + "figures.yaml", "- {figure: shown, measure: training, value: 2}\n")
      .file("strategies/plan/figures.yaml", "- {id: shown, label: {en: Shown}}\n")
      .file("strategies/plan/2024/followup.yaml", "measures:\n  - {ref: plan/2023/training}\n");
  const Loaded checked = pair.with.load(kBefore);
  CHECK(testing::lines_of(checked.diagnostics).size() == 1);  // the stale translation is told
  pair.with.file(year + "measures/secret.ja.md", "x");
  pair.check({"measure:plan/2023/secret", "measure:plan/secret"});
}

TEST_CASE("a follow-up under embargo leaves no trace") {
  Pair pair;
  const std::string next = "strategies/plan/2024/";
  pair.with
      .file(next + "followup.yaml",
            kLater + "sources: [{id: doc-2024, title: {en: Doc}}]\naliases: [old/]\nmeasures:\n" +
                "  - {id: training, title: {ja: 研修, en: Training}}\n" +
                "  - {id: fresh, title: {ja: 新, en: Fresh}}\n")
      .file(next + "overview.ja.md", "概要")
      .file(next + "pillars/people.ja.md", "目標")
      .file(next + "measures/fresh.ja.md", "新")
      .file(next + "files/map.png", "png")
      .file(next + "figures.yaml", "- {figure: shown, measure: fresh, value: 2}\n")
      .file("strategies/plan/figures.yaml", "- {id: shown, label: {en: Shown}}\n")
      .file("strategies/part/2024/followup.yaml",
            "extract_of: {followup: plan/2024, at: p. 3}\nmeasures:\n"
            "  - id: own\n    title: {ja: 自, en: Own}\n    source: {document: doc-2024}\n"
            "    merged_into: [\"measure:plan/2024/training\"]\n"
            "    related: [{to: \"followup:plan/2024\"}, {to: \"measure:plan/fresh\"}]\n"
            "  - {ref: plan/2024/fresh}\n");
  pair.without.file("strategies/part/2024/followup.yaml",
                    "measures:\n  - id: own\n    title: {ja: 自, en: Own}\n");
  pair.both("strategies/part/strategy.yaml", testing::kStrategy);
  pair.check({"followup:plan/2024", "measure:plan/2024/training", "measure:plan/2024/fresh",
              "measure:plan/fresh", "file:content/strategies/plan/2024/files/map.png"});
}

TEST_CASE("a strategy under embargo leaves no trace") {
  Pair pair;
  pair.with.file("strategies/new/strategy.yaml", testing::kStrategy + kLater)
      .file("strategies/new/overview.ja.md", "概要")
      .file("strategies/new/2023/followup.yaml", testing::kFollowUp)
      .file("strategies/new/2023/files/map.png", "png")
      .file("site.yaml", testing::kSite + "strategies: [new, plan]\n")
      .file("strategies/plan/strategy.yaml",
            testing::kStrategy +
                "part_of: {strategy: new, pillar: people}\nbasis: [{strategy: new, at: p. 1}]\n")
      .file("strategies/plan/2023/followup.yaml", testing::kFollowUp +
                                                      "    related: [{to: \"strategy:new\"}]\n"
                                                      "  - {ref: new/2023/training}\n");
  pair.check({"strategy:new", "followup:new/2023", "measure:new/2023/training",
              "measure:new/training", "file:content/strategies/new/2023/files/map.png"});
}

TEST_CASE("an embargo ends at its moment, not a second earlier") {
  Portal portal;
  portal.file("strategies/plan/2023/followup.yaml", kLater + testing::kFollowUp);
  const auto years = [&](const Request& request) {
    return portal.load(request).site.strategies[0].followups.size();
  };
  CHECK(years(at("2026-03-31T23:59:59Z")) == 0);
  CHECK(years(at("2026-04-01T00:00:00Z")) == 1);
  CHECK(years(at("2026-04-01T08:59:59+09:00")) == 0);
  CHECK(years(at("2026-04-01T09:00:00+09:00")) == 1);
  CHECK(years({}) == 0);
  CHECK(years({{}, std::nullopt, true}) == 1);
}

TEST_CASE("an embargo that cannot be read holds") {
  for (const std::string moment : {"2020-01-01", "soon", "[2020-01-01T00:00:00Z]"}) {
    CAPTURE(moment);
    Portal portal;
    portal.file("strategies/plan/2023/followup.yaml",
                "publish_at: " + moment + "\n" + testing::kFollowUp);
    const Loaded loaded = portal.load(kOnTime);
    CHECK(loaded.diagnostics.has_errors());
    CHECK(loaded.site.strategies[0].followups.empty());
  }
}

TEST_CASE("what is under embargo is checked like the rest") {
  Portal portal;
  portal
      .file("strategies/plan/2023/followup.yaml",
            testing::kFollowUp + kRow + kLater + "    lead: [mhwl]\n")
      .file("strategies/plan/2023/measures/secret.ja.md", "---\ntranslation: {of: {fr: x}}\n---\n");
  CHECK(portal.told(kBefore) ==
        Lines{"strategies/plan/2023/followup.yaml:10:12 C012 'mhwl' (mhwl) mhlw?",
              "strategies/plan/2023/measures/secret.ja.md:2:20 C010 'fr' (fr)"});
}

TEST_CASE("a correction is not dated after the build, in the portal's own time zone") {
  const std::string row = kFollowUp + "    corrections: [{date: 2026-04-02, what: {en: x}}]\n";
  const std::string path = "strategies/plan/2023/followup.yaml";
  Request evening, drafts;
  evening.now = drafts.now = *parse_instant("2026-04-01T20:00:00Z");
  drafts.drafts = true;
  CHECK(Portal().file(path, row).told(evening) ==
        Lines{path + ":7:26 C088 '2026-04-02' (2026-04-02) (2026-04-01)"});
  const std::string in_tokyo = kSite + "time_zone: Asia/Tokyo\n";
  CHECK(Portal().file("site.yaml", in_tokyo).file(path, row).told(evening).empty());
  const std::string later = row + "    publish_at: 2026-04-02T00:00:00Z\n";
  CHECK(Portal().file(path, later).told(evening).empty());
  CHECK(Portal().file(path, later).told(drafts).empty());
}

}  // namespace
}  // namespace ayumi::content
