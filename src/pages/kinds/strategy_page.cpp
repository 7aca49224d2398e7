// A strategy: what it is, what it rests on, its pillars, its years, who is involved.

#include <algorithm>
#include <map>

#include "model/find.h"
#include "pages/citation.h"
#include "pages/coverage.h"
#include "pages/page_kinds.h"
#include "pages/strategy_pieces.h"
#include "pages/timeline.h"
#include "pages/views/strategy_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

class StrategyBuilder {
 public:
  explicit StrategyBuilder(const Scope& scope)
      : scope_(scope),
        index_(scope.address().strategy),
        strategy_(scope.site().strategies[index_]) {}

  StrategyView build() const {
    StrategyView view;
    view.title = scope_.text(strategy_.title);
    view.short_title = name_of(scope_, {PageKind::strategy, index_});
    view.period = period();
    if (strategy_.decision) view.decision = decision_view(scope_, *strategy_.decision);
    view.council = scope_.html(strategy_.council);
    view.scope_note = scope_.html(strategy_.scope_note);
    if (strategy_.part_of) view.part_of = part_of(*strategy_.part_of);
    if (const auto overview = strategy_.overview.shown_in(scope_.language())) {
      view.overview = prose_view(scope_, *overview.value, overview.language, kTextIdPrefix, 1);
    }
    view.years = strategy_years(scope_, index_, 0);
    view.changes = compared_years(scope_, index_);
    view.pillars = pillar_rows(scope_, index_, std::nullopt);
    for (std::size_t i = 0; i < strategy_.indicators.size(); ++i) {
      view.indicators.push_back(of(strategy_.indicators[i]));
      view.indicators.back().url = scope_.to({PageKind::indicator, index_, 0, i});
    }
    view.coverage = pillar_coverage(scope_, index_);
    view.timeline = timeline_of(scope_, index_);
    for (const Basis& basis : strategy_.basis) view.basis.push_back(of(basis));
    view.organizations = organization_counts(scope_, all_records());
    view.matrix = {scope_.words().plain("matrix"),
                   scope_.to({PageKind::matrix}, "strategy-" + strategy_.id)};
    for (std::size_t f = strategy_.followups.size(); f-- > 0;) {
      auto link = figures_link(scope_, index_, f);
      if (!link) continue;
      link->text =
          scope_.phrases().row({name_of(scope_, {PageKind::followup, index_, f}), link->text});
      view.figures.push_back(*std::move(link));
    }
    view.citing = citing_view(scope_, cited());
    for (const SourceDocument& source : strategy_.sources) {
      view.sources.push_back(source_view(scope_, source, {}));
    }
    return view;
  }

 private:
  Html period() const {
    const auto known = [](const std::optional<StatedDate>& date) { return date && date->known(); };
    const auto said = [&](const std::optional<StatedDate>& date) {
      return date ? scope_.phrases().date(*date).text : Html();
    };
    const Html from = said(strategy_.period_from), to = said(strategy_.period_to);
    if (known(strategy_.period_from) == known(strategy_.period_to)) {
      // Silence about both ends is said once.
      if (from.bytes == to.bytes) return from;
      return scope_.words().html("range", {{"from", from}, {"to", to}});
    }
    const bool has_start = known(strategy_.period_from);
    const auto& other = has_start ? strategy_.period_to : strategy_.period_from;
    if (!other) {
      return has_start ? scope_.words().html("from-date", {{"date", from}})
                       : scope_.words().html("until-date", {{"date", to}});
    }
    return has_start ? scope_.words().html("period-from", {{"from", from}})
                     : scope_.words().html("period-to", {{"to", to}});
  }

  // The first document that the portal holds.
  Cited cited() const {
    const auto& sources = strategy_.sources;
    const auto held = std::find_if(sources.begin(), sources.end(),
                                   [](const SourceDocument& source) { return source.held; });
    return {held == sources.end() ? nullptr : &*held, nullptr, &strategy_.title, 0};
  }

  LinkView part_of(const Strategy::PartOf& whole) const {
    if (whole.pillar)
      return named_link(scope_, {PageKind::pillar, whole.strategy, 0, *whole.pillar});
    return named_link(scope_, {PageKind::strategy, whole.strategy});
  }

  Html stated(const Stated<std::string>& value, const Text& unit) const {
    if (value.unknown()) return as_html(scope_.words().plain("not-in-source"));
    if (!value.known()) return as_html(scope_.words().plain("not-filled-in"));
    return scope_.phrases().quantity(value.value, unit);
  }

