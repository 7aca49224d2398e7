#include "pages/figures.h"

#include <algorithm>
#include <set>

#include "model/find.h"
#include "pages/chart.h"

namespace ayumi::pages {
namespace {

// More than these are told by their first and last.
constexpr std::size_t kMostInSentence = 4;

// One value with the year that reports it.
struct Reported {
  const FigureValue* value = nullptr;
  int year = 0;
};

std::vector<Reported> reported(const Site& site, const std::vector<RecordKey>& years,
                               std::size_t figure) {
  std::vector<Reported> all;
  for (const RecordKey& key : years) {
    for (const FigureValue& value : record_of(site, key).figures) {
      if (value.figure == figure) all.push_back({&value, followup_of(site, key).year});
    }
  }
  return all;
}

class FigureBuilder {
 public:
  FigureBuilder(const Scope& scope, const Figure& figure, std::vector<Reported> values,
                int current_year)
      : scope_(scope), figure_(figure), values_(std::move(values)), current_year_(current_year) {}

  FigureView build() const {
    FigureView view;
    view.label = scope_.html(figure_.label);
    view.counts = scope_.html(figure_.counts);
    for (const Reported& reported : values_) view.rows.push_back(row(reported));
    if (values_.size() > 1) view.finding = finding(view.rows);
    if (is_comparable()) view.chart = chart();
    return view;
  }

 private:
  FigureRowView row(const Reported& reported) const {
    const FigureValue& value = *reported.value;
    FigureRowView row;
    row.at =
        value.at ? scope_.phrases().date(*value.at) : scope_.phrases().year_label(reported.year);
    row.value = scope_.phrases().figure_value(value, figure_);
    row.note = scope_.html(value.note);
    row.current = reported.year == current_year_;
    return row;
  }

  // "FY2022: 71 institutions, FY2023: 68 institutions."
  Html finding(const std::vector<FigureRowView>& rows) const {
    const auto point = [&](const FigureRowView& row) {
      return scope_.words().html("series-point", {{"when", row.at}, {"value", row.value}});
    };
    if (rows.size() > kMostInSentence) {
      return scope_.words().html("series-ends",
                                 {{"first", point(rows.front())}, {"last", point(rows.back())}});
    }
    std::vector<Html> points;
    for (const FigureRowView& row : rows) points.push_back(point(row));
    return scope_.words().html("series", {{"points", scope_.phrases().row(points)}});
  }

  // A sum over the years beside the number of one year would mislead.
  bool is_comparable() const {
    return std::all_of(values_.begin(), values_.end(), [&](const Reported& other) {
      return other.value->cumulative == values_.front().value->cumulative;
    });
  }

  std::optional<ChartView> chart() const {
    std::vector<ChartValue> bars;
    std::set<std::string> labels;
    for (const Reported& reported : values_) {
      const FigureValue& value = *reported.value;
      const std::string number = scope_.phrases().in_unit(value.value, figure_);
      bars.push_back({number, short_value(value, number), short_label(reported),
                      reported.year == current_year_, false});
      labels.insert(bars.back().label);
    }
    // Two values of one year are told apart in the table alone.
    if (labels.size() < bars.size()) return std::nullopt;
    return bar_chart(scope_, bars);
  }

  // The unit stands in the sentence above and in the table below.
  std::string short_value(const FigureValue& value, const std::string& number) const {
    std::string text = scope_.phrases().locale().number(number);
    for (const auto& [applies, key] :
         {std::pair(value.about, "figure-about"), std::pair(value.at_least, "figure-at-least"),
          std::pair(value.up_to, "figure-up-to")}) {
      if (applies) text = scope_.words().format(key, {{"value", text}});
    }
    return text;
  }

  std::string short_label(const Reported& reported) const {
    const auto& at = reported.value->at;
    const int year = at ? fiscal_year_of(scope_.site(), *at) : reported.year;
    return scope_.phrases().year_digits(year);
  }

  const Scope& scope_;
  const Figure& figure_;
  std::vector<Reported> values_;
  int current_year_;
};

}  // namespace

std::vector<FigureView> figure_views(const Scope& scope, StrategyIndex strategy,
                                     const std::vector<RecordKey>& years, int current_year) {
  const auto& figures = scope.site().strategies[strategy].figures;
  std::vector<FigureView> views;
  std::set<std::size_t> shown;
  for (const RecordKey& key : years) {
    const bool of_year = current_year == 0 || followup_of(scope.site(), key).year == current_year;
    if (!of_year) continue;
    for (const FigureValue& value : record_of(scope.site(), key).figures) {
      if (!shown.insert(value.figure).second) continue;
      views.push_back(FigureBuilder(scope, figures[value.figure],
                                    reported(scope.site(), years, value.figure), current_year)
                          .build());
    }
  }
  return views;
}

}  // namespace ayumi::pages
