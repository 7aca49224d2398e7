#include "content/web_addresses.h"

#include "content/read_values.h"

namespace ayumi::content {
namespace {

void add(const Source& source, const YamlNode& node, std::vector<WebAddress>& out) {
  if (node.is_scalar() && is_web_address(node.scalar)) {
    out.push_back({node.scalar, {source, node.begin, node.end}});
  }
  for (const YamlNode& item : node.items) add(source, item, out);
  for (const YamlEntry& entry : node.entries) {
    const bool own = entry.key == "base_url" || entry.key == "silences";
    if (!own) add(source, entry.value, out);
  }
}

void add(const Yaml& file, std::vector<WebAddress>& out) {
  if (file) add(file->source, file->root, out);
}

}  // namespace

std::vector<WebAddress> web_addresses(const ContentFiles& files) {
  std::vector<WebAddress> all;
  for (const Yaml* file : {&files.site, &files.organizations, &files.glossary, &files.topics}) {
    add(*file, all);
  }
  for (const StrategyFiles& strategy : files.strategies) {
    add(strategy.strategy, all);
    add(strategy.figures, all);
    for (const YearFiles& year : strategy.years) {
      add(year.followup, all);
      add(year.figures, all);
    }
  }
  return all;
}

}  // namespace ayumi::content
