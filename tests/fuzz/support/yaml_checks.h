#pragma once
// What the YAML reader promises of every tree (content/yaml_node.h).

#include "content/yaml_node.h"

namespace ayumi::fuzz {

// Every node and key lies in the bytes [begin, end) of its file, in its parent and in order.
void expect_inside(const content::YamlNode& node, const Source& source, std::size_t begin,
                   std::size_t end);

}  // namespace ayumi::fuzz