  IndicatorView of(const Indicator& indicator) const {
    IndicatorView view;
    view.id = indicator.id;
    view.title = scope_.html(indicator.title);
    view.definition = scope_.html(indicator.definition);
    view.baseline = stated(indicator.baseline, indicator.unit);
    view.target = stated(indicator.target, indicator.unit);
    const Html note = scope_.html(indicator.target_note);
    if (!note.bytes.empty() && !view.target.bytes.empty()) view.target.bytes += " – ";
    view.target.bytes += note.bytes;
    view.target_year = scope_.phrases().date(indicator.target_year).text;
    for (const IndicatorValue& value : indicator.values) {
      view.values.push_back({scope_.phrases().date(value.at),
                             scope_.phrases().quantity(value.value, indicator.unit)});
    }
    if (view.values.empty()) view.silent = scope_.words().plain("indicator-silent");
    return view;
  }

  BasisView of(const Basis& basis) const {
    BasisView view;
    view.title = scope_.html(basis.title);
    if (basis.strategy) {
      const LinkView link = named_link(scope_, {PageKind::strategy, *basis.strategy});
      view.title = as_html(link.text);
      view.url = link.url;
    } else if (!basis.url.empty()) {
      view.url = Url(basis.url);
    }
    view.decision = decision_view(scope_, basis.decision);
    view.at = scope_.html(basis.at);
    view.asks = scope_.html(basis.asks);
    for (const Basis& other : strategy_.basis) {
      if (!basis.succeeded_by.empty() && other.id == basis.succeeded_by) {
        view.succeeded_by = scope_.html(other.title);
      }
    }
    return view;
  }

  std::vector<RecordKey> all_records() const {
    std::vector<RecordKey> keys;
    for (const Measure& measure : scope_.plan().measures[index_]) {
      keys.insert(keys.end(), measure.years.begin(), measure.years.end());
    }
    return keys;
  }

  const Scope& scope_;
  StrategyIndex index_;
  const Strategy& strategy_;
};

}  // namespace

DecisionView decision_view(const Scope& scope, const Decision& decision) {
  DecisionView view;
  if (decision.date) view.date = scope.phrases().date(*decision.date);
  view.by = scope.html(decision.by);
  view.note = scope.html(decision.note);
  return view;
}

bool is_below(const Strategy& strategy, std::optional<PillarIndex> pillar, PillarIndex top) {
  for (; pillar; pillar = strategy.pillars[*pillar].parent) {
    if (*pillar == top) return true;
  }
  return false;
}

std::size_t count_below(const Strategy& strategy, const FollowUp& followup, PillarIndex top) {
  const auto& records = followup.records;
  return static_cast<std::size_t>(
      std::count_if(records.begin(), records.end(),
                    [&](const Record& record) { return is_below(strategy, record.pillar, top); }));
}

namespace {

// Borrowed rows are counted at home; where there are only such, it says from where they are.
std::string what_stands_below(const Scope& scope, const Strategy& strategy,
                              const FollowUp& followup, PillarIndex top) {
  const std::size_t own = count_below(strategy, followup, top);
  const std::string borrowed = borrowed_words(scope, strategy, followup, top);
  if (own == 0 && borrowed.empty()) {
    return scope.words().format("no-measures-in",
                                {{"year", scope.phrases().year_label(followup.year)}});
  }
  if (own == 0) return borrowed;
  return scope.phrases().row({scope.phrases().count("measures-count", own), borrowed});
}

}  // namespace

std::vector<PillarRowView> pillar_rows(const Scope& scope, StrategyIndex index,
                                       std::optional<PillarIndex> parent) {
  const Strategy& strategy = scope.site().strategies[index];
  std::vector<PillarRowView> rows;
  for (PillarIndex i = 0; i < strategy.pillars.size(); ++i) {
    const Pillar& pillar = strategy.pillars[i];
    if (parent && pillar.parent != parent) continue;
    PillarRowView row;
    row.label = scope.phrases().label(pillar.label);
    row.title = scope.text(pillar.title);
    row.url = scope.to({PageKind::pillar, index, 0, i});
    row.summary = scope.html(pillar.summary);
    row.depth = pillar.depth;
    if (!strategy.followups.empty()) {
      row.count = what_stands_below(scope, strategy, strategy.followups.back(), i);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

AnyView strategy_page(const Scope& scope) {
  StrategyPageView view;
  view.site = &scope.context().site_view;
  view.strategy = StrategyBuilder(scope).build();
  const std::string& title = view.strategy.title;
  view.page =
      page_view(scope, title, scope.words().format("strategy-description", {{"strategy", title}}));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
