#pragma once
// The door to yaml-cpp: bytes in, YamlNode out. It takes the part of YAML that people write by hand
// and refuses the rest with a reason: anchors, aliases, tags, merge keys, directives, second
// documents, duplicate keys, quoted or plain text over several lines, tabs as indentation, more
// than 64 levels, more than 200,000 values. Nothing is thrown; safe on any thread.

#include <cstddef>

#include "base/diagnostics.h"
#include "content/yaml_node.h"

namespace ayumi::content {

inline constexpr std::size_t kDeepestYaml = 64;
inline constexpr std::size_t kMostYamlValues = 200'000;

// The whole file. `source` has passed check_text().
Yaml read_yaml(const Source& source, Diagnostics& diagnostics);

// The bytes [begin, end) of a file, as for front matter; places are still those of the file.
Yaml read_yaml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics);

}  // namespace ayumi::content
