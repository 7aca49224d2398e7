#pragma once
// What was published or corrected when, newest first.

#include "pages/scope.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

std::vector<UpdateView> update_views(const Scope& scope);

}  // namespace ayumi::pages
