// Home: what is tracked, what changed, where to start.

#include "pages/coverage.h"
#include "pages/example_queries.h"
#include "pages/figure_places.h"
#include "pages/news.h"
#include "pages/page_kinds.h"
#include "pages/strategy_pieces.h"
#include "pages/updates.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kLatestUpdates = 5;

void add_entrances(const Scope& scope, HomeView& home) {
  const Connections& connections = scope.context().connections;
  for (TopicIndex i = 0; i < scope.site().topics.size(); ++i) {
    const LinkView link = named_link(scope, {PageKind::topic, 0, 0, i});
    home.topics.push_back({link.text, link.url, link.lang, link.dir,
                           scope.phrases().count("records-count", connections.topics[i].size())});
  }
  for (OrganizationIndex i = 0; i < scope.site().organizations.size(); ++i) {
    const OrganizationRecords& records = connections.organizations[i];
    const std::string counts =
        role_counts(scope, records.lead.size(), records.partner.size(), records.responsible.size());
    if (counts.empty()) continue;
    const LinkView link = named_link(scope, {PageKind::organization, 0, 0, i});
    home.organizations.push_back({link.text, link.url, link.lang, link.dir, counts});
  }
}

void add_whole(const Scope& scope, HomeView& home) {
  const auto add = [&](PageKind kind, std::string_view name, std::string_view about) {
    home.entrances.push_back(
        {scope.link({kind}, scope.words().plain(name)), scope.words().plain(about)});
  };
  if (!scope.site().organizations.empty()) {
    add(PageKind::matrix, "matrix", "matrix-description");
  }
  if (count_figures(scope.site()) > 0) add(PageKind::figures, "figures", "figures-description");
  add(PageKind::updates, "updates", "updates-description");
  add(PageKind::completeness, "completeness", "completeness-description");
  add(PageKind::data, "data", "data-description");
}

// Said with the newest year as the example.
std::string meaning_of_years(const Scope& scope) {
  if (scope.site().fiscal_year.is_calendar_year()) return {};
  std::optional<int> newest;
  for (const Strategy& strategy : scope.site().strategies) {
    if (!strategy.followups.empty()) {
      newest = std::max(newest.value_or(0), strategy.followups.back().year);
    }
  }
  if (!newest) return {};
  return scope.words().format("fiscal-year-means",
                              {{"year", scope.phrases().year_label(*newest)},
                               {"months", scope.phrases().year_months(*newest)}});
}

}  // namespace

AnyView home_page(const Scope& scope) {
  HomePageView view;
  view.site = &scope.context().site_view;
  HomeView& home = view.home;
  home.years = coverage_years(scope);
  SaidKeys said;
  home.strategies = coverage_rows(scope, said);
  home.meanings = meanings_of(scope, said);
  home.gaps = coverage_gaps(scope);
  home.news = latest_news(scope);
  home.fiscal_years = meaning_of_years(scope);
  for (StrategyIndex s = 0; s < scope.site().strategies.size(); ++s) {
    auto compared = compared_years(scope, s);
    if (!compared.empty()) home.changes.push_back(std::move(compared.front()));
  }
  home.all_changes = scope.link({PageKind::comparisons}, scope.words().plain("all-changes"));
  home.examples = example_links(scope);
  add_whole(scope, home);
  home.updates = update_days(scope, kLatestUpdates);
  home.all_updates = scope.link({PageKind::updates}, scope.words().plain("all-updates"));
  add_entrances(scope, home);
  home.all_organizations =
      scope.link({PageKind::organizations}, scope.words().plain("all-organizations"));
  view.page =
      page_view(scope, scope.text(scope.site().title), scope.text(scope.site().description));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
