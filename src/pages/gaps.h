#pragma once
// What is missing, found without judgement: what this site lacks, and, apart from it, what the
// author says that the source does not state. Const; safe on any thread.

#include <optional>
#include <vector>

#include "pages/scope.h"

namespace ayumi::pages {

enum class GapKind {
  // This site lacks it.
  no_followup,   // a year of the portal for which a strategy could have reported
  section,       // a declared section of a record without text in any language
  untranslated,  // a text that a language of the site lacks
  older,         // a translation of a text that has changed since
  unfilled,      // a fact that is neither given nor said to be unknown
  no_value,      // an indicator without values
  not_held,      // a document to which a source points
  no_address,    // a document whose official place is not known
  // The source does not say it.
  silent_roles,
  silent_date,
  silent_indicator,
};

struct Gap {
  GapKind kind = GapKind::section;
  Address page;                         // on which it is missing
  std::optional<std::size_t> followup;  // of which follow-up; none: of the strategy itself
  Html what;
};

// In the order of the site: the strategy itself, then its follow-ups from the oldest on.
std::vector<Gap> gaps_of_strategy(const Scope& scope, StrategyIndex strategy);
// Of pages/: about, method …
std::vector<Gap> gaps_of_pages(const Scope& scope);

}  // namespace ayumi::pages
