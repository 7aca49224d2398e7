// Warnings that site.yaml silences, and silences that are wrong themselves.
#include "pipeline/silences.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pipeline;
using namespace ayumi::testing;
using Lines = std::vector<std::string>;

namespace {

SmallPortal with(const std::string& silence) {
  SmallPortal portal;
  portal.more("site.yaml", "silences:\n  - " + silence + "\n");
  return portal;
}

Lines silenced(const SmallPortal& portal) {
  Lines lines;
  const ReadyPortal ready = portal.as_it_is();
  for (const Silenced& one : ready->silenced) {
    lines.push_back(std::string(one.diagnostic.kind.code) + ' ' + one.diagnostic.arguments.front() +
                    ": " + one.reason);
  }
  return lines;
}

}  // namespace

TEST_CASE("a silence takes out what it names, and nothing else") {
  struct Row {
    const char* silence;
    Lines silenced;
  };
  const auto row = GENERATE(values<Row>({
      {"{rule: P017, reason: later}", {"P017 uhc: later", "P017 amr: later"}},
      {"{rule: P017, at: glossary.yaml, about: amr, reason: later}", {"P017 amr: later"}},
      {"{rule: P017, at: content/glossary.yaml, about: amr, reason: later}", {"P017 amr: later"}},
      {"{rule: P021, at: strategies/plan/2022/, reason: later}", {"P021 hospitals: later"}},
      {"{rule: P021, at: strategies/plan, reason: later}", {"P021 hospitals: later"}},
      {"{rule: P019, about: fund, reason: later}", {"P019 fund: later"}},
  }));
  CAPTURE(row.silence);
  const SmallPortal portal = with(row.silence);
  CHECK(silenced(portal) == row.silenced);
  CHECK(portal.told() == Lines());
  const std::size_t before = neglected(SmallPortal().as_it_is()->diagnostics).size();
  CHECK(neglected(portal.as_it_is()->diagnostics).size() == before - row.silenced.size());
}

TEST_CASE("a silence that fits nothing is told") {
  const std::string silence = GENERATE(values<std::string>(
      {"{rule: P018, reason: later}", "{rule: P017, at: topics.yaml, reason: later}",
       "{rule: P021, at: strategies/pla, reason: later}",
       "{rule: P017, at: glossary.yaml, about: uh, reason: later}"}));
  CAPTURE(silence);
  const SmallPortal portal = with(silence);
  CHECK(silenced(portal) == Lines());
  const Lines told = portal.told();
  REQUIRE(told.size() == 1);
  CHECK(told.front().starts_with("site.yaml:12:5 P024 "));
}

TEST_CASE("rules that do not exist or are no warnings are mistakes") {
  struct Row {
    const char *silence, *code;
  };
  const auto row = GENERATE(values<Row>({{"{rule: P17, reason: x}", "P022"},
                                         {"{rule: C012, reason: x}", "P023"},
                                         {"{rule: L009, reason: x}", "P023"},
                                         {"{rule: P017}", "C043"},
                                         {"{reason: x}", "C043"},
                                         {"{rule: P017, reason: ''}", "C058"},
                                         {"{rule: P017, because: x}", "C042"}}));
  CAPTURE(row.silence);
  const SmallPortal portal = with(row.silence);
  const Lines told = portal.told();
  REQUIRE_FALSE(told.empty());
  CHECK(std::any_of(told.begin(), told.end(), [&](const std::string& line) {
    return line.find(row.code) != std::string::npos;
  }));
  CHECK(portal.as_it_is()->diagnostics.has_errors());
}

TEST_CASE("an error is never silenced, and with one no silence is called idle") {
  SmallPortal portal = with("{rule: P018, reason: later}");
  portal.change("strategies/plan/2023/followup.yaml", "lead: [mhlw]", "lead: [mhwl]");
  const Lines told = portal.told();
  REQUIRE(told.size() == 1);
  CHECK(told.front().find("C012") != std::string::npos);
}

TEST_CASE("a silence for links is idle only when links were asked") {
  const SmallPortal portal = with("{rule: L001, reason: later}");
  CHECK(portal.told() == Lines());
  const auto ready = portal.as_it_is();
  const Heard heard = heed_silences(ready->site.silences, {}, Looked::at_links);
  CHECK(lines_of(heard.told).size() == 1);
}
