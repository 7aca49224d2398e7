#include "pages/coverage.h"

#include <algorithm>
#include <array>

#include "model/find.h"
#include "pages/planned_years.h"
#include "pages/strategy_pieces.h"
#include "pages/year_span.h"

namespace ayumi::pages {
namespace {

struct KnownWord {
  std::string_view word, meaning;
};
constexpr std::array kWords{
    KnownWord{"year-silent", "means-year-silent"},
    KnownWord{"year-planned", "means-year-planned"},
    KnownWord{"year-ahead", "means-year-ahead"},
    KnownWord{"year-before-decision", "means-year-before-decision"},
    KnownWord{"year-before-period", "means-year-before-period"},
    KnownWord{"year-after-period", "means-year-after-period"},
    KnownWord{"roles-not-in-document", "means-roles-not-in-document"},
    KnownWord{"no-role", "means-no-role"},
    KnownWord{"state-new", "means-state-new"},
    KnownWord{"state-continued", "means-state-continued"},
    KnownWord{"state-ended", "means-state-ended"},
    KnownWord{"state-silent", "means-state-silent"},
};

std::string_view outside_word(YearPlace place) {
  switch (place) {
    case YearPlace::before_decision:
      return "year-before-decision";
    case YearPlace::before_period:
      return "year-before-period";
    case YearPlace::after_period:
      return "year-after-period";
    case YearPlace::within:
      break;
  }
  return "year-silent";
}

CoverageCellView coverage_cell(const Scope& scope, StrategyIndex s, int year, SaidKeys& said) {
  const Strategy& strategy = scope.site().strategies[s];
  CoverageCellView cell;
  cell.year = scope.phrases().year_digits(year);
  if (const auto f = find_followup(strategy, year)) {
    cell.reported = true;
    cell.words = scope.phrases().locale().number(
        static_cast<std::int64_t>(strategy.followups[*f].records.size()));
    cell.unit = scope.words().format(
        "measures-unit", {{"n", static_cast<std::int64_t>(strategy.followups[*f].records.size())}});
    cell.url = scope.to({PageKind::followup, s, *f});
    if (const auto standing = standing_below(scope, s, *f, std::nullopt)) {
      cell.change = state_words(scope, *standing);
      for (const auto& state : states_of(*standing)) said.insert(state.first);
      cell.changes = scope.to({PageKind::changes, s, *f});
    }
  } else {
    show_no_followup(scope, s, year, cell, said);
  }
  return cell;
}

// What stands below one pillar in one year.
CoverageCellView pillar_cell(const Scope& scope, StrategyIndex s, PillarIndex p, int year) {
  const Strategy& strategy = scope.site().strategies[s];
  CoverageCellView cell;
  cell.year = scope.phrases().year_digits(year);
  const auto f = find_followup(strategy, year);
  const std::size_t n = f ? count_below(strategy, strategy.followups[*f], p) : 0;
  const auto standing = f ? standing_below(scope, s, *f, p) : std::nullopt;
  if (standing) cell.change = state_words(scope, *standing);
  const std::string borrowed = f ? borrowed_words(scope, strategy, strategy.followups[*f], p) : "";
  if (n == 0 && !borrowed.empty()) {
    cell.words = borrowed;
    return cell;
  }
  if (n == 0) {
    cell.silent = true;
    cell.words = scope.words().plain(f ? "no-measures" : "year-silent");
    return cell;
  }
  cell.reported = true;
  cell.words = scope.phrases().locale().number(static_cast<std::int64_t>(n));
  cell.unit = scope.words().format("measures-unit", {{"n", static_cast<std::int64_t>(n)}});
  cell.url = scope.to({PageKind::followup, s, *f}, "pillar-" + strategy.pillars[p].id);
  return cell;
}

std::vector<CoverageYearView> years_of_table(const Scope& scope, const Strategy& strategy) {
  std::vector<CoverageYearView> views;
  for (int year = strategy.followups.front().year; year <= strategy.followups.back().year; ++year) {
    views.push_back({scope.phrases().year_digits(year), scope.phrases().year_era(year)});
  }
  return views;
}

// With a cell for each of these years.
PillarCoverageRowView pillar_row(const Scope& scope, StrategyIndex s, PillarIndex p) {
  const Strategy& strategy = scope.site().strategies[s];
  PillarCoverageRowView row;
  row.label = scope.phrases().label(strategy.pillars[p].label);
  row.pillar = named_link(scope, {PageKind::pillar, s, 0, p});
  for (int year = strategy.followups.front().year; year <= strategy.followups.back().year; ++year) {
    row.cells.push_back(pillar_cell(scope, s, p, year));
  }
  return row;
}

Html decision_note(const Scope& scope, const Strategy& strategy) {
  if (!strategy.decision) return {};
  const DecisionView decision = decision_view(scope, *strategy.decision);
  if (!decision.date) return decision.by;
  return scope.words().html(decision.by.bytes.empty() ? "decided-on" : "decided-on-by",
                            {{"date", decision.date->text}, {"by", decision.by}});
}

}  // namespace

std::vector<int> silent_years(const Site& site, const Strategy& strategy) {
  const YearSpan years = reporting_years(site);
  std::vector<int> silent;
  for (int year = years.first; year <= years.last; ++year) {
    const bool could_report = place_of(site, strategy, year) == YearPlace::within;
    if (could_report && !find_followup(strategy, year)) silent.push_back(year);
  }
  return silent;
}

std::vector<CoverageYearView> coverage_years(const Scope& scope) {
  const YearSpan years = span_of(scope.site());
  std::vector<CoverageYearView> views;
  for (int year = years.first; year <= years.last; ++year) {
    views.push_back({scope.phrases().year_digits(year), scope.phrases().year_era(year)});
  }
  return views;
}

std::vector<CoverageRowView> coverage_rows(const Scope& scope, SaidKeys& said) {
  const YearSpan years = span_of(scope.site());
  std::vector<CoverageRowView> views;
  for (StrategyIndex s = 0; s < scope.site().strategies.size(); ++s) {
    CoverageRowView row;
    row.strategy = named_link(scope, {PageKind::strategy, s});
    row.note = decision_note(scope, scope.site().strategies[s]);
    for (int year = years.first; year <= years.last; ++year) {
      row.cells.push_back(coverage_cell(scope, s, year, said));
    }
    views.push_back(std::move(row));
  }
  return views;
}

void show_no_followup(const Scope& scope, StrategyIndex s, int year, CoverageCellView& cell,
                      SaidKeys& said) {
  const auto say = [&](std::string_view key) {
    said.insert(key);
    cell.words = scope.words().plain(key);
  };
  if (const auto planning = planned_in(scope, s, year)) {
    cell.planned = true;
    say("year-planned");
    cell.url = plans_of(scope, s, *planning);
    return;
  }
  const Strategy& strategy = scope.site().strategies[s];
  const YearPlace place = place_of(scope.site(), strategy, year);
  const bool ahead = place == YearPlace::within && is_ahead(scope.site(), year);
  cell.outside = ahead || place != YearPlace::within;
  cell.silent = !cell.outside;
  say(ahead ? "year-ahead" : outside_word(place));
}

std::vector<MeaningView> meanings_of(const Scope& scope, const SaidKeys& said) {
  std::vector<MeaningView> meanings;
  for (const KnownWord& known : kWords) {
    if (!said.contains(known.word)) continue;
    meanings.push_back({scope.words().plain(known.word), scope.words().plain(known.meaning)});
  }
  return meanings;
}

std::optional<LinkView> coverage_gaps(const Scope& scope) {
  const auto& strategies = scope.site().strategies;
  const bool any = std::any_of(strategies.begin(), strategies.end(), [&](const Strategy& strategy) {
    return !silent_years(scope.site(), strategy).empty();
  });
  return any ? std::optional(named_link(scope, {PageKind::completeness})) : std::nullopt;
}

std::optional<PillarCoverageView> pillar_coverage(const Scope& scope, StrategyIndex s) {
  const Strategy& strategy = scope.site().strategies[s];
  if (strategy.followups.size() < 2) return std::nullopt;
  PillarCoverageView view;
  view.years = years_of_table(scope, strategy);
  for (PillarIndex p = 0; p < strategy.pillars.size(); ++p) {
    if (!strategy.pillars[p].parent) view.pillars.push_back(pillar_row(scope, s, p));
  }
  return view.pillars.empty() ? std::nullopt : std::optional(std::move(view));
}

std::optional<PillarCoverageView> coverage_below(const Scope& scope, StrategyIndex s,
                                                 PillarIndex top) {
  const Strategy& strategy = scope.site().strategies[s];
  if (strategy.followups.empty()) return std::nullopt;
  PillarCoverageView view;
  view.years = years_of_table(scope, strategy);
  view.pillars.push_back(pillar_row(scope, s, top));
  view.pillars.front().label.clear();
  view.pillars.front().whole = scope.words().plain("whole-pillar");
  for (PillarIndex p = 0; p < strategy.pillars.size(); ++p) {
    if (strategy.pillars[p].parent == top) view.pillars.push_back(pillar_row(scope, s, p));
  }
  return view.pillars.size() == 1 ? std::nullopt : std::optional(std::move(view));
}

}  // namespace ayumi::pages
