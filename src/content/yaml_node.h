#pragma once
// YAML as this room sees it: words, lists and maps, each with its exact place in the file. No types
// (whether 2023 is a year or a label is for the reader of the key to say), no anchors, no tags.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace ayumi::content {

struct YamlEntry;

struct YamlNode {
  enum class Kind { nothing, scalar, list, map };
  Kind kind = Kind::nothing;
  bool plain = false;       // a scalar without quotes
  std::uint32_t begin = 0;  // the bytes [begin, end) of the file, quotes and brackets included
  std::uint32_t end = 0;
  std::string scalar;              // quotes and escapes resolved
  std::vector<YamlNode> items;     // of a list
  std::vector<YamlEntry> entries;  // of a map, in the order of the file

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }

  // The value of a key, or null: also for anything that is not a map.
  const YamlNode* find(std::string_view key) const;
  // The value of a key as it is written, empty when there is none or it is not a scalar.
  std::string_view word(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  std::uint32_t key_begin = 0;
  std::uint32_t key_end = 0;
  YamlNode value;
};

// A file, or the front matter of one. `readable` is false after a mistake in the YAML itself; the
// root is then nothing.
struct YamlFile {
  Source source;
  YamlNode root;
  bool readable = true;
};
using Yaml = std::shared_ptr<const YamlFile>;

inline const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const YamlEntry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

inline std::string_view YamlNode::word(std::string_view key) const {
  const YamlNode* value = find(key);
  return value != nullptr && value->is_scalar() ? std::string_view(value->scalar)
                                                : std::string_view();
}

}  // namespace ayumi::content
