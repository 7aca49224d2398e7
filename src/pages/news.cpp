#include "pages/news.h"

#include <utility>

#include "model/find.h"
#include "pages/figure_changes.h"
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
    const std::size_t room = kMostFigures - view_.figures.size();
    for (DeltaView& figure : figure_changes(scope_, s, f, room)) {
      view_.figures.push_back(std::move(figure));
    }
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
