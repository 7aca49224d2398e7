// What was published or corrected when.

#include <limits>

#include "pages/names.h"
#include "pages/page_kinds.h"
#include "pages/updates.h"

namespace ayumi::pages {

AnyView updates_page(const Scope& scope) {
  UpdatesPageView view;
  view.site = &scope.context().site_view;
  view.updates = update_days(scope, std::numeric_limits<std::size_t>::max());
  for (const Address& followup : undated_followups(scope.site())) {
    view.undated.push_back(full_link(scope, followup));
  }
  view.page =
      page_view(scope, scope.words().plain("updates"), scope.words().plain("updates-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
