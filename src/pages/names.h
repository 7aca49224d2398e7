#pragma once
// Names in all languages of the site, names that say where they belong, and the order in which a
// language's dictionary has them.

#include "pages/scope.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

// What something is called in the languages other than the page's.
std::vector<NameView> other_names(const Scope& scope, const Text& name);

// A link that is understood without its surroundings: "Training (Plan, FY2023)", "Plan: FY2023".
LinkView full_link(const Scope& scope, const Address& page);

// What a term is found under in that order: its reading, or its name.
std::string spelling_of(const Scope& scope, const Term& term);
void sort_terms(const Scope& scope, std::vector<TermIndex>& terms);

}  // namespace ayumi::pages
