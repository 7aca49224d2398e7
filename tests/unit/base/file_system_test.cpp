// What every FileSystem promises, asked of the disk and of the one in memory alike.
#include "base/file_system.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/memory_file_system.h"
#include "base/parallel.h"
#include "temporary_folder.h"

using namespace ayumi;

namespace {

struct OnDisk {
  TemporaryFolder folder;
  std::unique_ptr<FileSystem> owner = disk_file_system();
  FileSystem& files = *owner;
  std::string at(const std::string& path) const { return folder.path() + "/" + path; }
};

struct InMemory {
  MemoryFileSystem memory;
  FileSystem& files = memory;
  InMemory() { memory.add_file("/tmp/x/.keep", "").remove("/tmp/x/.keep").has_value(); }
  std::string at(const std::string& path) const { return "/tmp/x/" + path; }
};

std::string names(FileSystem& files, const std::string& folder) {
  const auto entries = files.list(folder);
  if (!entries) return "!";
  std::string out;
  for (const Entry& entry : *entries) out += (out.empty() ? "" : " ") + entry.name;
  return out;
}

std::string text(FileSystem& files, const std::string& path) {
  const auto bytes = files.read(path);
  return bytes ? *bytes : "!";
}

EntryKind kind(FileSystem& files, const std::string& path) { return files.status(path)->kind; }

}  // namespace

TEMPLATE_TEST_CASE("file system: what is written is read", "", OnDisk, InMemory) {
  TestType disk;
  REQUIRE(disk.files.write(disk.at("進捗.md"), "一\n"));
  CHECK(text(disk.files, disk.at("進捗.md")) == "一\n");
  REQUIRE(disk.files.write(disk.at("進捗.md"), ""));
  CHECK(text(disk.files, disk.at("進捗.md")).empty());
  const std::string large(3'000'000, 'x');
  REQUIRE(disk.files.write(disk.at("large"), large));
  CHECK(text(disk.files, disk.at("large")) == large);
  CHECK(disk.files.status(disk.at("large"))->size == large.size());
}

TEMPLATE_TEST_CASE("file system: failures carry path and cause", "", OnDisk, InMemory) {
  TestType disk;
  const auto missing = disk.files.read(disk.at("none"));
  REQUIRE_FALSE(missing);
  CHECK(missing.error().path == disk.at("none"));
  CHECK(missing.error().cause == "No such file or directory");
  const auto orphan = disk.files.write(disk.at("none/file"), "x");
  REQUIRE_FALSE(orphan);
  CHECK(orphan.error().cause == "No such file or directory");
  REQUIRE(disk.files.make_folder(disk.at("folder")));
  CHECK_FALSE(disk.files.write(disk.at("folder"), "x"));
  CHECK(disk.files.read(disk.at("folder")).error().cause == "Not a plain file");
  CHECK_FALSE(disk.files.list(disk.at("none")));
  REQUIRE(disk.files.write(disk.at("file"), "x"));
  CHECK_FALSE(disk.files.list(disk.at("file")));
  CHECK_FALSE(disk.files.make_folder(disk.at("file")));
  CHECK_FALSE(disk.files.make_folder(disk.at("file/below")));
}

TEMPLATE_TEST_CASE("file system: folders are made with parents and listed sorted", "", OnDisk,
                   InMemory) {
  TestType disk;
  REQUIRE(disk.files.make_folder(disk.at("a/b/c")));
  REQUIRE(disk.files.make_folder(disk.at("a/b/c")));
  for (const char* name : {"b-1", "é", "Z", "b.txt", "10", "2"}) {
    REQUIRE(disk.files.write(disk.at("a/") + name, ""));
  }
  CHECK(names(disk.files, disk.at("a")) == "10 2 Z b b-1 b.txt é");
  CHECK(names(disk.files, disk.at("a/b")) == "c");
  CHECK(names(disk.files, disk.at("a/b/c")).empty());
}

