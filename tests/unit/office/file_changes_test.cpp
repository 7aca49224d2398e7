// All of it or none: a failed `new` leaves nothing behind.
#include "office/file_changes.h"

#include <catch2/catch.hpp>

#include "base/memory_file_system.h"

using namespace ayumi;
using namespace ayumi::office;

namespace {

const FileChanges kChanges{{"content/table.yaml", "after\n", true},
                           {"content/new/deep/a.md", "a\n"},
                           {"content/new/b.md", "b\n"}};

}  // namespace

TEST_CASE("everything is written, and nothing else") {
  MemoryFileSystem disk;
  disk.add_file("p/content/table.yaml", "before\n");
  REQUIRE(carry_out(disk, "p/", kChanges));
  CHECK(disk.all_below("p") == std::map<std::string, std::string>{{"content/table.yaml", "after\n"},
                                                                  {"content/new/deep/a.md", "a\n"},
                                                                  {"content/new/b.md", "b\n"}});
}

TEST_CASE("whichever operation fails, the folder is as it was") {
  std::size_t failed = 0;
  for (std::size_t at = 1; at < 100; ++at) {
    CAPTURE(at);
    MemoryFileSystem disk;
    disk.add_file("p/content/table.yaml", "before\n");
    FailingFileSystem failing(disk, FailingFileSystem::Fails::once, at);
    if (carry_out(failing, "p/", kChanges)) break;
    ++failed;
    CHECK(disk.all_below("p") ==
          std::map<std::string, std::string>{{"content/table.yaml", "before\n"}});
  }
  CHECK(failed > 10);
}

TEST_CASE("what stands there already is not written over") {
  MemoryFileSystem disk;
  disk.add_file("content/table.yaml", "before\n").add_file("content/new/b.md", "mine\n");
  const auto before = disk.all_below();
  const auto done = carry_out(disk, "", kChanges);
  REQUIRE_FALSE(done);
  CHECK(done.error().path == "content/new/b.md");
  CHECK(disk.all_below() == before);
}
