#include "publish/output_path.h"

#include <catch2/catch.hpp>

using namespace ayumi::publish;

TEST_CASE("paths that a site may have") {
  const auto path = GENERATE(
      values<std::string>({"index.html", "ja/index.html", "ja/健康 戦略/①.html", ".nojekyll",
                           ".well-known/security.txt", "a/..b/c..", "a/...", "-rf", "a/.ayumi-x"}));
  INFO(path);
  CHECK(path_problem(path).empty());
}

TEST_CASE("paths that lead elsewhere or that no host can serve") {
  const auto path = GENERATE(
      values<std::string>({"", "/", "/etc/passwd", "..", "../x", "a/../../x", "a/..", ".", "./a",
                           "a/./b", "a//b", "a/", "a\\b", "a\nb", std::string("a\0b", 3), "a\x7F",
                           "\xFF", ".ayumi-manifest.json", ".ayumi-staging/x"}));
  INFO(path);
  CHECK_FALSE(path_problem(path).empty());
}

TEST_CASE("the folder of a path") {
  CHECK(folder_of("a/b/c") == "a/b");
  CHECK(folder_of("a").empty());
}