TEMPLATE_TEST_CASE("file system: status tells kinds apart and missing is no error", "", OnDisk,
                   InMemory) {
  TestType disk;
  REQUIRE(disk.files.write(disk.at("file"), "123"));
  REQUIRE(disk.files.make_folder(disk.at("folder")));
  CHECK(*disk.files.status(disk.at("file")) == Entry{"file", EntryKind::file, 3});
  CHECK(*disk.files.status(disk.at("folder")) == Entry{"folder", EntryKind::folder, 0});
  CHECK(kind(disk.files, disk.at("none")) == EntryKind::missing);
  CHECK(kind(disk.files, disk.at("file/below")) == EntryKind::missing);
  CHECK_FALSE(*disk.files.is_mount_point(disk.at("folder")));
  CHECK_FALSE(disk.files.is_mount_point(disk.at("none")));
}

TEMPLATE_TEST_CASE("file system: rename replaces files, not full folders", "", OnDisk, InMemory) {
  TestType disk;
  REQUIRE(disk.files.write(disk.at("new"), "new"));
  REQUIRE(disk.files.write(disk.at("old"), "old"));
  REQUIRE(disk.files.rename(disk.at("new"), disk.at("old")));
  CHECK(names(disk.files, disk.at("")) == "old");
  CHECK(text(disk.files, disk.at("old")) == "new");

  REQUIRE(disk.files.make_folder(disk.at("full/sub")));
  REQUIRE(disk.files.make_folder(disk.at("other/below")));
  REQUIRE(disk.files.make_folder(disk.at("empty")));
  CHECK_FALSE(disk.files.rename(disk.at("other"), disk.at("full")));
  CHECK_FALSE(disk.files.rename(disk.at("old"), disk.at("empty")));
  CHECK_FALSE(disk.files.rename(disk.at("other"), disk.at("old")));
  CHECK_FALSE(disk.files.rename(disk.at("other"), disk.at("other/below/x")));
  CHECK_FALSE(disk.files.rename(disk.at("none"), disk.at("x")));
  CHECK_FALSE(disk.files.rename(disk.at("other"), disk.at("none/x")));
  REQUIRE(disk.files.rename(disk.at("other"), disk.at("empty")));
  CHECK(names(disk.files, disk.at("")) == "empty full old");
  CHECK(names(disk.files, disk.at("empty")) == "below");
}

TEMPLATE_TEST_CASE("file system: exchange swaps two trees", "", OnDisk, InMemory) {
  TestType disk;
  REQUIRE(disk.files.make_folder(disk.at("a/one")));
  REQUIRE(disk.files.make_folder(disk.at("b")));
  REQUIRE(disk.files.write(disk.at("b/two"), "2"));
  REQUIRE(disk.files.exchange(disk.at("a"), disk.at("b")));
  CHECK(names(disk.files, disk.at("a")) == "two");
  CHECK(names(disk.files, disk.at("b")) == "one");
  CHECK(text(disk.files, disk.at("a/two")) == "2");
  CHECK_FALSE(disk.files.exchange(disk.at("a"), disk.at("none")));
  CHECK_FALSE(disk.files.exchange(disk.at("none"), disk.at("a")));
  CHECK(names(disk.files, disk.at("")) == "a b");
}

TEMPLATE_TEST_CASE("file system: remove takes everything below, and nothing beside", "", OnDisk,
                   InMemory) {
  TestType disk;
  REQUIRE(disk.files.make_folder(disk.at("a/b/c")));
  REQUIRE(disk.files.write(disk.at("a/b/file"), "x"));
  REQUIRE(disk.files.write(disk.at("a-b"), "x"));
  REQUIRE(disk.files.write(disk.at("a.txt"), "x"));
  REQUIRE(disk.files.remove(disk.at("a")));
  CHECK(names(disk.files, disk.at("")) == "a-b a.txt");
  REQUIRE(disk.files.remove(disk.at("a.txt")));
  REQUIRE(disk.files.remove(disk.at("none")));
  CHECK(names(disk.files, disk.at("")) == "a-b");
}

