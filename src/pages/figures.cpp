#include "pages/figures.h"

#include <algorithm>
#include <set>

#include "model/find.h"
#include "pages/chart.h"
#include "pages/comparable_values.h"
#include "pages/pictures.h"
#include "pages/years.h"

namespace ayumi::pages {
namespace {

// Oldest moments first.
std::vector<ReportedValue> reported(const Site& site, const std::vector<RecordKey>& years,
                                    std::size_t figure) {
  std::vector<ReportedValue> all;
  for (const RecordKey& key : years) {
    for (const FigureValue& value : record_of(site, key).figures) {
      if (value.figure == figure) all.push_back({&value, key, followup_of(site, key).year});
    }
  }
  std::stable_sort(all.begin(), all.end(), [&](const ReportedValue& a, const ReportedValue& b) {
    return begins_before(site, a, b);
  });
  return all;
}

class FigureBuilder {
 public:
  FigureBuilder(const Scope& scope, const Figure& figure, std::vector<ReportedValue> values,
                int current_year)
      : scope_(scope), figure_(figure), values_(std::move(values)), current_year_(current_year) {}

  FigureView build() const {
    FigureView view;
    view.id = figure_.id;
    view.label = scope_.html(figure_.label);
    view.counts = scope_.html(figure_.counts);
    view.with_sources = have_several_documents();
    if (have_bare_numbers()) view.unit = scope_.html(figure_.unit);
    for (const ReportedValue& reported : values_) view.rows.push_back(row(reported));
    if (values_.size() > 1) view.finding = finding();
    view.is_series = is_series();
    if (view.is_series) view.chart = chart();
    if (view.chart) view.picture = picture();
    return view;
  }

 private:
  FigureRowView row(const ReportedValue& reported) const {
    const FigureValue& value = *reported.value;
    FigureRowView row;
    row.at = when(reported);
    row.value = have_bare_numbers() ? as_html(bare_number(value)) : in_full(reported);
    row.note = scope_.html(value.note);
    row.current = reported.year == current_year_;
    if (have_several_documents()) row.source = source_link(reported.record);
    return row;
  }

  std::string when(const ReportedValue& reported) const {
    return reported.value->at ? scope_.phrases().date(*reported.value->at)
                              : scope_.phrases().year_label(reported.year);
  }

  Html in_full(const ReportedValue& reported) const {
    return scope_.phrases().figure_value(*reported.value, figure_);
  }

  // The unit is said once for all rows, where none is "26 of 47 prefectures".
  bool have_bare_numbers() const {
    return std::all_of(values_.begin(), values_.end(),
                       [](const ReportedValue& one) { return one.value->of.empty(); });
  }

  std::string bare_number(const FigureValue& value) const {
    const std::string text = short_value(value, scope_.phrases().in_unit(value.value, figure_));
    return value.cumulative ? scope_.words().format("figure-cumulative", {{"value", text}}) : text;
  }

  bool have_several_documents() const {
    const Site& site = scope_.site();
    return std::any_of(values_.begin(), values_.end(), [&](const ReportedValue& other) {
      return document_of(site, other.record) != document_of(site, values_.front().record);
    });
  }

  // By the document's number, where it has one: titles are long. By the record where it names none.
  LinkView source_link(const RecordKey& key) const {
    const SourceDocument* document = document_of(scope_.site(), key);
    const std::string year = scope_.phrases().year_label(followup_of(scope_.site(), key).year);
    LinkView link =
        scope_.link(address_of(key), scope_.words().format("record-of-year", {{"year", year}}));
    if (document == nullptr) return link;
    link =
        scope_.link(address_of(key), document->number.empty() ? document->title : document->number);
    link.url = scope_.to(address_of(key), "page_source");
    return link;
  }

  // What the numbers say and no more: from the first to the last and how far apart they are, where
  // both are exact; a difference of shares would be read as a share. No cause, no judgement.
  Html finding() const {
    const auto point = [&](const ReportedValue& one) {
      return scope_.words().html("series-point", {{"when", when(one)}, {"value", in_full(one)}});
    };
    const ReportedValue& first = values_.front();
    const ReportedValue& last = values_.back();
    if (!is_series()) {
      std::vector<Html> points;
      for (const ReportedValue& one : values_) points.push_back(point(one));
      return scope_.words().html("series", {{"points", scope_.phrases().row(points)}});
    }
    const auto apart = is_share(scope_.site(), figure_)
                           ? std::nullopt
                           : difference_of(scope_.site(), scope_.phrases(), figure_, first, last);
    if (!apart || (apart->sign == 0 && values_.size() > 2)) {
      return scope_.words().html("series-ends", {{"first", point(first)}, {"last", point(last)}});
    }
    const char* word =
        apart->sign == 0 ? "series-same" : (apart->sign < 0 ? "series-fewer" : "series-more");
    return scope_.words().html(word, {{"first", when(first)},
                                      {"before", in_full(first)},
                                      {"last", when(last)},
                                      {"after", in_full(last)},
                                      {"n", scope_.phrases().quantity(apart->size, figure_.unit)}});
  }

  // A sum over the years beside the number of one year would mislead, and so would a line from a
  // moment to itself.
  bool is_series() const {
    const auto breaks = std::adjacent_find(values_.begin(), values_.end(),
                                           [&](const ReportedValue& a, const ReportedValue& b) {
                                             return !is_comparable(scope_.site(), a, b);
                                           });
    return values_.size() > 1 && breaks == values_.end();
  }

  std::optional<ChartView> chart() const {
    std::vector<ChartValue> bars;
    for (const ReportedValue& reported : values_) {
      const FigureValue& value = *reported.value;
      const std::string number = scope_.phrases().in_unit(value.value, figure_);
      bars.push_back({number, short_value(value, number), short_label(reported),
                      reported.year == current_year_, false});
    }
    return bar_chart(scope_, bars, have_bare_numbers() ? scope_.text(figure_.unit) : "");
  }

  // The same whatever page shows it: beside the measure's own.
  std::optional<LinkView> picture() const {
    const RecordKey& key = values_.front().record;
    const std::string& id = record_of(scope_.site(), key).id;
    const auto measure = scope_.plan().find_measure(key.strategy, id);
    if (!measure) return std::nullopt;
    const Scope page(scope_.context(), {PageKind::measure, key.strategy, 0, *measure});
    return LinkView{scope_.words().plain("chart-as-picture"),
                    scope_.context().urls.relative(scope_.site_path(),
                                                   picture_path(page.site_path(), figure_.id))};
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

  // The day as the source gives it: a value of 31 March is none of the whole year.
  std::string short_label(const ReportedValue& reported) const {
    const auto& at = reported.value->at;
    if (at && at->precision != DatePrecision::fiscal_year) return scope_.phrases().date(*at);
    return scope_.phrases().year_label(at ? at->year : reported.year);
  }

  const Scope& scope_;
  const Figure& figure_;
  std::vector<ReportedValue> values_;
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
