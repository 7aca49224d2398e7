#pragma once
// Where a value is being read: which file, whose ids count, and where mistakes go. Each file has
// its own, so that files can be read on several threads.

#include <initializer_list>
#include <string_view>

#include "base/diagnostics.h"
#include "content/names.h"
#include "content/yaml_node.h"

namespace ayumi::content {

// For what a source is silent about, where a key takes it.
inline constexpr std::string_view kUnknown = "unknown";

struct Reading {
  const Names& names;
  Source source;
  Diagnostics& diagnostics;
  std::size_t strategy = 0;  // whose pillars, figures and documents an id means
  std::size_t followup = 0;  // whose measures
  int suggestions = 200;     // to be made yet: further down nobody reads them, and they take time

  Location at(const YamlNode& node) const { return {source, node.begin, node.end}; }

  Diagnostic& tell(const DiagnosticKind& kind, const YamlNode& node,
                   std::initializer_list<std::string_view> arguments = {}) {
    return diagnostics.add(kind, at(node), arguments);
  }

  const StrategyNames& strategy_names() const { return names.strategies[strategy]; }
  const FollowUpNames& followup_names() const { return strategy_names().followups[followup]; }
};

}  // namespace ayumi::content
