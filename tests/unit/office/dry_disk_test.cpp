// What is written to a dry disk is seen there, and nowhere else.
#include "office/dry_disk.h"

#include <catch2/catch.hpp>

#include "base/memory_file_system.h"

using namespace ayumi;
using namespace ayumi::office;

TEST_CASE("what is written stands before what the disk has, which stays as it is") {
  MemoryFileSystem real;
  real.add_file("p/a.md", "old").add_file("p/b.md", "b");
  const auto before = real.all_below();
  DryDisk dry(real);
  REQUIRE(dry.write("./p/a.md", "new"));
  REQUIRE(dry.make_folder("p/deep/er"));
  REQUIRE(dry.write("p/deep/er/c.md", "c"));
  CHECK(*dry.read("p/a.md") == "new");
  CHECK(*dry.read("p//b.md") == "b");
  CHECK(*dry.read("p/deep/er/c.md") == "c");
  CHECK_FALSE(dry.read("p/deep"));
  CHECK(dry.status("p/deep")->kind == EntryKind::folder);
  CHECK(dry.status("p/none")->kind == EntryKind::missing);
  std::string names;
  for (const Entry& entry : *dry.list("p")) names += entry.name + ' ';
  CHECK(names == "a.md b.md deep ");
  CHECK(dry.list("p/deep/er")->size() == 1);
  CHECK_FALSE(dry.list("p/none"));
  CHECK(real.all_below() == before);
}

TEST_CASE("folders that were made are renamed and removed with everything in them") {
  MemoryFileSystem real;
  real.add_file("p/a.md", "old");
  DryDisk dry(real);
  REQUIRE(dry.make_folder("p/s"));
  REQUIRE(dry.write("p/s/x", "1"));
  REQUIRE(dry.write("p/sx", "2"));
  REQUIRE(dry.rename("p/s", "p/t"));
  CHECK(*dry.read("p/t/x") == "1");
  CHECK(*dry.read("p/sx") == "2");
  CHECK(dry.status("p/s")->kind == EntryKind::missing);
  REQUIRE(dry.remove("p/t"));
  CHECK(dry.status("p/t/x")->kind == EntryKind::missing);
  CHECK_FALSE(dry.remove("p/a.md"));
  CHECK_FALSE(dry.rename("p/a.md", "p/b.md"));
  CHECK_FALSE(dry.exchange("p/a.md", "p/sx"));
  CHECK(*real.read("p/a.md") == "old");
}

TEST_CASE("bytes that nobody will read are not kept") {
  MemoryFileSystem real;
  DryDisk dry(real, [](std::string_view path) { return path.ends_with(".json"); });
  REQUIRE(dry.write("a.html", "12345"));
  REQUIRE(dry.write("b.json", "{}"));
  CHECK(dry.read("a.html")->empty());
  CHECK(dry.status("a.html")->size == 5);
  CHECK(*dry.read("b.json") == "{}");
}
