#include "publish/staging.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/parallel.h"
#include "publishing.h"

using namespace ayumi;
using namespace ayumi::publish;

namespace {

std::unique_ptr<Staging> opened(FileSystem& disk, const std::string& output) {
  Diagnostics problems;
  auto staging = Staging::open(disk, output, {}, problems);
  REQUIRE(staging);
  return *std::move(staging);
}

}  // namespace

TEST_CASE("a first site is what was written, with its manifest and nothing beside it") {
  MemoryFileSystem disk;
  const Files site{{"index.html", "home"}, {"ja/a/index.html", "頁"}, {"empty", ""}};
  const auto outcome = publish_site(disk, "/site", site);
  REQUIRE(outcome.published);
  CHECK(outcome.published->how == Swap::created);
  CHECK(outcome.published->written == 3);
  CHECK(outcome.published->leftovers.empty());
  CHECK(without_manifest(disk.all_below("/site")) == site);
  CHECK(disk.list("/")->size() == 1);
  CHECK(disk.read("/site/.ayumi-manifest.json")->find("\"ja/a/index.html\"") != std::string::npos);
}

TEST_CASE("a second site replaces the first, keeps what is not ours, and counts") {
  MemoryFileSystem disk;
  REQUIRE(
      publish_site(disk, "/site",
                   {{"index.html", "1"}, {"same", "x"}, {"gone/old.html", "x"}, {"mixed/old", "x"}})
          .published);
  disk.add_file("/site/CNAME", "portal.example").add_file("/site/mixed/theirs", "x");
  disk.add_symlink("/site/current", "mixed");
  REQUIRE(disk.make_folder("/site/uploads"));
  REQUIRE(disk.remove("/site/same"));
  disk.add_file("/site/same", "x");

  const auto outcome =
      publish_site(disk, "/site", {{"index.html", "2"}, {"same", "x"}, {"new/page.html", "n"}});
  REQUIRE(outcome.published);
  CHECK(outcome.published->how == Swap::exchanged);
  CHECK(outcome.published->written == 2);
  CHECK(outcome.published->unchanged == 1);
  CHECK(outcome.published->removed == 2);
  CHECK(outcome.published->kept == 4);
  CHECK(without_manifest(disk.all_below("/site")) == Files{{"CNAME", "portal.example"},
                                                           {"current", "-> mixed"},
                                                           {"index.html", "2"},
                                                           {"mixed/theirs", "x"},
                                                           {"new/page.html", "n"},
                                                           {"same", "x"},
                                                           {"uploads/", ""}});
  CHECK(disk.list("/")->size() == 1);
}

TEST_CASE("files and folders may change places from one site to the next") {
  MemoryFileSystem disk;
  const bool mounted = GENERATE(false, true);
  if (mounted) disk.add_mount_point("/site");
  const Files first{{"a", "file"}, {"b/c/d", "deep"}, {"e/f", "x"}};
  const Files second{{"a/index.html", "folder"}, {"b", "file"}, {"e/f/g", "y"}};
  for (const Files& site : {first, second, first}) {
    REQUIRE(publish_site(disk, "/site", site).published);
    CHECK(without_manifest(disk.all_below("/site")) == site);
  }
}

TEST_CASE("the same site twice is the same bytes and changes nothing") {
  MemoryFileSystem disk;
  const Files site{{"index.html", "home"}, {"ja/index.html", "頁"}};
  REQUIRE(publish_site(disk, "/site", site).published);
  const Files before = disk.all_below();
  const auto again = publish_site(disk, "/site", site);
  REQUIRE(again.published);
  CHECK(again.published->unchanged == 2);
  CHECK(again.published->written == 0);
  CHECK(disk.all_below() == before);
}

TEST_CASE("where folders cannot be exchanged they are renamed, and that is said") {
  MemoryFileSystem disk;
  disk.refuse_exchange();
  REQUIRE(publish_site(disk, "/site", {{"index.html", "1"}}).published);
  disk.add_file("/site/CNAME", "x");
  const auto outcome = publish_site(disk, "/site", {{"index.html", "2"}});
  REQUIRE(outcome.published);
  CHECK(outcome.published->how == Swap::renamed);
  CHECK(without_manifest(disk.all_below("/site")) == Files{{"CNAME", "x"}, {"index.html", "2"}});
  CHECK(disk.list("/")->size() == 1);
}

