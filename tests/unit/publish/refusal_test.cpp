// Which output folders are refused, and that a refusal changes nothing.
#include <catch2/catch.hpp>

#include "publishing.h"

using namespace ayumi;
using namespace ayumi::publish;
using Refusals = std::vector<std::string>;

namespace {

const Files kSite{{"index.html", "new"}, {"ja/index.html", "新"}};

}  // namespace

TEST_CASE("a folder with somebody else's files is refused, and taken over only by force") {
  MemoryFileSystem disk;
  disk.add_file("/home/letters/index.html", "old").add_file("/home/letters/private.txt", "dear");
  const Files before = disk.all_below();
  CHECK(publish_site(disk, "/home/letters", kSite).refusals == Refusals{"O001 index.html"});
  CHECK(disk.all_below() == before);

  const auto forced = publish_site(disk, "/home/letters", kSite, kForce);
  REQUIRE(forced.published);
  CHECK(forced.published->kept == 1);
  CHECK(without_manifest(disk.all_below("/home/letters")) ==
        Files{{"index.html", "new"}, {"ja/index.html", "新"}, {"private.txt", "dear"}});
}

TEST_CASE("an empty folder and one with dotfiles alone are not foreign") {
  MemoryFileSystem disk;
  disk.add_file("/a/.gitignore", "*\n").add_file("/a/.git/HEAD", "ref");
  REQUIRE(disk.make_folder("/b"));
  REQUIRE(publish_site(disk, "/a", kSite).published);
  REQUIRE(publish_site(disk, "/b", kSite).published);
  CHECK(*disk.read("/a/.gitignore") == "*\n");
  CHECK(*disk.read("/a/.git/HEAD") == "ref");
}

TEST_CASE("folders that must never be replaced") {
  struct Row {
    std::string output;
    Refusals refusals;
  };
  const Row row = GENERATE(values<Row>({
      {"/", {"O004 /", "O004 /home/me", "O004 /home/me/portal"}},
      {"/home", {"O004 /home/me", "O004 /home/me/portal"}},
      {"/home/me", {"O004 /home/me", "O004 /home/me/portal"}},
      {"/home/me/portal", {"O004 /home/me/portal"}},
      {"/home/me/portal/site/..", {"O004 /home/me/portal"}},
      {"/link", {"O004 /home/me/portal"}},
      {"/home/me/portal/content", {"O005 /home/me/portal/content"}},
      {"/home/me/portal/content/site", {"O005 /home/me/portal/content"}},
      {"/home/me/portal/contents", {}},
      {"/home/me/portal/site", {}},
      {"/home/me2", {}},
      {"/nowhere/site", {"O006 /nowhere"}},
      {"/file/site", {"O006 /file"}},
      {"/file", {"O007"}},
      {"/dangling", {"O007"}},
  }));
  INFO(row.output);
  MemoryFileSystem disk;
  disk.add_file("/home/me/portal/content/site.yaml", "x").add_file("/file", "x");
  disk.add_symlink("/link", "/home/me/portal").add_symlink("/dangling", "/gone");
  const Files before = disk.all_below();
  const bool force = GENERATE(false, true);
  const Options options{force, {"/home/me", "/home/me/portal"}, {"/home/me/portal/content"}};
  const auto outcome = publish_site(disk, row.output, kSite, options);
  CHECK_FALSE(outcome.error);
  CHECK(outcome.refusals == row.refusals);
  CHECK(outcome.published.has_value() == row.refusals.empty());
  if (!row.refusals.empty()) CHECK(disk.all_below() == before);
}

TEST_CASE(
    "a manifest that cannot be trusted is refused, and with force nothing is taken for ours") {
  MemoryFileSystem disk;
  REQUIRE(publish_site(disk, "/site", {{"old.html", "old"}}).published);
  REQUIRE(disk.write("/site/.ayumi-manifest.json", "{\"format\": 1"));
  CHECK(publish_site(disk, "/site", kSite).refusals == Refusals{"O002 not JSON"});
  REQUIRE(publish_site(disk, "/site", kSite, kForce).published);
  CHECK(*disk.read("/site/old.html") == "old");
}

TEST_CASE("a file of somebody's in the new site's way is named, not overwritten") {
  struct Row {
    std::string theirs;
    std::string bytes;
    Refusals refusals;
  };
  const Row row = GENERATE(values<Row>({
      {"robots.txt", "theirs", {"O003 robots.txt"}},
      {"robots.txt", "ours", {}},                   // the same bytes: nothing is lost
      {"ja/search", "theirs", {"O003 ja/search"}},  // a file where a folder is needed
      {"robots.txt/notes", "x", {"O003 robots.txt/notes"}},
      {"ja/notes.txt", "x", {}},
      {"robots", "x", {}},
  }));
  INFO(row.theirs);
  const Files site{{"robots.txt", "ours"}, {"ja/search/index.html", "search"}};
  MemoryFileSystem disk;
  REQUIRE(publish_site(disk, "/site", {{"index.html", "old"}}).published);
  disk.add_file("/site/" + row.theirs, row.bytes);
  const Files before = disk.all_below();
  CHECK(publish_site(disk, "/site", site).refusals == row.refusals);
  if (!row.refusals.empty()) CHECK(disk.all_below() == before);

  REQUIRE(publish_site(disk, "/site", site, kForce).published);
  Files expected = site;
  if (row.refusals.empty()) expected[row.theirs] = row.bytes;
  CHECK(without_manifest(disk.all_below("/site")) == expected);
}

TEST_CASE("a link that somebody put in the place of our file is theirs") {
  MemoryFileSystem disk;
  disk.add_file("/elsewhere", "precious");
  REQUIRE(publish_site(disk, "/site", kSite).published);
  REQUIRE(disk.remove("/site/index.html"));
  disk.add_symlink("/site/index.html", "/elsewhere");
  CHECK(publish_site(disk, "/site", kSite).refusals == Refusals{"O003 index.html"});
  CHECK(*disk.read("/elsewhere") == "precious");
}
