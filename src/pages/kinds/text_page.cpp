// A page of prose: about, method, terms …

#include "pages/page_kinds.h"
#include "pages/views/list_views.h"
#include "pages/years.h"

namespace ayumi::pages {

AnyView text_page(const Scope& scope) {
  const PlainPage& page = scope.site().pages[scope.address().item];
  TextPageView view;
  view.site = &scope.context().site_view;
  view.text.title = scope.html(page.title);
  view.text.lead = scope.html(page.description);
  if (const auto prose = page.prose.shown_in(scope.language())) {
    view.text.prose = prose_view(scope, *prose.value, prose.language, kTextIdPrefix, 0);
  }
  view.text.language_state = language_state(scope, page.prose);
  view.page = page_view(scope, scope.text(page.title), scope.text(page.description));
  view.page.here = view.text.title;
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
