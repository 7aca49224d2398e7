// 404.html speaks all languages at once: a host shows it for any address.

#include "pages/page_kinds.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {
namespace {

NotFoundLanguageView language_block(const Scope& scope, LanguageIndex i) {
  const LanguageContext& context = scope.context();
  const Language& language = scope.site().languages[i];
  const Words& words = context.all_words[i];
  const auto link = [&](PageKind kind, std::string_view word) {
    const std::string path = site_path_of(scope.site(), scope.plan(), {kind, 0, 0, 0}, i);
    return LinkView{words.plain(word), context.urls.rooted(path)};
  };
  NotFoundLanguageView view;
  view.lang = language.tag;
  view.dir = language.right_to_left ? "rtl" : "ltr";
  view.title = words.plain("not-found-title");
  view.message = words.plain("not-found-message");
  view.home = link(PageKind::home, "home");
  const Site& site = scope.site();
  if (!site.organizations.empty())
    view.links.push_back(link(PageKind::organizations, "organizations"));
  if (!site.topics.empty()) view.links.push_back(link(PageKind::topics, "topics"));
  if (!site.glossary.empty()) view.links.push_back(link(PageKind::glossary, "glossary"));
  view.links.push_back(link(PageKind::updates, "updates"));
  view.links.push_back(link(PageKind::search, "search"));
  return view;
}

}  // namespace

AnyView not_found_page(const Scope& scope) {
  NotFoundPageView view;
  view.site = &scope.context().site_view;
  for (LanguageIndex i = 0; i < scope.site().languages.size(); ++i) {
    view.languages.push_back(language_block(scope, i));
  }
  view.page = page_view(scope, scope.words().plain("not-found-title"), "");
  view.page.noindex = true;
  view.page.alternates.clear();
  view.page.stylesheet = scope.context().urls.rooted(scope.context().stylesheet);
  view.page.script = scope.context().urls.rooted(scope.context().script);
  view.page.search_script = scope.context().urls.rooted(scope.context().search_script);
  view.page.crumbs.clear();
  for (std::size_t i = 0; i < view.page.languages.size(); ++i) {
    const std::string home = site_path_of(scope.site(), scope.plan(), {PageKind::home}, i);
    view.page.languages[i].url = scope.context().urls.rooted(home);
  }
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
