// Files and folders below content/: what has a place, what has none, and what is refused.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "describe_site.h"
#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

TEST_CASE("a file without a place is told with the nearest name") {
  struct Row {
    std::string path;
    std::string expected;
  };
  const std::vector<Row> rows{
      {"organisations.yaml", "C002 '' (organisations.yaml) organizations.yaml?"},
      {"stratgies/x.yaml", "C002 '' (stratgies) strategies?"},
      {"strategies/plan/strategies.yaml", "C002 '' (strategies.yaml) strategy.yaml?"},
      {"strategies/plan/2023/folowup.yaml", "C002 '' (folowup.yaml) followup.yaml?"},
      {"strategies/plan/2023/measure/a.ja.md", "C002 '' (measure) measures?"},
      {"strategies/plan/2023/overview.md", "C011 '' (overview.md) (overview.ja.md)"},
      {"strategies/plan/2023/overview.jp.md", "C010 '' (jp) ja?"},
      {"strategies/plan/2023/measures/training.md", "C011 '' (training.md) (<id>.ja.md)"},
      {"strategies/plan/2023/measures/training.ja.txt", "C002 '' (training.ja.txt)"},
      {"strategies/plan/2023/measures/Training.fr.md", "C010 '' (fr)"},
      {"strategies/plan/2023/measures/a b.ja.md", "C048 '' (a b) a-b?"},
      {"strategies/plan/2023/measures/trainig.ja.md", "C025 '' (trainig) training?"},
      {"strategies/plan/2023/pillars/peple.ja.md", "C013 '' (peple) people?"},
      {"strategies/plan/23/x", "C002 '' (23)"},
      {"strategies/readme.md", "C002 '' (readme.md)"},
      {"strategies/Plan2/strategy.yaml", "C048 '' (Plan2) plan2?"},
      {"pages/map.png", "C002 '' (map.png)"},
      {".git/config", ""},
      {"strategies/plan/2023/.DS_Store", ""},
      {"strategies/plan/2023/followup.yaml~", ""},
      {"strategies/plan/2023/files/a/deep/map.png", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    const Lines told = Portal().file(row.path, "").told();
    if (row.expected.empty()) {
      CHECK(told.empty());
    } else {
      REQUIRE(told.size() == 1);
      CHECK(told[0].substr(told[0].find(" C0") + 1) == row.expected);
      CHECK(row.path.starts_with(told[0].substr(0, told[0].find(':'))));
    }
  }
}

TEST_CASE("folders must say what they are") {
  CHECK(Portal().without("strategies/plan/2023/followup.yaml").told() ==
        Lines{"strategies/plan/2023:1:1 C001 '' (followup.yaml)"});
  CHECK(Portal().file("strategies/new/overview.ja.md", "").told() ==
        Lines{"strategies/new:1:1 C001 '' (strategy.yaml)"});
}

TEST_CASE("links are refused wherever they stand, and nothing behind them is read") {
  for (const std::string path :
       {"about.yaml", "pages/about.ja.md", "strategies/plan/2023/files/passwd",
        "strategies/plan/2023/measures/training.fr.md", "strategies/self",
        "strategies/plan/2024"}) {
    CAPTURE(path);
    const std::string name = path.substr(path.rfind('/') + 1);
    CHECK(Portal().link(path, "/etc/passwd").told() == Lines{path + ":1:1 C003 '' (" + name + ")"});
    CHECK(Portal().link(path, ".").told() == Lines{path + ":1:1 C003 '' (" + name + ")"});
  }
  CHECK(Portal().without("site.yaml").link("site.yaml", "/etc/passwd").told() ==
        Lines{"site.yaml:1:1 C003 '' (site.yaml)"});
}

TEST_CASE("names that some disk takes for one are refused") {
  const std::string folder = "strategies/plan/2023/files/";
  CHECK(Portal().file(folder + "Map.png", "").file(folder + "map.png", "").told() ==
        Lines{folder + "map.png:1:1 C004 '' (Map.png) (map.png) also 1:1"});
  const std::string composed = "\u304C.png";          // が
  const std::string decomposed = "\u304B\u3099.png";  // か and its mark
  CHECK(Portal().file(folder + composed, "").file(folder + decomposed, "").told() ==
        Lines{folder + composed + ":1:1 C004 '' (" + decomposed + ") (" + composed + ") also 1:1"});
}

TEST_CASE("names that cannot be shown are refused") {
  const std::string folder = "strategies/plan/2023/files";
  CHECK(Portal().file(folder + "/a\nb.png", "").told() ==
        Lines{folder + ":1:1 C005 '' (a\\x0Ab.png)"});
  CHECK(Portal().file(folder + "/a\xC2\x9B.png", "").told() ==
        Lines{folder + ":1:1 C005 '' (a\\xC2\\x9B.png)"});
  CHECK(Portal().file(folder + "/a\xFF.png", "").told() ==
        Lines{folder + ":1:1 C005 '' (a\\xFF.png)"});
  CHECK(Portal().file(folder + "/a\\b.png", "").told() ==
        Lines{folder + ":1:1 C005 '' (a\\b.png)"});
}

TEST_CASE("names that Windows keeps for devices are refused, in files and as ids") {
  const std::string folder = "strategies/plan/2023/files";
  for (const std::string name : {"aux.png", "CON", "com1.a.csv", "nul."}) {
    CHECK(Portal().file(folder + "/" + name, "").told() ==
          Lines{folder + ":1:1 C005 '' (" + name + ")"});
  }
  for (const std::string name : {"auxiliary.png", "com10.csv", "icon.png"}) {
    CHECK(Portal().file(folder + "/" + name, "").told().empty());
  }
  const std::string prn = "- {id: prn, name: {ja: あ, en: b}}\n";
  CHECK(Portal().file("topics.yaml", prn).told() == Lines{"topics.yaml:1:8 C061 'prn' (prn)"});
}

TEST_CASE("addresses of strategies and pages do not collide") {
  const std::string page = "---\ntitle: x\n---\n";
  CHECK(Portal().file("pages/plan.ja.md", page).told() ==
        Lines{"pages/plan.ja.md:1:1 C062 '' (plan) also 1:1"});
  CHECK(Portal().file("pages/search.ja.md", page).told() ==
        Lines{"pages/search.ja.md:1:1 C061 '' (search)"});
  CHECK(Portal().file("strategies/glossary/strategy.yaml", testing::kStrategy).told() ==
        Lines{"strategies/glossary:1:1 C061 '' (glossary)"});
}

TEST_CASE("strategies and pages stand in the order of site.yaml, the rest by id") {
  const std::string page = "---\ntitle: x\n---\n";
  Portal portal;
  portal.file("site.yaml", testing::kSite + "strategies: [zeal]\npages: [method, about]\n")
      .file("strategies/zeal/strategy.yaml", testing::kStrategy)
      .file("strategies/care/strategy.yaml", testing::kStrategy)
      .file("strategies/plan/2021/followup.yaml", "edition: final\n");
  for (const std::string id : {"about", "access", "method"}) {
    portal.file("pages/" + id + ".ja.md", page);
  }
  const Site site = portal.load().site;
  Lines order;
  for (const PlainPage& one : site.pages) order.push_back(one.id);
  for (const Strategy& one : site.strategies) order.push_back(one.id);
  for (const FollowUp& one : site.strategies.back().followups) {
    order.push_back(std::to_string(one.year));
  }
  CHECK(order == Lines{"method", "about", "access", "zeal", "care", "plan", "2021", "2023"});
}

TEST_CASE("a disk that fails is an error with the path, whatever the operation") {
  MemoryFileSystem disk;
  disk.add_file("content/site.yaml", testing::kSite);
  disk.add_file("content/pages/a.ja.md", "---\ntitle: x\n---\n");
  FailingFileSystem counting(disk);
  REQUIRE(load_site(counting, {}));
  const std::size_t operations = counting.operations().size();
  CHECK(operations >= 5);
  for (std::size_t at = 1; at <= operations; ++at) {
    CAPTURE(at);
    FailingFileSystem failing(disk, FailingFileSystem::Fails::once, at);
    const auto loaded = load_site(failing, {});
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().path.find("content") != std::string::npos);
  }
}

