#pragma once
// What somebody may have meant who wrote a link that leads nowhere. All give "" where nothing is
// near enough; none knows what is under embargo. Pure; safe on any thread.

#include <string>
#include <string_view>

#include "model/site.h"
#include "pages/plan.h"

namespace ayumi::pages {

// The id of the organisation, term, topic … among `items` that `word` names in any language, by its
// name, title, abbreviation or another spelling; capitals and full width make no difference.
template <class Items>
std::string id_called(const Site& site, const Items& items, std::string_view word);

// The same for a measure of a strategy, by its title in any year.
std::string measure_called(const Site& site, const PagePlan& plan, StrategyIndex strategy,
                           std::string_view word);
// "measure:plan/training", when exactly one strategy has a measure of that id or title.
std::string measure_meant(const Site& site, const PagePlan& plan, std::string_view word);

// "org:…" or "term:…", by id or name.
std::string thing_meant(const Site& site, std::string_view word);

// The address without its scheme ("www.example.org"), or with a full-width colon; empty where
// `target` looks like the path of a file.
std::string address_meant(std::string_view target);

// The file with the same name but for capitals, or else the nearest one, as the text `from` would
// link to it; <…> around a path with spaces. Folders that two paths share make no likeness, but of
// files with one name that in the nearest folder is taken.
std::string file_meant(const PagePlan& plan, std::string_view from, std::string_view path);

// Each `wide` replaced by `narrow`.
std::string with_half_width(std::string text, std::string_view wide, std::string_view narrow);

}  // namespace ayumi::pages
