// Warnings that site.yaml silences, and silences that are wrong themselves.
#include "pipeline/silences.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "base/example_address.h"
#include "base/file_system.h"
#include "outbound/outbound_diagnostics.h"
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

TEST_CASE("a silence for links is idle only when what it silences would have been told") {
  const auto text = make_source("content/pages/about.en.md", "<https://a.jp/>");
  const outbound::Mention mention{"https://a.jp/", {text, 1, 14}};
  struct Row {
    const char* silence;
    bool all, inside, withheld, is_private, idle;
  };
  const auto row = GENERATE(values<Row>({
      {"{rule: L001, reason: x}", true, false, false, false, true},
      {"{rule: L001, reason: x}", false, false, false, false, false},
      {"{rule: L008, reason: x}", true, false, false, false, true},
      {"{rule: L008, reason: x}", true, true, false, false, false},
      // Whatever may be wrong with it is told only once private networks are asked.
      {"{rule: L003, about: 'https://a.jp/', reason: x}", true, false, false, true, false},
      {"{rule: L003, at: pages, reason: x}", true, false, false, true, false},
      {"{rule: L003, about: 'https://b.jp/', reason: x}", true, false, false, true, true},
      {"{rule: L003, about: 'https://a.jp/', reason: x}", true, true, false, false, true},
      // It may stand in what is under embargo, unless a text that was read names it.
      {"{rule: L001, about: 'https://b.jp/', reason: x}", true, false, true, false, false},
      {"{rule: L001, about: 'https://a.jp/', reason: x}", true, false, true, false, true},
      {"{rule: L008, about: 'https://b.jp/', reason: x}", true, false, true, false, false},
      {"{rule: P017, reason: x}", true, false, false, false, false},
  }));
  CAPTURE(row.silence, row.all, row.inside, row.withheld, row.is_private);
  const auto ready = with(row.silence).as_it_is();
  Diagnostics answers;
  if (row.is_private) answers.add(outbound::kInside, mention.where, {mention.address, "a.jp"});
  const LinksAsked asked{{mention}, row.all, row.inside, row.withheld};
  const Heard heard = heed_silences(ready->site.silences, answers, asked);
  CHECK((lines_of(heard.told).size() > (row.is_private ? 1 : 0)) == row.idle);
}

TEST_CASE("who did not ask other sites is told of no idle silence for links") {
  CHECK(with("{rule: L001, reason: later}").told() == Lines());
}

TEST_CASE("the rules of every room can be named") {
  const auto disk = disk_file_system();
  const std::string src = AYUMI_SOURCE_DIR "/src/";
  std::set<std::string> declared;
  for (const Entry& room : *disk->list(src)) {
    if (room.kind != EntryKind::folder) continue;
    for (const Entry& file : *disk->list(src + room.name)) {
      if (!file.name.ends_with("_diagnostics.h")) continue;
      const std::string text = *disk->read(src + room.name + '/' + file.name);
      const std::regex code("\"([A-Z][0-9]{3})\"");
      for (std::sregex_iterator found(text.begin(), text.end(), code), end; found != end; ++found) {
        declared.insert((*found)[1]);
      }
    }
  }
  CHECK(declared.size() > 100);
  const auto codes = all_codes();
  CHECK(std::set<std::string>(codes.begin(), codes.end()) == declared);
}

TEST_CASE("addresses that are kept for examples are known") {
  struct Row {
    const char* url;
    bool example;
  };
  const auto row = GENERATE(values<Row>({
      {"https://example.org/", true},
      {"https://www.Example.COM:8080/a/", true},
      {"https://example.net./", true},
      {"http://localhost:4000/", true},
      {"https://portal.test/", true},
      {"https://town.example/progress/", true},
      {"https://myexample.org/", false},
      {"https://example.org.jp/", false},
      {"https://www.mhlw.go.jp/example.org/", false},
      {"https://progress.town.jp/?at=example.org", false},
  }));
  CAPTURE(row.url);
  CHECK(is_example_address(row.url) == row.example);
}

TEST_CASE("who is about to publish is told of an address for examples, unless it is silenced") {
  const auto told_of = [](const SmallPortal& portal, bool is_check, const char* base_url) {
    PortalRequest request = SmallPortal::request();
    request.is_check = is_check;
    if (base_url != nullptr) request.base_url = base_url;
    return lines_of(portal.as_it_is(request)->diagnostics);
  };
  const Lines told{
      "site.yaml:3:11 P025 'https://example.org/portal/' (https://example.org/portal/)"};
  const SmallPortal plain;
  CHECK(told_of(plain, true, nullptr) == told);
  CHECK(told_of(plain, false, nullptr) == Lines());
  CHECK(told_of(plain, true, "https://town.jp/") == Lines());
  const SmallPortal silent = with("{rule: P025, reason: a demonstration}");
  CHECK(told_of(silent, true, nullptr) == Lines());
  CHECK(told_of(silent, false, nullptr) == Lines());
  SmallPortal idle = with("{rule: P025, reason: a demonstration}");
  idle.change("site.yaml", "https://example.org/portal/", "https://town.jp/");
  CHECK(told_of(idle, true, nullptr).size() == 1);
  CHECK(told_of(idle, false, nullptr) == Lines());
}