TEST_CASE("the project's folder does not show in any path") {
  MemoryFileSystem disk;
  disk.add_file("home/me/portal/content/site.yaml", testing::kSite + "teme: x\n");
  const auto loaded = load_site(disk, {"home/me/portal", {}, false});
  REQUIRE(loaded);
  CHECK(testing::lines_of(loaded->diagnostics) == Lines{"site.yaml:8:1 C042 'teme' (teme) theme?"});
  CHECK(loaded->files == Lines{"content/site.yaml"});
}

// What a synthetic corpus for benchmarks writes: no publisher, no kinds, unquoted dates, languages
// as plain tags.
std::string corpus_followup(int year) {
  std::string text = "as_of: " + std::to_string(year + 1) +
                     "-03-31\npublished: " + std::to_string(year + 1) +
                     "-06-30\nedition: final\nmeasures:\n";
  for (int m = 0; m < 20; ++m) {
    text += "  - id: m" + std::to_string(1000 + m) +
            "\n    title: {ja: \"対策\", en: \"Measure\"}\n    pillar: people\n"
            "    lead: [mhlw]\n    partners: []\n";
  }
  return text;
}

TEST_CASE("a corpus loads clean, and the same for any number of threads") {
  Portal portal;
  portal.without("strategies/plan/2023");
  for (int year = 2016; year < 2026; ++year) {
    const std::string folder = "strategies/plan/" + std::to_string(year) + "/";
    portal.file(folder + "followup.yaml", corpus_followup(year));
    for (int m = 0; m < 20; ++m) {
      const std::string name = folder + "measures/m" + std::to_string(1000 + m);
      portal.file(name + ".ja.md", "## 取組状況\n\n実施した。\n");
      portal.file(name + ".en.md", "## What was done\n\nDone.\n");
    }
  }
  portal.file("strategies/plan/2019/measures/stray.ja.md", "");
  portal.file("strategies/plan/2020/measures/other.ja.md", "");
  limit_jobs(1);
  const Loaded alone = portal.load();
  limit_jobs(4);
  const Loaded together = portal.load();
  CHECK(testing::lines_of(alone.diagnostics).size() == 2);
  CHECK(testing::lines_of(alone.diagnostics) == testing::lines_of(together.diagnostics));
  CHECK(testing::describe(alone.site) == testing::describe(together.site));
  CHECK(alone.site.strategies[0].followups.size() == 10);
  CHECK(alone.site.strategies[0].followups[9].records.size() == 20);
}

