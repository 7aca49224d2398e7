#include "support/yaml_checks.h"

#include "support/expectations.h"

namespace ayumi::fuzz {

void expect_inside(const content::YamlNode& node, const Source& source, std::size_t begin,
                   std::size_t end) {
  using Kind = content::YamlNode::Kind;
  if (node.kind == Kind::nothing) return;
  expect_inside(Location{source, node.begin, node.end}, "a value of YAML");
  expect(begin <= node.begin && node.end <= end, "a value lies in what holds it", source->text);
  std::size_t last = node.begin;
  for (const content::YamlNode& item : node.items) {
    expect_inside(item, source, last, node.end);
    if (item.kind != Kind::nothing) last = item.end;
  }
  for (const content::YamlEntry& entry : node.entries) {
    expect_inside(Location{source, entry.key_begin, entry.key_end}, entry.key);
    expect(last <= entry.key_begin && entry.key_end <= node.end, "keys stand in order",
           source->text);
    expect_inside(entry.value, source, entry.key_end, node.end);
    last = entry.value.kind == Kind::nothing ? entry.key_end : entry.value.end;
  }
}

}  // namespace ayumi::fuzz
