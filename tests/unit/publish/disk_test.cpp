// The same on a real disk: modes, links, and the exchange itself.
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "../base/temporary_folder.h"
#include "publishing.h"

using namespace ayumi;
using namespace ayumi::publish;

namespace {

std::string modes_below(const FileSystem& disk, const std::string& folder) {
  std::string out;
  for (const Entry& entry : *disk.list(folder)) {
    const std::string path = folder + "/" + entry.name;
    struct stat found {};
    REQUIRE(::lstat(path.c_str(), &found) == 0);
    out +=
        entry.name + (entry.kind == EntryKind::folder ? "/" : "") +
        ((found.st_mode & 0777U) == (entry.kind == EntryKind::folder ? 0755U : 0644U) ? " ok\n"
                                                                                      : " odd\n");
    if (entry.kind == EntryKind::folder) out += modes_below(disk, path);
  }
  return out;
}

}  // namespace

TEST_CASE("on disk: a site is published, exchanged, and readable for a web server") {
  const TemporaryFolder folder;
  const auto disk = disk_file_system();
  const std::string site = folder.path() + "/site";
  const mode_t before = ::umask(077);
  const auto first = publish_site(*disk, site, {{"index.html", "1"}, {"ja/a/index.html", "頁"}});
  const auto second = publish_site(*disk, site, {{"index.html", "2"}, {"ja/b/index.html", "頁"}});
  ::umask(before);
  REQUIRE(first.published);
  CHECK(first.published->how == Swap::created);
  REQUIRE(second.published);
  CHECK(second.published->how == Swap::exchanged);
  CHECK(second.published->leftovers.empty());
  CHECK(modes_below(*disk, folder.path()) ==
        "site/ ok\n.ayumi-manifest.json ok\nindex.html ok\nja/ ok\nb/ ok\nindex.html ok\n");
  CHECK(*disk->read(site + "/index.html") == "2");
}

TEST_CASE("on disk: somebody's files and links survive the swap") {
  const TemporaryFolder folder;
  const auto disk = disk_file_system();
  const std::string site = folder.path() + "/site";
  REQUIRE(disk->make_folder(site));
  REQUIRE(disk->write(site + "/.gitignore", "*\n"));
  REQUIRE(::symlink("../outside", (site + "/.link").c_str()) == 0);
  REQUIRE(publish_site(*disk, site, {{"index.html", "1"}}).published);
  CHECK(*disk->read(site + "/.gitignore") == "*\n");
  CHECK(disk->status(site + "/.link")->kind == EntryKind::symlink);
  CHECK(disk->list(folder.path())->size() == 1);
}

TEST_CASE("on disk: a second build is refused while the first is at work") {
  const TemporaryFolder folder;
  const auto disk = disk_file_system();
  Diagnostics problems;
  const auto first = Staging::open(*disk, folder.path() + "/site", {}, problems);
  REQUIRE(first);
  const auto second = publish_site(*disk, folder.path() + "/site", {{"index.html", "2"}});
  REQUIRE(second.error);
  CHECK(second.error->cause == "Another build is writing to this folder");
}

TEST_CASE("on disk: a reader never finds the site missing or mixed") {
  const TemporaryFolder folder;
  const auto disk = disk_file_system();
  const std::string site = folder.path() + "/site";
  REQUIRE(publish_site(*disk, site, {{"index.html", "0"}}).published);
  std::atomic<bool> done = false;
  std::atomic<int> misses = 0;
  std::atomic<int> reads = 0;
  std::thread reader([&] {
    while (!done) {
      ++reads;
      if (!disk->read(site + "/index.html")) ++misses;
    }
  });
  bool all_published = true;
  for (int i = 1; i <= 30; ++i) {
    const auto outcome = publish_site(*disk, site, {{"index.html", std::to_string(i)}});
    all_published = all_published && outcome.published;
  }
  done = true;
  reader.join();
  CHECK(all_published);
  CHECK(reads > 0);
  CHECK(misses == 0);
}