TEST_CASE("lines of which two versions stand are told, each place once") {
  const auto told = [](const std::string& path, const std::string& text) {
    return Portal().file(path, text).told();
  };
  const std::string text = "strategies/plan/2023/measures/training.ja.md";
  const std::string conflict = "<<<<<<< HEAD\n一つ\n=======\n二つ\n>>>>>>> other\n";
  CHECK(told(text, "## 取組状況\n\n" + conflict) == Lines{text + ":3:1 C104 '<<<<<<<' (3) (7)"});
  CHECK(told(text, conflict + "間\n" + conflict) ==
        Lines{text + ":1:1 C104 '<<<<<<<' (1) (5)", text + ":7:1 C104 '<<<<<<<' (7) (11)"});
  CHECK(told(text, "\xEF\xBB\xBF<<<<<<< HEAD\r\n一\r\n=======\r\n二\r\n>>>>>>> x\r\n") ==
        Lines{text + ":1:1 C104 '<<<<<<<' (1) (5)"});
  CHECK(told(text, "一つ\n=======\n二つ\n>>>>>>> other") ==
        Lines{text + ":4:1 C104 '>>>>>>>' (4) (4)"});
  CHECK(told(text, "<<<<<<< HEAD\n一\n<<<<<<< HEAD\n二\n>>>>>>> x\n") ==
        Lines{text + ":1:1 C104 '<<<<<<<' (1) (1)", text + ":3:1 C104 '<<<<<<<' (3) (5)"});
  CHECK(told("organizations.yaml", kOrganizations + conflict) ==
        Lines{"organizations.yaml:3:1 C104 '<<<<<<<' (3) (7)"});
  for (const std::string& other :
       {std::string("前 <<<<<<< HEAD\n"), std::string("<<<<<<<< a\n"), std::string("<<<<<<<a\n"),
        std::string("    >>>>>>> a\n"), std::string(">>>>>> six\n")}) {
    CAPTURE(other);
    CHECK(told(text, other).empty());
  }
}

}  // namespace
}  // namespace ayumi::content
