// The numbers that follow-ups report: series first, then all of them, follow-up by follow-up.

#include <algorithm>
#include <set>
#include <utility>

#include "exports/shown_tables.h"
#include "model/find.h"
#include "pages/comparable_values.h"
#include "pages/comparison.h"
#include "pages/downloads.h"
#include "pages/figure_places.h"
#include "pages/figures.h"
#include "pages/page_kinds.h"
#include "pages/roles.h"
#include "pages/views/figures_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kMostSeries = 40;

class FiguresBuilder {
 public:
  FiguresBuilder(const Scope& scope, FiguresPageView& view)
      : scope_(scope), site_(scope.site()), page_(scope.address()), view_(view) {}

  void build() {
    view_.title = name_of(scope_, page_);
    for (const Address& part : parts_of(site_, page_)) {
      view_.parts.push_back(scope_.link(
          part, scope_.phrases().row({name_of(scope_, part), counted(count_on(part))})));
    }
    for (StrategyIndex s = 0; s < site_.strategies.size(); ++s) {
      if (page_.item != kFiguresOfPortal && page_.strategy != s) continue;
      add_strategy(s);
    }
    view_.count = scope_.words().format("figures-and-values",
                                        {{"figures", static_cast<std::int64_t>(figures_.size())},
                                         {"values", static_cast<std::int64_t>(count_on(page_))}});
    keep_longest_series();
  }

 private:
  std::string counted(std::size_t n) const { return scope_.phrases().count("figures-count", n); }

  std::size_t count_on(const Address& page) const {
    if (page.item == kFiguresOfPortal) return count_figures(site_);
    const Strategy& strategy = site_.strategies[page.strategy];
    return page.item == kFiguresOfStrategy ? count_figures(strategy)
                                           : count_figures(strategy.followups[page.followup]);
  }

  void add_strategy(StrategyIndex s) {
    const Strategy& strategy = site_.strategies[s];
    if (!strategy.followups.empty() && count_figures(strategy) == 0) {
      view_.silent.push_back(named_link(scope_, {PageKind::strategy, s}));
    }
    for (std::size_t f = 0; f < strategy.followups.size(); ++f) {
      if (page_.item == kFiguresOfFollowUp && page_.followup != f) continue;
      for (const Record& record : strategy.followups[f].records) {
        for (const FigureValue& value : record.figures) figures_.emplace(s, value.figure);
      }
    }
    // A series is of a strategy: a page that holds less, or none of its numbers, has no series.
    const bool whole = page_.item == kFiguresOfStrategy || view_.parts.empty();
    if (whole && page_.item != kFiguresOfFollowUp) add_series(s);
    if (!view_.parts.empty()) return;
    for (std::size_t f = site_.strategies[s].followups.size(); f-- > 0;) {
      if (page_.item == kFiguresOfFollowUp && page_.followup != f) continue;
      if (count_figures(site_.strategies[s].followups[f]) > 0) add_table_of(s, f);
    }
  }

  void add_series(StrategyIndex s) {
    const std::vector<Measure>& measures = scope_.plan().measures[s];
    for (std::size_t m = 0; m < measures.size(); ++m) {
      for (FigureView& figure : figure_views(scope_, s, measures[m].years, 0)) {
        if (!figure.is_series) continue;
        view_.series.push_back({std::move(figure), named_link(scope_, {PageKind::strategy, s}),
                                named_link(scope_, {PageKind::measure, s, 0, m}),
                                series_file(scope_, measures[m].years)});
      }
    }
  }

  void keep_longest_series() {
    std::stable_sort(view_.series.begin(), view_.series.end(),
                     [](const FigureSeriesView& a, const FigureSeriesView& b) {
                       return a.figure.rows.size() > b.figure.rows.size();
                     });
    if (view_.series.size() <= kMostSeries) return;
    view_.more_series = scope_.phrases().count("more-series", view_.series.size() - kMostSeries);
    view_.series.resize(kMostSeries);
  }

  void add_table_of(StrategyIndex s, std::size_t f) {
    const FollowUp& followup = site_.strategies[s].followups[f];
    FigureTableView& table = view_.tables.emplace_back();
    table.id = "figures_" + followup_id(site_, s, f);
    table.strategy = named_link(scope_, {PageKind::strategy, s});
    table.followup = named_link(scope_, {PageKind::followup, s, f});
    table.count = counted(count_figures(followup));
    table.file = shown_file(scope_, {exports::ShownKind::figures, s, f}, "numbers-of-figures",
                            count_figures(followup));
    for (std::size_t r = 0; r < followup.records.size(); ++r) {
      for (const FigureValue& value : followup.records[r].figures) {
        table.lines.push_back(line({s, f, r}, value));
      }
    }
    add_table(scope_, table.lines.size(), view_.page);
  }

  FigureLineView line(const RecordKey& key, const FigureValue& value) const {
    const Figure& figure = strategy_of(site_, key).figures[value.figure];
    FigureLineView line;
    line.figure = scope_.html(figure.label);
    line.value = scope_.phrases().figure_value(value, figure);
    line.note = scope_.html(value.note);
    line.at = value.at ? scope_.phrases().date(*value.at)
                       : scope_.phrases().year_label(followup_of(site_, key).year);
    line.record = named_link(scope_, address_of(key));
    if (const auto source = source_of(scope_, key)) line.place = source->at;
    line.since = since(key, value, figure);
    return line;
  }

  // Only of two numbers that say the same thing exactly.
  Html since(const RecordKey& key, const FigureValue& value, const Figure& figure) const {
    const auto before = compared_with(site_, key);
    if (!before || is_share(site_, figure)) return {};
    const auto earlier = only_value(site_, *before, value.figure);
    const auto now = only_value(site_, key, value.figure);
    if (!earlier || !now) return {};
    const auto apart = difference_of(site_, scope_.phrases(), figure, *earlier, *now);
    if (!apart) return {};
    const std::string_view word =
        apart->sign == 0 ? "since-same" : (apart->sign < 0 ? "since-fewer" : "since-more");
    return scope_.words().html(word, {{"year", scope_.phrases().year_label(earlier->year)},
                                      {"n", scope_.phrases().quantity(apart->size, figure.unit)}});
  }

  const Scope& scope_;
  const Site& site_;
  const Address& page_;
  FiguresPageView& view_;
  std::set<std::pair<StrategyIndex, std::size_t>> figures_;  // of which the page tells
};

}  // namespace

AnyView figures_page(const Scope& scope) {
  FiguresPageView view;
  view.site = &scope.context().site_view;
  view.page =
      page_view(scope, name_of(scope, scope.address()), scope.words().plain("figures-description"));
  FiguresBuilder(scope, view).build();
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
