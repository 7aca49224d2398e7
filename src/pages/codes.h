#pragma once
// The short marks by which sources name organisations, 厚 or MHLW, and what they stand for. Const;
// safe on any thread.

#include <vector>

#include "pages/scope.h"
#include "pages/views/record_views.h"

namespace ayumi::pages {

// A text of which a page shows the sections of these roles.
struct ShownText {
  const Localized<Prose>* text = nullptr;
  RoleFilter shows = nullptr;  // nullptr: all of it, with what stands before the first heading
};

// The marks that stand as links in what is shown of these texts, in the page's language: each once,
// in the official order of the organisations.
std::vector<CodeView> codes_in(const Scope& scope, const std::vector<ShownText>& texts);

}  // namespace ayumi::pages
