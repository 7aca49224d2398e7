// Which request targets mean something, and which are turned away before anybody looks.
#include "preview/target.h"

#include <catch2/catch.hpp>

using namespace ayumi::preview;

TEST_CASE("a target that a browser sends is a path and a query") {
  struct Row {
    std::string sent, path, query;
  };
  const auto row = GENERATE(values<Row>({
      {"/", "/", ""},
      {"/portal/ja/", "/portal/ja/", ""},
      {"/portal/ja/plan?q=%2F&x", "/portal/ja/plan", "?q=%2F&x"},
      {"/portal/files/%E9%80%B2%E6%8D%97%20a.csv", "/portal/files/進捗 a.csv", ""},
      {"/a%23%3F%25b", "/a#?%b", ""},
      {"/.well-known/security.txt", "/.well-known/security.txt", ""},
      {"/portal/.ayumi/events", "/portal/.ayumi/events", ""},
      {"/a/;x/b...c", "/a/;x/b...c", ""},
  }));
  CAPTURE(row.sent);
  const auto target = parse_target(row.sent);
  REQUIRE(std::holds_alternative<Target>(target));
  CHECK(std::get<Target>(target).path == row.path);
  CHECK(std::get<Target>(target).query == row.query);
}

TEST_CASE("a target that no site can have is refused") {
  struct Row {
    int status;
    std::string sent;
  };
  const auto row = GENERATE(values<Row>({
      // Up and out, in every spelling.
      {404, "/../secret/s.txt"},
      {404, "/..%2fsecret/s.txt"},
      {404, "/%2e%2e/secret"},
      {404, "/.%2e/secret"},
      {404, "/%2e%2e%2fsecret"},
      {404, "/....//secret"},
      {404, "/sub/../../secret"},
      {404, "/;/../secret"},
      {404, "/a/./b"},
      {404, "/a/.."},
      {404, "/sub/..%5c..%5csecret"},
      {404, "/\\..\\..\\secret"},
      {400, "/%c0%ae%c0%ae/secret"},
      {400, "/%u002e%u002e/secret"},
      {404, "//etc/passwd"},
      {404, "/%2fetc/passwd"},
      {404, "//evil.example/.."},
      // Hidden files.
      {404, "/.env"},
      {404, "/.git/config"},
      {404, "/a/.DS_Store"},
      // Bytes that stand in no address.
      {400, "/index.html%00"},
      {400, "/index.html%00.txt"},
      {400, "/%"},
      {400, "/%z"},
      {400, "/%zz"},
      {400, "/%ff%fe"},
      {400, "/a%0d%0aX: y"},
      {400, "/a%0d%0a"},
      {400, "/a b"},
      {400, "/進"},
      {400, "/#/../../secret"},
      // Other forms of targets.
      {400, ""},
      {400, "*"},
      {400, "a"},
      {400, "http://evil.example/"},
      {414, '/' + std::string(4096, 'a')},
  }));
  CAPTURE(row.sent.substr(0, 80));
  const auto target = parse_target(row.sent);
  REQUIRE(std::holds_alternative<Refused>(target));
  CHECK(std::get<Refused>(target).status == row.status);
}
