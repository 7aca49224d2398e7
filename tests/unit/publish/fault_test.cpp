// Every operation of a small publication failed, once and for ever (as when the process is killed):
// afterwards the old site or the complete new one stands, and the next build succeeds.
#include <algorithm>
#include <catch2/catch.hpp>

#include "publishing.h"

using namespace ayumi;
using namespace ayumi::publish;
using Fails = FailingFileSystem::Fails;

namespace {

const Files kOld{{"index.html", "old"}, {"ja/a/index.html", "旧"}, {"ja/gone.html", "x"}};
const Files kNew{{"index.html", "new"}, {"ja/a/index.html", "新"}, {"ja/new.html", "y"}};

struct World {
  const char* name;
  bool has_old_site;
  bool can_exchange;
};

void set_up(MemoryFileSystem& disk, const World& world) {
  if (!world.can_exchange) disk.refuse_exchange();
  if (!world.has_old_site) return;
  REQUIRE(publish_site(disk, "/site", kOld).published);
  disk.add_file("/site/CNAME", "portal.example");
}

Files expected(const World& world, Files site) {
  if (world.has_old_site) site["CNAME"] = "portal.example";
  return site;
}

// The output as readers see it; nothing when there is none.
Files visible(const MemoryFileSystem& disk) { return without_manifest(disk.all_below("/site")); }

}  // namespace

TEST_CASE("no failing operation leaves half a site") {
  const auto world = GENERATE(values<World>(
      {{"first site", false, true}, {"exchange", true, true}, {"two renames", true, false}}));
  const auto fails = GENERATE(Fails::once, Fails::from_then_on);
  const Files before = world.has_old_site ? expected(world, kOld) : Files{};
  std::size_t failures = 0;
  for (bool clean = false; !clean;) {
    const std::size_t at = ++failures;
    INFO(world.name << ", operation " << at << (fails == Fails::once ? " once" : " from then on"));
    MemoryFileSystem memory;
    set_up(memory, world);
    FailingFileSystem disk(memory, fails, at);
    const auto outcome = publish_site(disk, "/site", kNew);
    clean = disk.operations().size() < at;
    CHECK(outcome.refusals.empty());
    const Files after = visible(memory);
    if (outcome.published) {
      CHECK(after == expected(world, kNew));
    } else {
      REQUIRE(outcome.error);
      CHECK_FALSE(outcome.error->path.empty());
      const bool between_renames = memory.status("/site")->kind == EntryKind::missing &&
                                   memory.status("/site.retired-ayumi")->kind == EntryKind::folder;
      if (between_renames) {
        CHECK(fails == Fails::from_then_on);
        CHECK(outcome.error->cause.find("/site.retired-ayumi") != std::string::npos);
        Diagnostics problems;
        REQUIRE(Staging::open(memory, "/site", {}, problems));
        CHECK(visible(memory) == before);
      } else {
        CHECK(after == before);
      }
    }
    REQUIRE(publish_site(memory, "/site", kNew).published);
    CHECK(visible(memory) == expected(world, kNew));
    CHECK(memory.list("/")->size() == 1);
  }
  CHECK(failures > 10);
}

TEST_CASE("a failure that is over leaves nothing beside the output") {
  for (std::size_t at = 1; at < 40; ++at) {
    INFO("operation " << at);
    MemoryFileSystem memory;
    set_up(memory, {"exchange", true, true});
    FailingFileSystem disk(memory, Fails::once, at);
    const auto outcome = publish_site(disk, "/site", kNew);
    const bool said = outcome.published && !outcome.published->leftovers.empty();
    if (!said) CHECK(memory.list("/")->size() == 1);
  }
}

TEST_CASE("the new site is durable before anybody sees it, and the swap before it is reported") {
  MemoryFileSystem memory;
  set_up(memory, {"exchange", true, true});
  FailingFileSystem disk(memory);
  REQUIRE(publish_site(disk, "/site", kNew).published);
  std::vector<std::string> steps;
  for (const std::string& operation : disk.operations()) {
    const bool relevant = operation.starts_with("make_durable ") ||
                          operation.starts_with("exchange ") ||
                          operation == "remove /site.staging-ayumi";
    if (relevant) steps.push_back(operation);
  }
  // The first removal clears what an earlier build may have left.
  CHECK(steps == std::vector<std::string>{"remove /site.staging-ayumi",
                                          "make_durable /site.staging-ayumi", "exchange /site",
                                          "make_durable /site", "remove /site.staging-ayumi"});
}

TEST_CASE("a page that could not be written is never missing from a published site") {
  MemoryFileSystem memory;
  set_up(memory, {"exchange", true, true});
  FailingFileSystem counting(memory);
  REQUIRE(publish_site(counting, "/site", kOld).published);
  const auto operations = counting.operations();
  const auto write =
      std::find(operations.begin(), operations.end(), "write /site.staging-ayumi/ja/gone.html");
  REQUIRE(write != operations.end());

  FailingFileSystem disk(memory, Fails::once,
                         static_cast<std::size_t>(write - operations.begin()) + 1);
  Diagnostics problems;
  const auto staging = Staging::open(disk, "/site", {}, problems);
  REQUIRE(staging);
  for (const auto& [path, bytes] : kOld) {
    static_cast<void>((*staging)->write(path, bytes).has_value());
  }
  CHECK_FALSE((*staging)->commit("ayumi test", problems));
  CHECK(visible(memory) == expected({"exchange", true, true}, kOld));
}
