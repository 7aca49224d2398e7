// An indicator: what it measures, from where to where, and what the sources give of it.

#include <algorithm>

#include "pages/chart.h"
#include "pages/decimals.h"
#include "pages/page_kinds.h"
#include "pages/views/indicator_views.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

class IndicatorBuilder {
 public:
  explicit IndicatorBuilder(const Scope& scope)
      : scope_(scope),
        strategy_(scope.site().strategies[scope.address().strategy]),
        indicator_(strategy_.indicators[scope.address().item]),
        values_(indicator_.values) {
    std::stable_sort(values_.begin(), values_.end(),
                     [](const IndicatorValue& a, const IndicatorValue& b) { return a.at < b.at; });
  }

  IndicatorBodyView build() const {
    const StrategyIndex s = scope_.address().strategy;
    IndicatorBodyView view;
    view.strategy = named_link(scope_, {PageKind::strategy, s});
    if (indicator_.pillar) {
      view.pillar = named_link(scope_, {PageKind::pillar, s, 0, *indicator_.pillar});
    }
    view.title = scope_.html(indicator_.title);
    view.definition = scope_.html(indicator_.definition);
    view.unit = scope_.html(indicator_.unit);
    view.baseline = stated(indicator_.baseline);
    // Silence on both is said once.
    if (!indicator_.baseline.unknown() || indicator_.baseline_year.known()) {
      view.baseline_year = scope_.phrases().date(indicator_.baseline_year).text;
    }
    view.target = target();
    view.target_year = scope_.phrases().date(indicator_.target_year).text;
    view.finding = finding();
    view.chart = bar_chart(scope_, bars(), scope_.text(indicator_.unit));
    add_points(view);
    if (indicator_.source) view.source = source_in(scope_, strategy_, *indicator_.source);
    return view;
  }

 private:
  const Words& words() const { return scope_.words(); }

  Html quantity(const std::string& number) const {
    return scope_.phrases().quantity(number, indicator_.unit);
  }

  Html stated(const Stated<std::string>& value) const {
    if (value.known()) return quantity(value.value);
    return as_html(words().plain(value.unknown() ? "not-in-source" : "not-filled-in"));
  }

  Html target() const {
    const Html note = scope_.html(indicator_.target_note);
    Html said = stated(indicator_.target);
    if (!note.bytes.empty())
      said = words().html("value-and-note", {{"value", said}, {"note", note}});
    return said;
  }

  const IndicatorValue* latest() const { return values_.empty() ? nullptr : &values_.back(); }

  Html finding() const {
    Html said = distance_said();
    if (indicator_.baseline.unknown()) {
      said = words().html("two-sentences",
                          {{"first", said}, {"second", words().plain("indicator-no-baseline")}});
    }
    return said;
  }

  Html distance_said() const {
    const IndicatorValue* last = latest();
    if (last == nullptr) {
      if (!indicator_.target.known()) return as_html(words().plain("indicator-nothing"));
      return words().html("indicator-no-value", {{"target", target()}});
    }
    const HtmlArguments value{{"when", scope_.phrases().date(last->at)},
                              {"value", quantity(last->value)}};
    if (!indicator_.target.known()) return words().html("indicator-no-target", value);
    const auto gap = difference(last->value, indicator_.target.value);
    HtmlArguments all = value;
    all.emplace_back("target", quantity(indicator_.target.value));
    if (!gap) return words().html("indicator-value-and-target", all);
    if (gap->sign == 0) return words().html("indicator-at-target", all);
    all.emplace_back("gap", quantity(gap->size));
    return words().html("indicator-gap", all);
  }

  ChartValue bar(const std::string& number, std::string label) const {
    return {number, scope_.phrases().locale().number(number), std::move(label), false, false};
  }

  std::string year_or(const StatedDate& date, std::string_view word) const {
    if (!date.known()) return words().plain(word);
    return scope_.phrases().year_digits(fiscal_year_of(scope_.site(), date.value));
  }

  std::vector<ChartValue> bars() const {
    std::vector<ChartValue> bars;
    if (indicator_.baseline.known()) {
      bars.push_back(bar(indicator_.baseline.value, year_or(indicator_.baseline_year, "baseline")));
    }
    for (const IndicatorValue& value : values_) {
      const int year = fiscal_year_of(scope_.site(), value.at);
      bars.push_back(bar(value.value, scope_.phrases().year_digits(year)));
    }
    if (indicator_.target.known()) {
      bars.push_back(bar(indicator_.target.value, year_or(indicator_.target_year, "target")));
      bars.back().is_target = true;
    }
    return bars;
  }

  void add_points(IndicatorBodyView& view) const {
    view.points.push_back({words().plain("baseline"),
                           or_not_filled_in(scope_.phrases().date(indicator_.baseline_year).text),
                           view.baseline, or_not_filled_in(source(indicator_.source)), false,
                           false});
    for (const IndicatorValue& value : values_) {
      view.points.push_back({words().plain("measured-value"),
                             as_html(scope_.phrases().date(value.at)), quantity(value.value),
                             or_not_filled_in(source(value.source)), false, false});
    }
    if (values_.empty()) {
      const Html silent = as_html(words().plain("indicator-silent"));
      view.points.push_back({words().plain("measured-value"), {}, silent, {}, false, true});
    }
    view.points.push_back({words().plain("target"), or_not_filled_in(view.target_year), view.target,
                           or_not_filled_in(source(indicator_.source)), true, false});
  }

  // No cell of the table is left to be guessed at.
  Html or_not_filled_in(Html said) const {
    return said.bytes.empty() ? as_html(words().plain("not-filled-in")) : said;
  }

  Html source(const std::optional<SourcePlace>& place) const {
    const auto view = place ? source_in(scope_, strategy_, *place) : std::nullopt;
    return view ? scope_.phrases().row({view->title, view->at}) : Html();
  }

  const Scope& scope_;
  const Strategy& strategy_;
  const Indicator& indicator_;
  std::vector<IndicatorValue> values_;  // oldest first
};

}  // namespace

AnyView indicator_page(const Scope& scope) {
  const Indicator& indicator =
      scope.site().strategies[scope.address().strategy].indicators[scope.address().item];
  IndicatorPageView view;
  view.site = &scope.context().site_view;
  view.indicator = IndicatorBuilder(scope).build();
  view.page = page_view(scope, scope.text(indicator.title), scope.text(indicator.definition));
  view.page.here = view.indicator.title;
  return any_view(std::move(view));
}

}  // namespace ayumi::pages
