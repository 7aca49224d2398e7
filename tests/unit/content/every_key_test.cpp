// every_key/ is a portal that uses every key of the format; expected.txt beside its content is what
// the site then holds. AYUMI_UPDATE_EXPECTED=1 writes it anew, for somebody to read the difference.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "content/load_site.h"
#include "content/markdown_file.h"
#include "content/tables.h"
#include "content/yaml_reader.h"
#include "describe_site.h"
#include "portal.h"

namespace ayumi::content {
namespace {

const std::string kFolder = AYUMI_SOURCE_DIR "/tests/unit/content/every_key";

Loaded load(const FileSystem& disk) {
  auto loaded = load_site(disk, {kFolder, parse_instant("2024-02-01T00:00:00Z"), false});
  REQUIRE(loaded);
  return *std::move(loaded);
}

void add_keys(const YamlNode& node, std::set<std::string>& keys) {
  for (const YamlNode& item : node.items) add_keys(item, keys);
  for (const YamlEntry& entry : node.entries) {
    keys.insert(entry.key);
    add_keys(entry.value, keys);
  }
}

std::set<std::string> keys_of(const FileSystem& disk, const std::string& path) {
  Diagnostics diagnostics;
  const auto text = disk.read(kFolder + "/" + path);
  REQUIRE(text);
  std::set<std::string> keys;
  MarkdownFile file;
  file.source = make_source(path, *text);
  if (path.ends_with(".yaml")) {
    add_keys(read_yaml(file.source, diagnostics)->root, keys);
  } else {
    split_front_matter(file, diagnostics);
    if (file.front_matter) add_keys(file.front_matter->root, keys);
  }
  return keys;
}

TEST_CASE("every key of the format comes out in the site") {
  const auto disk = disk_file_system();
  const Loaded loaded = load(*disk);
  CHECK(testing::lines_of(loaded.diagnostics) ==
        std::vector<std::string>{"pages/terms.ja.md:3:20 C069 'en' (en) (e3b0c44298fc1c14)",
                                 "strategies/plan/figures.yaml:1:8 C068 'unused' (unused)"});
  const std::string described = testing::describe(loaded.site);
  if (std::getenv("AYUMI_UPDATE_EXPECTED") != nullptr) {
    REQUIRE(disk->write(kFolder + "/expected.txt", described));
  }
  const auto expected = disk->read(kFolder + "/expected.txt");
  REQUIRE(expected);
  CHECK(described == *expected);
}

TEST_CASE("the portal with every key leaves no key of the tables out") {
  const auto disk = disk_file_system();
  std::set<std::string> used;
  for (const std::string& path : load(*disk).files) used.merge(keys_of(*disk, path));
  for (const FieldTable& table : field_tables()) {
    for (const std::string_view key : table.keys) {
      CAPTURE(table.of, key);
      CHECK(used.contains(std::string(key)));
    }
  }
}

TEST_CASE("the files that were read are told by their paths, sorted") {
  const auto disk = disk_file_system();
  const Loaded loaded = load(*disk);
  REQUIRE(loaded.files.size() == 20);
  CHECK(loaded.files.front() == "content/glossary.yaml");
  CHECK(loaded.files[1] == "content/organizations.yaml");
  CHECK(loaded.files.back() == "content/topics.yaml");
}

}  // namespace
}  // namespace ayumi::content
