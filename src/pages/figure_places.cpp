#include "pages/figure_places.h"

namespace ayumi::pages {
namespace {

constexpr std::size_t kMostOnOnePage = 300;

Address of_strategy(StrategyIndex s) { return {PageKind::figures, s, 0, kFiguresOfStrategy}; }

}  // namespace

std::size_t count_figures(const FollowUp& followup) {
  std::size_t count = 0;
  for (const Record& record : followup.records) count += record.figures.size();
  return count;
}

std::size_t count_figures(const Strategy& strategy) {
  std::size_t count = 0;
  for (const FollowUp& followup : strategy.followups) count += count_figures(followup);
  return count;
}

std::size_t count_figures(const Site& site) {
  std::size_t count = 0;
  for (const Strategy& strategy : site.strategies) count += count_figures(strategy);
  return count;
}

std::vector<Address> figures_pages(const Site& site) {
  if (count_figures(site) == 0) return {};
  std::vector<Address> pages{{PageKind::figures}};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const Address& part : parts_of(site, pages[i])) pages.push_back(part);
  }
  return pages;
}

Address figures_of(const Site& site, StrategyIndex strategy, std::size_t followup) {
  if (count_figures(site) <= kMostOnOnePage) return {PageKind::figures};
  if (count_figures(site.strategies[strategy]) <= kMostOnOnePage) return of_strategy(strategy);
  return {PageKind::figures, strategy, followup, kFiguresOfFollowUp};
}

std::vector<Address> parts_of(const Site& site, const Address& page) {
  std::vector<Address> parts;
  if (page.item == kFiguresOfPortal && count_figures(site) > kMostOnOnePage) {
    for (StrategyIndex s = 0; s < site.strategies.size(); ++s) {
      if (count_figures(site.strategies[s]) > 0) parts.push_back(of_strategy(s));
    }
  }
  if (page.item != kFiguresOfStrategy) return parts;
  const Strategy& strategy = site.strategies[page.strategy];
  if (count_figures(strategy) <= kMostOnOnePage) return parts;
  for (std::size_t f = 0; f < strategy.followups.size(); ++f) {
    if (count_figures(strategy.followups[f]) == 0) continue;
    parts.push_back({PageKind::figures, page.strategy, f, kFiguresOfFollowUp});
  }
  return parts;
}

}  // namespace ayumi::pages
