// What only a real disk has: modes, links, pipes, full devices.
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file_system.h"
#include "base/memory_file_system.h"
#include "temporary_folder.h"

using namespace ayumi;

namespace {

unsigned mode_of(const std::string& path) {
  struct stat found {};
  REQUIRE(::lstat(path.c_str(), &found) == 0);
  return found.st_mode & 07777U;
}

class Umask {
 public:
  explicit Umask(mode_t mask) : before_(::umask(mask)) {}
  ~Umask() { ::umask(before_); }
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;

 private:
  mode_t before_;
};

}  // namespace

TEST_CASE("modes do not depend on the umask") {
  const auto mask = GENERATE(values<mode_t>({0, 022, 077, 0777}));
  const TemporaryFolder folder;
  const auto files = disk_file_system();
  REQUIRE(files->write(folder.path() + "/program", "x"));
  REQUIRE(::chmod((folder.path() + "/program").c_str(), 0500) == 0);
  const Umask umask(mask);
  REQUIRE(files->make_folder(folder.path() + "/a/b"));
  REQUIRE(files->write(folder.path() + "/a/b/file", "x"));
  REQUIRE(files->copy(folder.path() + "/a", folder.path() + "/copy"));
  REQUIRE(files->copy(folder.path() + "/program", folder.path() + "/copy/program"));
  for (const char* path : {"/a", "/a/b", "/copy", "/copy/b", "/copy/program"}) {
    INFO(path);
    CHECK(mode_of(folder.path() + path) == 0755U);
  }
  CHECK(mode_of(folder.path() + "/a/b/file") == 0644U);
  CHECK(mode_of(folder.path() + "/copy/b/file") == 0644U);
}

TEST_CASE("links are told, copied and removed as links, and never written through") {
  const TemporaryFolder folder;
  const std::string at = folder.path() + "/";
  const auto files = disk_file_system();
  REQUIRE(files->make_folder(at + "outside"));
  REQUIRE(files->write(at + "outside/secret", "secret"));
  REQUIRE(files->make_folder(at + "site"));
  REQUIRE(::symlink((at + "outside").c_str(), (at + "site/folder").c_str()) == 0);
  REQUIRE(::symlink((at + "outside/secret").c_str(), (at + "site/file").c_str()) == 0);
  REQUIRE(::symlink("nowhere", (at + "site/dangling").c_str()) == 0);

  CHECK(files->status(at + "site/folder")->kind == EntryKind::symlink);
  CHECK(files->status(at + "site/dangling")->kind == EntryKind::symlink);
  CHECK_FALSE(files->write(at + "site/file", "changed"));
  CHECK(*files->read(at + "site/file") == "secret");
  CHECK(*files->canonical(at + "site/folder/new") == *files->canonical(at + "outside/new"));
  CHECK(*files->canonical(at + "site/dangling") == *files->canonical(at + "site") + "/dangling");

  REQUIRE(files->copy(at + "site", at + "copy"));
  CHECK(files->status(at + "copy/folder")->kind == EntryKind::symlink);
  CHECK(files->status(at + "copy/dangling")->kind == EntryKind::symlink);
  REQUIRE(files->remove(at + "site"));
  CHECK(*files->read(at + "outside/secret") == "secret");
}

TEST_CASE("links in memory behave as on disk") {
  MemoryFileSystem files;
  files.add_file("outside/secret", "secret");
  files.add_symlink("site/folder", "/outside").add_symlink("site/file", "../outside/secret");
  files.add_symlink("site/dangling", "nowhere");
  CHECK(files.status("site/folder")->kind == EntryKind::symlink);
  CHECK_FALSE(files.write("site/file", "changed"));
  CHECK(*files.read("site/file") == "secret");
  CHECK(*files.canonical("site/folder/new") == "/outside/new");
  CHECK(*files.canonical("site/dangling") == "/site/dangling");
  REQUIRE(files.copy("site", "copy"));
  REQUIRE(files.remove("site"));
  CHECK(files.all_below() ==
        std::map<std::string, std::string>{{"copy/dangling", "-> nowhere"},
                                           {"copy/file", "-> ../outside/secret"},
                                           {"copy/folder", "-> /outside"},
                                           {"outside/secret", "secret"}});
}

TEST_CASE("a pipe is refused without waiting for it") {
  const TemporaryFolder folder;
  const auto files = disk_file_system();
  REQUIRE(::mkfifo((folder.path() + "/pipe").c_str(), 0600) == 0);
  CHECK(files->status(folder.path() + "/pipe")->kind == EntryKind::other);
  CHECK(files->read(folder.path() + "/pipe").error().cause == "Not a plain file");
  CHECK_FALSE(files->copy(folder.path() + "/pipe", folder.path() + "/copy"));
}

TEST_CASE("a file larger than memory may be is refused without reading it") {
  const TemporaryFolder folder;
  const auto files = disk_file_system();
  REQUIRE(files->write(folder.path() + "/large", ""));
  std::filesystem::resize_file(folder.path() + "/large", std::uintmax_t{4} << 30);
  CHECK(files->read(folder.path() + "/large").error().cause == "Larger than 1 GiB");
}

TEST_CASE("a full disk is reported") {
  const auto written = disk_file_system()->write("/dev/full", "x");
  REQUIRE_FALSE(written);
  CHECK(written.error().cause == "No space left on device");
}

TEST_CASE("a mount point is recognised") {
  const auto files = disk_file_system();
  CHECK(*files->is_mount_point("/"));
  CHECK(*files->is_mount_point("/proc"));
}
