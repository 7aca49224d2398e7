#pragma once
// How pages name what an entry of related: or of a lineage points to. Const; safe on any thread.

#include <string>

#include "pages/scope.h"

namespace ayumi::pages {

struct NamedReference {
  LinkView to;        // by its own name
  std::string where;  // strategy and year, as far as the name does not say them
};

NamedReference named_reference(const Scope& scope, const Reference& reference);

// "Plan, FY2023"
std::string strategy_and_year(const Scope& scope, StrategyIndex strategy, int year);

}  // namespace ayumi::pages