TEMPLATE_TEST_CASE("file system: copy takes a tree and never overwrites", "", OnDisk, InMemory) {
  TestType disk;
  REQUIRE(disk.files.make_folder(disk.at("a/b")));
  REQUIRE(disk.files.make_folder(disk.at("a/empty")));
  REQUIRE(disk.files.write(disk.at("a/b/file"), "x"));
  REQUIRE(disk.files.copy(disk.at("a"), disk.at("copy")));
  CHECK(names(disk.files, disk.at("copy")) == "b empty");
  CHECK(text(disk.files, disk.at("copy/b/file")) == "x");
  CHECK(text(disk.files, disk.at("a/b/file")) == "x");
  REQUIRE(disk.files.copy(disk.at("a/b/file"), disk.at("single")));
  CHECK(text(disk.files, disk.at("single")) == "x");
  CHECK_FALSE(disk.files.copy(disk.at("a"), disk.at("copy")));
  CHECK_FALSE(disk.files.copy(disk.at("a/b/file"), disk.at("single")));
  CHECK_FALSE(disk.files.copy(disk.at("none"), disk.at("x")));
  CHECK_FALSE(disk.files.copy(disk.at("a"), disk.at("none/x")));
}

TEMPLATE_TEST_CASE("file system: a path is made canonical, whether it exists or not", "", OnDisk,
                   InMemory) {
  TestType disk;
  REQUIRE(disk.files.make_folder(disk.at("a/b")));
  const auto canonical = [&](const std::string& path) { return *disk.files.canonical(path); };
  const std::string root = canonical(disk.at(""));
  CHECK(root.back() != '/');
  CHECK(canonical(disk.at("a/./b/../b/")) == root + "/a/b");
  CHECK(canonical(disk.at("a/new/../other/site/")) == root + "/a/other/site");
  CHECK(canonical("/") == "/");
  CHECK(canonical("/../..") == "/");
  CHECK(canonical("surely-not-there").front() == '/');
}

TEMPLATE_TEST_CASE("file system: a lock holds until it goes, and leaves nothing", "", OnDisk,
                   InMemory) {
  TestType disk;
  {
    const auto first = disk.files.lock(disk.at("lock"));
    REQUIRE(first);
    REQUIRE(*first != nullptr);
    CHECK(names(disk.files, disk.at("")) == "lock");
    const auto second = disk.files.lock(disk.at("lock"));
    REQUIRE(second);
    CHECK(*second == nullptr);
    const auto other = disk.files.lock(disk.at("other"));
    REQUIRE(other);
    CHECK(*other != nullptr);
  }
  CHECK(names(disk.files, disk.at("")).empty());
  REQUIRE(disk.files.write(disk.at("lock"), "left behind"));
  const auto again = disk.files.lock(disk.at("lock"));
  REQUIRE(again);
  CHECK(*again != nullptr);
  CHECK_FALSE(disk.files.lock(disk.at("none/lock")));
}

TEMPLATE_TEST_CASE("file system: make_durable wants a folder", "", OnDisk, InMemory) {
  TestType disk;
  REQUIRE(disk.files.make_folder(disk.at("a")));
  CHECK(disk.files.make_durable(disk.at("a")));
  CHECK_FALSE(disk.files.make_durable(disk.at("none")));
}

TEMPLATE_TEST_CASE("file system: several threads at once", "", OnDisk, InMemory) {
  TestType disk;
  std::vector<int> failed(300, 0);
  parallel_for(failed.size(), [&](std::size_t i) {
    const std::string folder = disk.at("t/" + std::to_string(i % 7) + "/x");
    const bool made = disk.files.make_folder(folder).has_value();
    const bool written = disk.files.write(folder + "/" + std::to_string(i), "1").has_value();
    failed[i] = made && written ? 0 : 1;
  });
  CHECK(std::count(failed.begin(), failed.end(), 1) == 0);
  CHECK(disk.files.list(disk.at("t/3/x"))->size() == 43);
}
