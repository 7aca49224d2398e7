// Home: what is tracked, what changed, where to start.

#include <algorithm>

#include "model/find.h"
#include "pages/page_kinds.h"
#include "pages/strategy_pieces.h"
#include "pages/updates.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kLatestUpdates = 5;

struct Years {
  int first = 0, last = -1;
};

Years years_covered(const Site& site) {
  Years years{9999, -1};
  for (const Strategy& strategy : site.strategies) {
    for (const FollowUp& followup : strategy.followups) {
      years.first = std::min(years.first, followup.year);
      years.last = std::max(years.last, followup.year);
    }
  }
  return years;
}

// Before a strategy was decided, and outside its period, there is nothing to report.
bool is_outside(const Site& site, const Strategy& strategy, int year) {
  const auto year_of = [&](const std::optional<StatedDate>& date) {
    return date && date->known() ? std::optional(fiscal_year_of(site, date->value)) : std::nullopt;
  };
  const auto decided = strategy.decision ? year_of(strategy.decision->date) : std::nullopt;
  const auto from = year_of(strategy.period_from);
  const auto to = year_of(strategy.period_to);
  const auto begins = from ? from : decided;
  return (begins && year < *begins) || (to && year > *to);
}

CoverageCellView coverage_cell(const Scope& scope, StrategyIndex s, int year) {
  const Strategy& strategy = scope.site().strategies[s];
  CoverageCellView cell;
  cell.year = scope.phrases().year_label(year);
  if (const auto f = find_followup(strategy, year)) {
    cell.reported = true;
    cell.words = scope.phrases().locale().number(
        static_cast<std::int64_t>(strategy.followups[*f].records.size()));
    cell.unit = scope.words().format(
        "measures-unit", {{"n", static_cast<std::int64_t>(strategy.followups[*f].records.size())}});
    cell.url = scope.to({PageKind::followup, s, *f});
  } else if (is_outside(scope.site(), strategy, year)) {
    cell.outside = true;
    cell.words = scope.words().plain("year-outside");
  } else {
    cell.silent = true;
    cell.words = scope.words().plain("year-silent");
  }
  return cell;
}

Html decision_note(const Scope& scope, const Strategy& strategy) {
  if (!strategy.decision) return {};
  const DecisionView decision = decision_view(scope, *strategy.decision);
  if (!decision.date) return decision.by;
  return scope.words().html(decision.by.bytes.empty() ? "decided-on" : "decided-on-by",
                            {{"date", decision.date->text}, {"by", decision.by}});
}

void add_coverage(const Scope& scope, HomeView& home) {
  const Years years = years_covered(scope.site());
  for (int year = years.first; year <= years.last; ++year) {
    home.years.push_back({scope.phrases().year_digits(year), scope.phrases().era_of_year(year)});
  }
  for (StrategyIndex s = 0; s < scope.site().strategies.size(); ++s) {
    CoverageRowView row;
    row.strategy = named_link(scope, {PageKind::strategy, s});
    row.note = decision_note(scope, scope.site().strategies[s]);
    for (int year = years.first; year <= years.last; ++year) {
      row.cells.push_back(coverage_cell(scope, s, year));
    }
    home.strategies.push_back(std::move(row));
  }
}

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

}  // namespace

AnyView home_page(const Scope& scope) {
  HomePageView view;
  view.site = &scope.context().site_view;
  HomeView& home = view.home;
  add_coverage(scope, home);
  home.updates = update_views(scope);
  if (home.updates.size() > kLatestUpdates) home.updates.resize(kLatestUpdates);
  home.all_updates = scope.link({PageKind::updates}, scope.words().plain("all-updates"));
  add_entrances(scope, home);
  home.all_organizations =
      scope.link({PageKind::organizations}, scope.words().plain("all-organizations"));
  view.page =
      page_view(scope, scope.text(scope.site().title), scope.text(scope.site().description));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
