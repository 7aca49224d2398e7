#include "outbound/check_links.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "base/memory_file_system.h"

using namespace ayumi;
using namespace ayumi::outbound;
using Lines = std::vector<std::string>;

namespace {

// What a world without a network answers; the order in which it does so can be turned round.
std::map<std::string, Answer> world;
Lines asked;
bool turned = false;

Result<End> pretend(const std::vector<WebAddress>& addresses, const Limits&,
                    const std::function<void(std::size_t, Answer)>& answered) {
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    const std::size_t which = turned ? addresses.size() - 1 - i : i;
    asked.push_back(addresses[which].text());
    const auto found = world.find(addresses[which].text());
    if (found != world.end()) answered(which, found->second);
  }
  return asked.size() == world.size() ? End::done : End::interrupted;
}

Answer answer(Outcome outcome, int status) {
  Answer result;
  result.outcome = outcome;
  result.status = status;
  return result;
}

Mention mention(const std::string& address, std::uint32_t at) {
  return {address, {make_source("content/a.md", std::string(100, 'x')), at, at + 1}};
}

Lines told(const LinkReport& report) {
  Lines lines;
  for (const Diagnostic& d : report.diagnostics.sorted()) {
    lines.push_back(std::to_string(d.where.begin) + ' ' + std::string(d.kind.code));
  }
  return lines;
}

LinkReport check(MemoryFileSystem& disk, const std::vector<Mention>& mentions) {
  asked.clear();
  LinkRequest request;
  request.now = 1'000'000;
  return *check_links(disk, mentions, request, pretend);
}

}  // namespace

TEST_CASE("the report does not depend on the order of answers") {
  turned = GENERATE(false, true);
  MemoryFileSystem disk;
  world = {{"https://a.example/", answer(Outcome::gone, 404)},
           {"https://b.example/", answer(Outcome::fine, 200)},
           {"https://c.example/", answer(Outcome::barred, 403)}};
  const LinkReport report =
      check(disk, {mention("https://c.example", 1), mention("https://a.example/#x", 2),
                   mention("https://b.example", 3), mention("HTTPS://A.example", 4),
                   mention("https://a..example", 5)});
  CHECK(told(report) == Lines{"1 L009", "2 L001", "4 L001", "5 L010"});
  CHECK(asked.size() == 3);
  CHECK(report.addresses == 3);
  turned = false;
}

TEST_CASE("what was not asked is counted, not told, and asked the next time") {
  MemoryFileSystem disk;
  world = {{"https://a.example/", answer(Outcome::fine, 200)}};
  const std::vector<Mention> mentions{mention("https://a.example", 1),
                                      mention("https://b.example", 2)};
  const LinkReport first = check(disk, mentions);
  CHECK(first.end == End::interrupted);
  CHECK(first.not_asked == 1);
  CHECK(told(first) == Lines());
  check(disk, mentions);
  CHECK(asked == Lines{"https://b.example/"});
}

TEST_CASE("an address that no text names any more is forgotten") {
  MemoryFileSystem disk;
  world = {{"https://a.example/", answer(Outcome::fine, 200)},
           {"https://b.example/", answer(Outcome::fine, 200)}};
  check(disk, {mention("https://a.example", 1)});
  check(disk, {mention("https://b.example", 1)});
  const std::string kept = *disk.read("./.ayumi/links.json");
  CHECK(kept.find("a.example") == std::string::npos);
  CHECK(kept.find("b.example") != std::string::npos);
}
