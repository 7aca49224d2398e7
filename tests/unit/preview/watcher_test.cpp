// What is noticed of a project on a real disk, by both ways of watching.
#include "preview/watcher.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "../base/temporary_folder.h"

using namespace ayumi;
using namespace ayumi::preview;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::unique_ptr<Watcher> watcher_of(bool by_notice, const std::string& project) {
  if (!by_notice) return watch_by_looking(project, 10ms);
  auto watcher = watch_by_notice(project);
  REQUIRE(watcher);
  return *std::move(watcher);
}

// Everything that comes until nothing more does.
Changes all(Watcher& watcher) {
  Changes changes;
  for (;;) {
    const auto more = watcher.wait(400ms);
    REQUIRE(more);
    if (more->none()) return changes;
    changes.merge(*more);
  }
}

}  // namespace

TEST_CASE("every kind of change is noticed") {
  const bool by_notice = GENERATE(true, false);
  CAPTURE(by_notice);
  const TemporaryFolder temporary;
  const fs::path project = temporary.path();
  write(project / "content/pages/about.en.md", "About");
  write(project / "content/strategies/plan/strategy.yaml", "title");
  const auto watcher = watcher_of(by_notice, project.string());
  CHECK(all(*watcher).none());

  const std::string about = "content/pages/about.en.md";
  SECTION("a file is written") {
    write(project / about, "Changed");
    CHECK(all(*watcher).files.contains(about));
  }
  SECTION("a file is replaced by another, as editors save") {
    write(project / "content/pages/.about.tmp", "Changed");
    fs::rename(project / "content/pages/.about.tmp", project / about);
    CHECK(all(*watcher).files.contains(about));
  }
  SECTION("a file is written while it stays open") {
    std::ofstream open(project / about, std::ios::app);
    open << "more" << std::flush;
    CHECK(all(*watcher).files.contains(about));
  }
  SECTION("a file comes as a second name of another") {
    fs::create_hard_link(project / about, project / "content/pages/second.en.md");
    CHECK(all(*watcher).files.contains("content/pages/second.en.md"));
  }
  SECTION("a file goes") {
    fs::remove(project / about);
    CHECK(all(*watcher).files.contains(about));
  }
  SECTION("a file is renamed") {
    fs::rename(project / about, project / "content/pages/other.en.md");
    const Changes changes = all(*watcher);
    CHECK(changes.files.contains(about));
    CHECK(changes.files.contains("content/pages/other.en.md"));
  }
  SECTION("folders come, and what is written in them afterwards is noticed as well") {
    write(project / "content/strategies/plan/2023/measures/a.en.md", "A");
    CHECK(all(*watcher).everything);
    write(project / "content/strategies/plan/2023/measures/a.en.md", "B");
    CHECK(all(*watcher).files.contains("content/strategies/plan/2023/measures/a.en.md"));
  }
  SECTION("a folder is moved, and its files are known by their new names") {
    fs::rename(project / "content/strategies/plan", project / "content/strategies/scheme");
    CHECK(all(*watcher).everything);
    write(project / "content/strategies/scheme/strategy.yaml", "changed");
    CHECK(all(*watcher).files.contains("content/strategies/scheme/strategy.yaml"));
  }
  SECTION("a folder goes") {
    fs::remove_all(project / "content/strategies");
    CHECK(all(*watcher).everything);
  }
  SECTION("the three folders come and go") {
    write(project / "themes/own/static/style.css", "a");
    CHECK(all(*watcher).everything);
    write(project / "themes/own/static/style.css", "b");
    CHECK(all(*watcher).files.contains("themes/own/static/style.css"));
    fs::rename(project / "content", project / "old");
    CHECK(all(*watcher).everything);
    fs::rename(project / "old", project / "content");
    CHECK(all(*watcher).everything);
    write(project / about, "Changed");
    CHECK(all(*watcher).files.contains(about));
  }
}

TEST_CASE("what is beside the three folders, and what editors leave, is not noticed") {
  const TemporaryFolder temporary;
  const fs::path project = temporary.path();
  write(project / "content/site.yaml", "format: 1");
  const auto watcher = watcher_of(true, project.string());
  write(project / "site/index.html", "x");
  write(project / "README.md", "x");
  write(project / "content/.site.yaml.swp", "x");
  write(project / "content/site.yaml~", "x");
  CHECK(all(*watcher).none());
}

TEST_CASE("a file that is written piece by piece counts when it is closed") {
  const TemporaryFolder temporary;
  const fs::path project = temporary.path();
  write(project / "content/site.yaml", "format: 1");
  const auto watcher = watcher_of(true, project.string());
  const auto begin = std::chrono::steady_clock::now();
  std::ofstream open(project / "content/site.yaml");
  open << "a" << std::flush;
  std::thread closing([&] {
    std::this_thread::sleep_for(50ms);
    open << "b";
    open.close();
  });
  const auto changes = watcher->wait(5s);
  const auto taken = std::chrono::steady_clock::now() - begin;
  closing.join();
  REQUIRE(changes);
  CHECK(changes->files.contains("content/site.yaml"));
  CHECK(taken >= 50ms);
}

TEST_CASE("waiting ends when it is asked to") {
  const bool by_notice = GENERATE(true, false);
  CAPTURE(by_notice);
  const TemporaryFolder temporary;
  const auto watcher = watcher_of(by_notice, temporary.path());
  std::thread stopping([&] {
    std::this_thread::sleep_for(20ms);
    watcher->stop();
  });
  CHECK_FALSE(watcher->wait());
  stopping.join();
  CHECK_FALSE(watcher->wait());
}
