#pragma once
// What home tells of the newest comparison in the portal.
//
// The rule: of the newest year that can be compared with the year before, the strategies in the
// site's order, and the first three numbers that changed (pages/figure_changes.h), whether they
// rise or fall. Then come the measures of the year before that this one does not report.
//
// Const; safe on any thread.

#include "pages/scope.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

NewsView latest_news(const Scope& scope);

}  // namespace ayumi::pages
