// Search. The index is queried by the theme's script; without it the page lists what there is.

#include "pages/coverage.h"
#include "pages/example_queries.h"
#include "pages/page_kinds.h"
#include "pages/views/search_views.h"

namespace ayumi::pages {
namespace {

Url manifest_url(const Scope& scope, LanguageIndex language) {
  const bool portable = scope.context().urls.style() == LinkStyle::portable;
  const std::string path =
      site_path_of(scope.site(), scope.plan(), {PageKind::search}, language) + "index/manifest";
  return scope.context().urls.relative(scope.site_path(), path + (portable ? ".js" : ".bin"));
}

std::vector<SearchLanguageView> other_languages(const Scope& scope) {
  std::vector<SearchLanguageView> views;
  for (LanguageIndex i = 0; i < scope.site().languages.size(); ++i) {
    if (i == scope.language()) continue;
    const std::string& tag = scope.site().languages[i].tag;
    const std::string path = site_path_of(scope.site(), scope.plan(), {PageKind::search}, i);
    views.push_back({tag, scope.phrases().locale().language_name(tag),
                     scope.context().urls.relative(scope.site_path(), path),
                     manifest_url(scope, i)});
  }
  return views;
}

std::vector<LinkView> vocabulary(const Scope& scope) {
  std::vector<LinkView> links;
  const auto add = [&](PageKind kind, std::string_view word) {
    links.push_back(scope.link({kind}, scope.words().plain(word)));
  };
  if (!scope.site().topics.empty()) add(PageKind::topics, "topics");
  if (!scope.site().glossary.empty()) add(PageKind::glossary, "glossary");
  return links;
}

}  // namespace

AnyView search_page(const Scope& scope) {
  SearchPageView view;
  view.site = &scope.context().site_view;
  view.search.manifest = manifest_url(scope, scope.language());
  view.search.others = other_languages(scope);
  view.search.examples = example_links(scope);
  view.search.vocabulary = vocabulary(scope);
  view.search.years = coverage_years(scope);
  SaidKeys said;
  view.search.strategies = coverage_rows(scope, said);
  view.search.meanings = meanings_of(scope, said);
  view.search.gaps = coverage_gaps(scope);
  view.page =
      page_view(scope, scope.words().plain("search"), scope.words().plain("search-description"));
  view.page.is_search = true;
  view.page.noindex = true;
  view.page.alternates.clear();
  view.page.script =
      scope.context().urls.relative(scope.site_path(), scope.context().search_script);
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
