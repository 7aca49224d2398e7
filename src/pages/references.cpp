#include "pages/references.h"

#include "model/find.h"

namespace ayumi::pages {

std::string strategy_and_year(const Scope& scope, StrategyIndex strategy, int year) {
  return scope.words().format("strategy-and-year",
                              {{"strategy", name_of(scope, {PageKind::strategy, strategy})},
                               {"year", scope.phrases().year_label(year)}});
}

NamedReference named_reference(const Scope& scope, const Reference& reference) {
  const RecordKey& key = reference.record;
  const Address strategy{PageKind::strategy, key.strategy};
  switch (reference.kind) {
    case Reference::Kind::record:
      return {named_link(scope, address_of(key)),
              strategy_and_year(scope, key.strategy, followup_of(scope.site(), key).year)};
    case Reference::Kind::strategy:
      return {named_link(scope, strategy), {}};
    case Reference::Kind::followup:
      return {named_link(scope, {PageKind::followup, key.strategy, key.followup}),
              name_of(scope, strategy)};
    case Reference::Kind::measure: {
      const auto m = scope.plan().find_measure(key.strategy, reference.measure);
      return {named_link(scope, {PageKind::measure, key.strategy, 0, m.value_or(0)}),
              name_of(scope, strategy)};
    }
  }
  return {};
}

}  // namespace ayumi::pages
