// An output that is a mount point cannot be swapped: its files are replaced one by one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

#include "publishing.h"

using namespace ayumi;
using namespace ayumi::publish;
using Fails = FailingFileSystem::Fails;

namespace {

const Files kOld{{"index.html", "1"}, {"ja/index.html", "1"}, {"gone/a", "x"}, {"style.css", "1"}};
const Files kNew{{"index.html", "2"},      {"ja/index.html", "2"}, {"ja/new/index.html", "2"},
                 {"ja/a/index.html", "2"}, {"style.css", "2"},     {"new.css", "2"}};

void set_up(MemoryFileSystem& disk) {
  disk.add_mount_point("/mnt");
  REQUIRE(publish_site(disk, "/mnt", kOld).published);
  disk.add_file("/mnt/theirs/notes", "x");
}

Files expected(Files site) {
  site.emplace("theirs/notes", "x");
  return site;
}

}  // namespace

TEST_CASE("a mount point is replaced in place, and that is said") {
  MemoryFileSystem disk;
  set_up(disk);
  const auto outcome = publish_site(disk, "/mnt", kNew);
  REQUIRE(outcome.published);
  CHECK(outcome.published->how == Swap::in_place);
  CHECK(outcome.published->removed == 1);
  CHECK(outcome.published->kept == 1);
  CHECK(without_manifest(disk.all_below("/mnt")) == expected(kNew));
  CHECK(disk.list("/")->size() == 1);
}

TEST_CASE("in place, new addresses come first, home pages late, removals last") {
  MemoryFileSystem memory;
  set_up(memory);
  FailingFileSystem disk(memory);
  REQUIRE(publish_site(disk, "/mnt", kNew).published);
  std::vector<std::string> steps;
  for (const std::string& operation : disk.operations()) {
    const bool relevant = operation.starts_with("rename ") ||
                          operation.starts_with("remove /mnt/g") ||
                          operation.starts_with("make_durable ");
    if (relevant) steps.push_back(operation);
  }
  CHECK(steps == std::vector<std::string>{
                     "make_durable /mnt/.ayumi-staging",
                     "rename /mnt/.ayumi-manifest.json",
                     "rename /mnt/new.css",
                     "rename /mnt/ja/a/index.html",
                     "rename /mnt/ja/new/index.html",
                     "rename /mnt/style.css",
                     "rename /mnt/ja/index.html",
                     "rename /mnt/index.html",
                     "remove /mnt/gone/a",
                     "remove /mnt/gone",
                     "rename /mnt/.ayumi-manifest.json",
                     "make_durable /mnt",
                 });
}

TEST_CASE(
    "in place, every operation failed: whole or said to be partly new, and the next build mends") {
  const auto fails = GENERATE(Fails::once, Fails::from_then_on);
  bool clean = false;
  for (std::size_t at = 1; !clean; ++at) {
    INFO("operation " << at << (fails == Fails::once ? " once" : " from then on"));
    MemoryFileSystem memory;
    set_up(memory);
    FailingFileSystem disk(memory, fails, at);
    const auto outcome = publish_site(disk, "/mnt", kNew);
    clean = disk.operations().size() < at;
    const Files tree = without_manifest(memory.all_below("/mnt"));
    if (outcome.published && outcome.published->leftovers.empty()) {
      CHECK(tree == expected(kNew));
    } else if (outcome.error && outcome.error->cause.find("partly new") == std::string::npos) {
      Files visible;
      std::copy_if(tree.begin(), tree.end(), std::inserter(visible, visible.end()),
                   [](const auto& file) { return !file.first.starts_with(".ayumi-"); });
      CHECK(visible == expected(kOld));
    }
    // Other bytes than before: what the failed build placed must be known as ours.
    Files third = kNew;
    for (auto& [path, bytes] : third) bytes.append(" again");
    const auto next = publish_site(memory, "/mnt", third);
    CHECK(next.refusals.empty());
    REQUIRE(next.published);
    CHECK(without_manifest(memory.all_below("/mnt")) == expected(third));
  }
}
