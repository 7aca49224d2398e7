#pragma once
// What home tells of the newest comparison in the portal.
//
// The rule, which looks at no value but to see whether it changed: of the newest year that can be
// compared with the year before, the strategies in the site's order, their measures that both years
// report in the order of the document, and of each the figures that it reports. A figure is told
// when each year has one value of it, of a later moment than the other's, both exact (not "about",
// "at least" or "up to"), both of one moment or both sums, parts of the same whole, and different.
// The first three are told, whether they rise or fall. Then come the measures of the year before
// that this one does not report.
//
// Const; safe on any thread.

#include "pages/scope.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

NewsView latest_news(const Scope& scope);

}  // namespace ayumi::pages
