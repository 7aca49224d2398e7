#include "pages/news.h"

#include <utility>

#include "model/find.h"
#include "pages/decimals.h"
#include "pages/strategy_pieces.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kMostFigures = 3;
constexpr std::size_t kMostSilent = 5;

// The follow-up of every strategy that is compared with the year before it, of the newest such
// year.
std::vector<std::pair<StrategyIndex, std::size_t>> newest_compared(const Site& site) {
  std::vector<std::pair<StrategyIndex, std::size_t>> newest;
  for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
    const auto& followups = site.strategies[s].followups;
    std::size_t f = followups.size();
    while (f > 0 && !predecessor(site.strategies[s], f - 1)) --f;
    if (f == 0) continue;
    const int year = followups[f - 1].year;
    const auto [other, g] = newest.empty() ? std::pair(s, f - 1) : newest.front();
    const int so_far = site.strategies[other].followups[g].year;
    if (year > so_far) newest.clear();
    if (year >= so_far) newest.emplace_back(s, f - 1);
  }
  return newest;
}

const FigureValue* only_value(const Record& record, std::size_t figure) {
  const FigureValue* only = nullptr;
  for (const FigureValue& value : record.figures) {
    if (value.figure != figure) continue;
    if (only != nullptr) return nullptr;
    only = &value;
  }
  return only;
}

bool is_exact(const FigureValue& value) { return !value.about && !value.at_least && !value.up_to; }

bool is_news(const FigureValue& before, const FigureValue& after) {
  if (!is_exact(before) || !is_exact(after)) return false;
  if (before.cumulative != after.cumulative || before.of != after.of) return false;
  const auto apart = difference(before.value, after.value);
  return apart && apart->sign != 0;
}

class NewsBuilder {
 public:
  explicit NewsBuilder(const Scope& scope) : scope_(scope) {}

  NewsView build() {
    const auto compared = newest_compared(scope_.site());
    for (const auto& [s, f] : compared) add_figures(s, f);
    for (const auto& [s, f] : compared) add_silent(s, f);
    if (silent_ > kMostSilent) {
      view_.more = scope_.phrases().count("and-more", silent_ - kMostSilent);
    }
    return std::move(view_);
  }

 private:
  void add_figures(StrategyIndex s, std::size_t f) {
    const auto& records = scope_.site().strategies[s].followups[f].records;
    for (std::size_t r = 0; r < records.size() && view_.figures.size() < kMostFigures; ++r) {
      if (records[r].figures.empty()) continue;
      const RecordKey key{s, f, r};
      if (const auto before = year_before(scope_.site(), key)) add_figures(*before, key);
    }
  }

  void add_figures(const RecordKey& before, const RecordKey& after) {
    const Record& older = record_of(scope_.site(), before);
    const Record& newer = record_of(scope_.site(), after);
    for (const FigureValue& value : newer.figures) {
      if (view_.figures.size() == kMostFigures) return;
      if (only_value(newer, value.figure) == nullptr) continue;
      const FigureValue* was = only_value(older, value.figure);
      if (was != nullptr && is_news(*was, value)) add_figure(before, *was, after, value);
    }
  }

  void add_figure(const RecordKey& before, const FigureValue& was, const RecordKey& after,
                  const FigureValue& is) {
    const Phrases& phrases = scope_.phrases();
    const Figure& figure = strategy_of(scope_.site(), after).figures[is.figure];
    const auto number = [&](const FigureValue& value) {
      return phrases.locale().number(phrases.in_unit(value.value, figure));
    };
    const auto when = [&](const RecordKey& key, const FigureValue& value) {
      return value.at ? phrases.date(*value.at)
                      : phrases.year_label(followup_of(scope_.site(), key).year);
    };
    DeltaView& view = view_.figures.emplace_back();
    view.before = number(was);
    view.after = number(is);
    view.unit = scope_.html(figure.unit);
    view.figure = scope_.link(address_of(after), figure.label);
    view.figure.url = scope_.to(address_of(after), "page_figures");
    view.when = scope_.words().format("delta-when",
                                      {{"before", when(before, was)}, {"after", when(after, is)}});
    view.where = name_of(scope_, {PageKind::strategy, after.strategy});
  }

  void add_silent(StrategyIndex s, std::size_t f) {
    const auto standing = standing_below(scope_, s, f, std::nullopt);
    if (!standing || standing->not_reported.empty()) return;
    const int year = scope_.site().strategies[s].followups[f].year;
    view_.silence =
        scope_.words().format("not-reported-in", {{"year", scope_.phrases().year_label(year)}});
    for (const RecordKey& key : standing->not_reported) {
      if (silent_++ >= kMostSilent) continue;
      view_.not_reported.push_back(
          scope_.link(address_of(key), record_of(scope_.site(), key).title));
    }
  }

  const Scope& scope_;
  NewsView view_;
  std::size_t silent_ = 0;
};

}  // namespace

NewsView latest_news(const Scope& scope) { return NewsBuilder(scope).build(); }

}  // namespace ayumi::pages
