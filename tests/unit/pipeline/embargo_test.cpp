// What is under embargo is not in the output: not its words, not its place, not its count.
#include <catch2/catch.hpp>

#include "build.h"

using namespace ayumi;
using namespace ayumi::testing;

namespace {

constexpr std::string_view kHeld = "publish_at: 2026-10-01T09:00:00+09:00\n";
constexpr std::string_view kCanary = "zanzibar";

void add_held_year(SmallPortal& portal) {
  portal.file(
      "strategies/plan/2024/followup.yaml",
      std::string(kHeld) +
          "as_of: 2025-03-31\npublished: 2025-06-01\naliases: [old-zanzibar/]\nmeasures:\n"
          "  - {id: training, title: {ja: zanzibar, en: zanzibar}, lead: [mofa]}\n"
          "  - {id: zanzibar-clinics, title: {ja: 診療所, en: Zanzibar}, topics: [resistance]}\n");
  portal.file("strategies/plan/2024/measures/training.en.md",
              "## What was done\n\nZanzibar, UHC.\n");
  portal.file("strategies/plan/2024/files/zanzibar.csv", "zanzibar\n");
}

void add_held_record(SmallPortal& portal) {
  portal.more("strategies/plan/2023/followup.yaml",
              "  - id: zanzibar\n    title: {ja: zanzibar, en: zanzibar}\n    pillar: money\n"
              "    lead: [mofa]\n    publish_at: 2026-10-01T00:00:00Z\n");
  portal.file("strategies/plan/2023/measures/zanzibar.ja.md",
              "## 取組状況\n\nzanzibar [x](org:fund)\n");
}

void add_held_strategy(SmallPortal& portal) {
  portal.file("strategies/zanzibar/strategy.yaml",
              std::string(kHeld) + "title: {ja: zanzibar, en: zanzibar}\n");
  portal.file("strategies/zanzibar/2023/followup.yaml",
              "measures:\n  - {id: x, title: {ja: zanzibar, en: zanzibar}}\n");
}

pipeline::BuildRequest at(std::string_view moment) {
  auto request = to_site();
  request.portal.now = parse_instant(moment);
  return request;
}

}  // namespace

TEST_CASE("until its moment the site is byte for byte as if the files did not exist") {
  struct Row {
    const char* name;
    void (*add)(SmallPortal&);
  };
  const auto row = GENERATE(values<Row>({{"a follow-up", add_held_year},
                                         {"a record", add_held_record},
                                         {"a strategy", add_held_strategy}}));
  INFO(row.name);
  SmallPortal without, with;
  row.add(with);
  const Files expected = built(without);
  const Files site = built(with);
  CHECK(names(site) == names(expected));
  CHECK(site == expected);
  CHECK(with.disk().all_below("site") == without.disk().all_below("site"));  // the manifest as well
}

TEST_CASE("the word of an embargo is nowhere, and everywhere once its moment has come") {
  SmallPortal portal;
  add_held_year(portal);
  add_held_record(portal);
  add_held_strategy(portal);
  const auto holding = [&](const Files& site) {
    std::size_t files = 0;
    for (const auto& [path, bytes] : site) {
      files += count(path, kCanary) + count(bytes, kCanary) + count(bytes, "Zanzibar") > 0 ? 1 : 0;
    }
    return files;
  };
  CHECK(holding(built(portal, at("2026-09-30T23:59:59Z"))) == 0);
  CHECK(holding(built(portal, at("2026-10-01T00:00:00Z"))) > 10);
}

TEST_CASE("an embargo ends at its moment, to the second, in its zone") {
  SmallPortal portal;
  add_held_year(portal);
  const auto has_year = [&](const pipeline::BuildRequest& request) {
    return built(portal, request).count("ja/plan/2024/index.html") == 1;
  };
  CHECK_FALSE(has_year(at("2026-09-30T23:59:59Z")));
  CHECK_FALSE(has_year(at("2026-10-01T08:59:59+09:00")));
  CHECK(has_year(at("2026-10-01T09:00:00+09:00")));
  CHECK(has_year(at("2026-10-01T00:00:00Z")));
  auto request = to_site();
  request.portal.now.reset();
  CHECK_FALSE(has_year(request));
  request.portal.drafts = true;
  CHECK_THROWS_WITH(has_year(request), Catch::Contains("O008"));  // over a public site
  request.force = true;
  CHECK(has_year(request));
}

TEST_CASE("a site of a moment still to come is marked and does not replace a public one") {
  SmallPortal portal;
  add_held_year(portal);
  CHECK(built(portal).count("DRAFTS.txt") == 0);
  auto ahead = at("2026-10-01T00:00:00Z");
  ahead.portal.is_ahead = true;
  CHECK_THROWS_WITH(built(portal, ahead), Catch::Contains("O008"));
  ahead.output = "rehearsal";
  const Files site = built(portal, ahead);
  CHECK(site.count("DRAFTS.txt") == 1);
  CHECK(site.count("sitemap.xml") == 1);  // all else is as on that day
}

TEST_CASE("references to what is under embargo are valid and leave no trace") {
  SmallPortal portal;
  add_held_year(portal);
  portal.change("strategies/plan/2023/followup.yaml", "responsible: [idc]",
                "related: [{to: measure:plan/2024/zanzibar-clinics}, {to: followup:plan/2024}]");
  portal.more("pages/about.en.md",
              "\nSee [the clinics](measure:plan/2024/zanzibar-clinics) and "
              "[the table](../strategies/plan/2024/files/zanzibar.csv).\n");
  for (const auto& [path, bytes] : built(portal)) {
    INFO(path);
    CHECK(count(path, kCanary) == 0);
    CHECK(count(bytes, kCanary) == 0);
  }
}

TEST_CASE("a mistake in a file under embargo is told all the same") {
  SmallPortal portal;
  add_held_year(portal);
  portal.change("strategies/plan/2024/followup.yaml", "lead: [mofa]", "lead: [mofaa]");
  const auto report = build(portal);
  REQUIRE(report);
  CHECK_FALSE(report->published);
  CHECK(report->diagnostics.has_errors());
}
