#pragma once
// The short marks by which sources name organisations, 厚 or MHLW, and what they stand for. Const;
// safe on any thread.

#include <vector>

#include "pages/scope.h"
#include "pages/views/record_views.h"

namespace ayumi::pages {

// The marks that stand as links in these texts, as they are shown in the page's language: each
// once, in the official order of the organisations.
std::vector<CodeView> codes_in(const Scope& scope,
                               const std::vector<const Localized<Prose>*>& texts);

}  // namespace ayumi::pages
