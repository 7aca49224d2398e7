// What changed in the whole portal: every follow-up that can be compared with the year before.

#include <algorithm>
#include <map>

#include "model/find.h"
#include "pages/comparison.h"
#include "pages/figure_changes.h"
#include "pages/names.h"
#include "pages/page_kinds.h"
#include "pages/roles.h"
#include "pages/strategy_pieces.h"
#include "pages/tally.h"
#include "pages/views/comparisons_views.h"

namespace ayumi::pages {
namespace {

// More of a comparison stands on its own page.
constexpr std::size_t kMostMeasures = 12;
constexpr std::size_t kUnfoldedFigures = 6;
// As much as one page holds of all comparisons: the newest ones are told first.
constexpr std::size_t kMostFiguresOnPage = 300, kMostMeasuresOnPage = 400;

class ComparisonsBuilder {
 public:
  explicit ComparisonsBuilder(const Scope& scope) : scope_(scope) {}

  void build(ComparisonsPageView& page) {
    std::size_t comparisons = 0;
    for (const auto& [year, followups] : followups_by_year(page.alone)) {
      ComparedYearView& view = page.compared.emplace_back();
      view.title =
          scope_.words().format("changed-in-year", {{"year", scope_.phrases().year_label(year)}});
      for (const Address& one : followups) {
        view.comparisons.push_back(comparison(one.strategy, one.followup));
        ++comparisons;
      }
    }
    page.is_long = comparisons > 1;
  }

 private:
  using ByYear = std::map<int, std::vector<Address>, std::greater<>>;

  ByYear followups_by_year(std::vector<LinkView>& alone) const {
    ByYear by_year;
    for (StrategyIndex s = 0; s < scope_.site().strategies.size(); ++s) {
      const Strategy& strategy = scope_.site().strategies[s];
      for (std::size_t f = strategy.followups.size(); f-- > 0;) {
        const Address followup{PageKind::followup, s, f};
        if (predecessor(strategy, f)) {
          by_year[strategy.followups[f].year].push_back(followup);
        } else {
          alone.push_back(full_link(scope_, followup));
        }
      }
    }
    return by_year;
  }

  ComparisonView comparison(StrategyIndex s, std::size_t f) {
    ComparisonView view;
    view.id = "compared_" + followup_id(scope_.site(), s, f);
    view.strategy = named_link(scope_, {PageKind::strategy, s});
    view.years = years_of_comparison(scope_, s, f);
    view.tally = tally_against(scope_, *standing_below(scope_, s, f, std::nullopt), s, f);
    view.changes = scope_.link({PageKind::changes, s, f}, scope_.words().plain("changes-of-all"));
    add_figures(view, s, f);
    add_measures(view, s, f);
    return view;
  }

  void add_figures(ComparisonView& view, StrategyIndex s, std::size_t f) {
    const std::size_t room = kMostFiguresOnPage - figures_;
    std::vector<DeltaView> changed = figure_changes(scope_, s, f, room + 1);
    if (changed.size() > room) {
      view.is_cut = true;
      changed.pop_back();
    }
    figures_ += changed.size();
    const std::size_t shown = std::min(changed.size(), kUnfoldedFigures);
    const auto rest = changed.begin() + static_cast<std::ptrdiff_t>(shown);
    view.more_figures.assign(std::make_move_iterator(rest), std::make_move_iterator(changed.end()));
    changed.erase(rest, changed.end());
    view.figures = std::move(changed);
    if (!view.more_figures.empty()) {
      view.more_count = scope_.phrases().count("other-figures", view.more_figures.size());
    }
  }

  // Measures are compared only until one has changed that has no room: texts take time.
  void add_measures(ComparisonView& view, StrategyIndex s, std::size_t f) {
    const std::size_t room = std::min(kMostMeasures, kMostMeasuresOnPage - measures_);
    const auto& records = scope_.site().strategies[s].followups[f].records;
    for (std::size_t r = 0; r < records.size(); ++r) {
      const RecordKey key{s, f, r};
      const auto before = compared_with(scope_.site(), key);
      if (!before) continue;
      const RecordChangesView changes = record_changes(scope_, *before, key, ChangesShown::counts);
      if (!changes.is_changed()) continue;
      if (view.measures.size() == room) {
        view.is_cut = true;
        break;
      }
      view.measures.push_back(measure_link(key, changes));
    }
    measures_ += view.measures.size();
  }

  CountedLinkView measure_link(const RecordKey& key, const RecordChangesView& changes) const {
    const Address page{PageKind::changes, key.strategy, key.followup};
    const LinkView link = scope_.link(page, record_of(scope_.site(), key).title);
    return {link.text, scope_.to(page, changes.id), link.lang, link.dir, changes.summary};
  }

  const Scope& scope_;
  std::size_t figures_ = 0, measures_ = 0;
};

}  // namespace

AnyView comparisons_page(const Scope& scope) {
  ComparisonsPageView view;
  view.site = &scope.context().site_view;
  ComparisonsBuilder(scope).build(view);
  view.page = page_view(scope, scope.words().plain("comparisons"),
                        scope.words().plain("comparisons-description"));
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
