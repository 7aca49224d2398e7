#include "pages/figure_changes.h"

#include "model/find.h"
#include "pages/comparable_values.h"

namespace ayumi::pages {
namespace {

class FigureChanges {
 public:
  FigureChanges(const Scope& scope, std::size_t most) : scope_(scope), most_(most) {}

  std::vector<DeltaView> of(StrategyIndex s, std::size_t f) {
    const auto& records = scope_.site().strategies[s].followups[f].records;
    for (std::size_t r = 0; r < records.size() && views_.size() < most_; ++r) {
      if (records[r].figures.empty()) continue;
      const RecordKey key{s, f, r};
      if (const auto before = year_before(scope_.site(), key)) add_figures(*before, key);
    }
    return std::move(views_);
  }

 private:
  void add_figures(const RecordKey& before, const RecordKey& after) {
    const Site& site = scope_.site();
    for (const FigureValue& value : record_of(site, after).figures) {
      if (views_.size() == most_) return;
      const auto is = only_value(site, after, value.figure);
      const auto was = only_value(site, before, value.figure);
      if (is && was) add_figure(*was, *is);
    }
  }

  void add_figure(const ReportedValue& was, const ReportedValue& is) {
    const Phrases& phrases = scope_.phrases();
    const Figure& figure = strategy_of(scope_.site(), is.record).figures[is.value->figure];
    const auto apart = difference_of(scope_.site(), phrases, figure, was, is);
    if (!apart || apart->sign == 0) return;
    const auto number = [&](const ReportedValue& one) {
      return phrases.locale().number(phrases.in_unit(one.value->value, figure));
    };
    const auto when = [&](const ReportedValue& one) {
      return one.value->at ? phrases.date(*one.value->at) : phrases.year_label(one.year);
    };
    DeltaView& view = views_.emplace_back();
    view.before = number(was);
    view.after = number(is);
    view.unit = scope_.html(figure.unit);
    view.figure = scope_.link(address_of(is.record), figure.label);
    view.figure.url = scope_.to(address_of(is.record), "page_figures");
    view.when = scope_.words().format("delta-when", {{"before", when(was)}, {"after", when(is)}});
    view.where = name_of(scope_, {PageKind::strategy, is.record.strategy});
  }

  const Scope& scope_;
  std::size_t most_;
  std::vector<DeltaView> views_;
};

}  // namespace

std::vector<DeltaView> figure_changes(const Scope& scope, StrategyIndex s, std::size_t f,
                                      std::size_t most) {
  return FigureChanges(scope, most).of(s, f);
}

}  // namespace ayumi::pages
