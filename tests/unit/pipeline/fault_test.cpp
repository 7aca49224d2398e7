// Every operation on the disk of a whole build failed once: the old site or the new one, never a
// mix, and the next build succeeds.
#include <catch2/catch.hpp>

#include "base/parallel.h"
#include "build.h"

using namespace ayumi;
using namespace ayumi::testing;

namespace {

// As small as a portal with all sorts of files can be.
void make_portal(SmallPortal& portal, std::string_view words) {
  portal.file("site.yaml",
              "format: 1\ntitle: Steps\nbase_url: https://example.org/\nlanguages: [en]\n");
  for (const char* path :
       {"organizations.yaml", "glossary.yaml", "topics.yaml", "strategies", "pages/about.ja.md"}) {
    portal.without(path);
  }
  portal.file("pages/about.en.md", "---\ntitle: About\naliases: [old]\n---\n\n" +
                                       std::string(words) +
                                       " ![x](files/a.svg) [b](files/b.csv)\n");
  portal.file("pages/files/a.svg", "<svg width=\"1\" height=\"1\"/>");
  portal.file("pages/files/b.csv", words);
  portal.project_file("static/CNAME", "example.org");
  portal.project_file("themes/default/static/style.css", "p{}");
}

Files expected(std::string_view words) {
  SmallPortal portal;
  make_portal(portal, words);
  return built(portal);
}

}  // namespace

TEST_CASE("no failing operation leaves half a site, nor a broken next build") {
  limit_jobs(1);  // so that the n-th operation is the same one each time
  const Files before = expected("before");
  const Files after = expected("after");
  REQUIRE(before.size() == after.size());
  REQUIRE(before != after);
  std::size_t at = 0;
  for (bool clean = false; !clean;) {
    ++at;
    SmallPortal portal;
    make_portal(portal, "before");
    built(portal);
    portal.change("pages/about.en.md", "before", "after");
    portal.file("pages/files/b.csv", "after");

    FailingFileSystem disk(portal.disk(), FailingFileSystem::Fails::once, at);
    const auto report = pipeline::build_site(disk, to_site());
    const auto operations = disk.operations();
    clean = operations.size() < at;
    INFO("operation " << at << ": " << (clean ? "none" : operations[at - 1]));

    const Files site = site_of(portal);
    if (report && report->published) {
      CHECK(site == after);
      // Whatever failed and did not stop the build is told, but for what had another way: the swap,
      // and the old site's branches, which are removed as a whole in the end.
      const bool told = !report->published->leftovers.empty();
      const bool mended = clean || operations[at - 1].starts_with("exchange ") ||
                          operations[at - 1].starts_with("remove /site.staging-ayumi/");
      const auto left = portal.disk().status("site.staging-ayumi");
      CHECK((told || (mended && left->kind == EntryKind::missing)));
    } else {
      CHECK(site == before);
      if (report) {
        CHECK(report->diagnostics.has_errors());
      } else {
        CHECK_FALSE(report.error().path.empty());
        CHECK_FALSE(report.error().cause.empty());
      }
    }
    CHECK(built(portal) == after);
    CHECK(portal.disk().status("site.staging-ayumi")->kind == EntryKind::missing);
  }
  CHECK(at > 60);
}

TEST_CASE("a first build that fails leaves no site, or the whole one") {
  limit_jobs(1);
  const Files whole = expected("words");
  for (std::size_t at = 1; at < 200; at += 3) {
    SmallPortal portal;
    make_portal(portal, "words");
    FailingFileSystem disk(portal.disk(), FailingFileSystem::Fails::from_then_on, at);
    const auto report = pipeline::build_site(disk, to_site());
    const auto operations = disk.operations();
    INFO("from operation " << at << " on");
    const Files site = site_of(portal);
    CHECK((site.empty() || site == whole));
    if (report && report->published) CHECK(site == whole);
    CHECK(built(portal) == whole);
  }
}

TEST_CASE("the same bytes for any number of threads") {
  SmallPortal one, four;
  limit_jobs(1);
  const Files first = built(one);
  limit_jobs(4);
  CHECK(built(four) == first);
  CHECK(one.disk().all_below("site") == four.disk().all_below("site"));
}
