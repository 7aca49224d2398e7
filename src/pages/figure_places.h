#pragma once
// On which page the figures of a follow-up stand: all on one, or, where these would be too many, on
// a page for each strategy, or for each follow-up of a strategy that has too many by itself. Pure;
// safe on any thread.

#include <vector>

#include "model/site.h"
#include "pages/address.h"

namespace ayumi::pages {

// Of an Address of the kind `figures`.
inline constexpr std::size_t kFiguresOfPortal = 0;
inline constexpr std::size_t kFiguresOfStrategy = 1;
inline constexpr std::size_t kFiguresOfFollowUp = 2;

std::size_t count_figures(const FollowUp& followup);
std::size_t count_figures(const Strategy& strategy);
std::size_t count_figures(const Site& site);

// The pages that there are, those that only lead to others too; none where nothing reports a
// figure.
std::vector<Address> figures_pages(const Site& site);
// The page that holds the figures of a follow-up that has any.
Address figures_of(const Site& site, StrategyIndex strategy, std::size_t followup);
// The pages to which one leads because it holds none itself; empty where it does.
std::vector<Address> parts_of(const Site& site, const Address& page);

}  // namespace ayumi::pages
