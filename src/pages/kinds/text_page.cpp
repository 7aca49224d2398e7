// A page of prose: about, method, terms …

#include "pages/page_kinds.h"
#include "pages/views/list_views.h"
#include "pages/years.h"

namespace ayumi::pages {

AnyView text_page(const Scope& scope) {
  const PlainPage& page = scope.site().pages[scope.address().item];
  TextPageView view;
  view.site = &scope.context().site_view;
  view.text.title = scope.text(page.title);
  view.text.lead = scope.text(page.description);
  if (const auto prose = page.prose.shown_in(scope.language())) {
    view.text.prose = prose_view(scope, *prose.value, prose.language, kTextIdPrefix);
  }
  view.text.language_state = language_state(scope, page.prose);
  view.page = page_view(scope, view.text.title, view.text.lead);
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