TEST_CASE("an output that is a link leads to the folder that is replaced") {
  MemoryFileSystem disk;
  REQUIRE(disk.make_folder("/srv/www"));
  disk.add_symlink("/site", "/srv/www");
  const auto outcome = publish_site(disk, "/site", {{"index.html", "1"}});
  REQUIRE(outcome.published);
  CHECK(outcome.published->how == Swap::exchanged);
  CHECK(disk.status("/site")->kind == EntryKind::symlink);
  CHECK(*disk.read("/srv/www/index.html") == "1");
  CHECK(disk.list("/srv")->size() == 1);
}

TEST_CASE("nothing is seen before commit, and nothing remains of what was abandoned") {
  MemoryFileSystem disk;
  REQUIRE(publish_site(disk, "/site", {{"index.html", "old"}}).published);
  const Files before = disk.all_below();
  {
    const auto staging = opened(disk, "/site");
    REQUIRE(staging->write("index.html", "new"));
    CHECK(*disk.read("/site/index.html") == "old");
  }
  CHECK(disk.all_below() == before);
  const auto staging = opened(disk, "/site");
  REQUIRE(staging->write("index.html", "new"));
  staging->abandon();
  CHECK(disk.all_below() == before);
}

TEST_CASE("a second build at the same time is told so, and disturbs nothing") {
  MemoryFileSystem disk;
  const auto first = opened(disk, "/site");
  REQUIRE(first->write("index.html", "first"));
  const auto second = publish_site(disk, "/site", {{"index.html", "second"}});
  REQUIRE(second.error);
  CHECK(second.error->cause == "Another build is writing to this folder");
  REQUIRE(publish_site(disk, "/other", {{"index.html", "other"}}).published);
  Diagnostics problems;
  REQUIRE(first->commit("ayumi test", problems));
  CHECK(*disk.read("/site/index.html") == "first");
  REQUIRE(publish_site(disk, "/site", {{"index.html", "third"}}).published);
}

TEST_CASE("what a killed build left is cleared away or put back") {
  MemoryFileSystem disk;
  REQUIRE(publish_site(disk, "/site", {{"index.html", "old"}}).published);
  SECTION("half a staging folder") { disk.add_file("/site.staging-ayumi/junk.html", "half"); }
  SECTION("the lock") { disk.add_file("/site.lock-ayumi", ""); }
  SECTION("the old site, after the new one was placed") {
    disk.add_file("/site.retired-ayumi/x", "older");
  }
  SECTION("the old site, before the new one was placed") {
    REQUIRE(disk.rename("/site", "/site.retired-ayumi"));
    disk.add_file("/site.staging-ayumi/index.html", "never");
    opened(disk, "/site")->abandon();
    CHECK(*disk.read("/site/index.html") == "old");
  }
  REQUIRE(publish_site(disk, "/site", {{"index.html", "new"}}).published);
  CHECK(without_manifest(disk.all_below("/site")) == Files{{"index.html", "new"}});
  CHECK(disk.list("/")->size() == 1);
}

TEST_CASE("a path that leads elsewhere, or comes twice, stops the publication") {
  const auto path = GENERATE(values<std::string>({"../escaped", "/etc/x", "a//b", "index.html"}));
  MemoryFileSystem disk;
  const auto staging = opened(disk, "/site");
  REQUIRE(staging->write("index.html", "home"));
  CHECK_FALSE(staging->write(path, "x"));
  Diagnostics problems;
  const auto committed = staging->commit("ayumi test", problems);
  REQUIRE_FALSE(committed);
  CHECK(committed.error().path == path);
  CHECK(disk.all_below().empty());
}

TEST_CASE("pages written from several threads all arrive") {
  MemoryFileSystem disk;
  const auto staging = opened(disk, "/site");
  std::vector<int> failed(500, 0);
  parallel_for(failed.size(), [&](std::size_t i) {
    const std::string name = std::to_string(i);
    failed[i] = staging->write("ja/" + name.substr(0, 1) + "/" + name, name) ? 0 : 1;
  });
  CHECK(std::count(failed.begin(), failed.end(), 1) == 0);
  Diagnostics problems;
  const auto published = staging->commit("ayumi test", problems);
  REQUIRE(published);
  CHECK((*published)->written == 500);
  CHECK(disk.all_below("/site").size() == 501);
  CHECK(*disk.read("/site/ja/4/42") == "42");
}
