#include "publish/manifest.h"

#include <catch2/catch.hpp>

#include "base/hash.h"

using namespace ayumi;
using namespace ayumi::publish;

namespace {

const FileList kFiles{{"ja/歩み.html", {sha256("b"), 12'345'678'901}}, {"a.css", {sha256("a"), 0}}};

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a manifest comes back as it was written") {
  std::string reason;
  const auto back = parse_manifest(manifest_text("ayumi 1", kFiles), &reason);
  REQUIRE(back);
  CHECK(*back == kFiles);
  REQUIRE(parse_manifest(manifest_text("ayumi 1", {}), &reason));
}

TEST_CASE("a manifest has one form") {
  CHECK(manifest_text("ayumi 0.1.0", {{"b", {sha256(""), 0}}, {"a", {sha256(""), 0}}}) ==
        R"({
 "format": 1,
 "generator": "ayumi 0.1.0",
 "files": [
  {
   "path": "a",
   "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
   "size": 0
  },
  {
   "path": "b",
   "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
   "size": 0
  }
 ]
}
)");
}

TEST_CASE("a manifest that we could not have written is not believed") {
  const std::string good = manifest_text("ayumi 1", kFiles);
  const auto text = GENERATE_COPY(values<std::string>({
      "",
      "{",
      "[]",
      "null",
      "{}",
      std::string(100'000, '['),
      changed(good, "\"format\": 1", "\"format\": 2"),
      changed(good, "\"format\": 1", "\"format\": \"1\""),
      changed(good, "\"files\"", "\"pages\""),
      changed(good, "a.css", "../../etc/passwd"),
      changed(good, "a.css", "/etc/passwd"),
      changed(good, "a.css", ""),
      changed(good, "a.css", "ja/歩み.html"),
      changed(good, "\"a.css\"", "7"),
      changed(good, "\"size\": 0", "\"size\": -1"),
      changed(good, "\"size\": 0", "\"size\": 0.5"),
      changed(good, "\"sha256\"", "\"sha\""),
      changed(good, sha256("a"), "abc"),
      good.substr(0, good.size() / 2),
  }));
  std::string reason;
  INFO(text.substr(0, 200));
  CHECK_FALSE(parse_manifest(text, &reason));
  CHECK_FALSE(reason.empty());
}
