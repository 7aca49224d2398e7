#pragma once
// What was published or corrected when, newest first: the page about it, and its feed.

#include <string>
#include <vector>

#include "pages/scope.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

struct Update {
  Date date;
  const Text* correction = nullptr;  // null: published
  Address page;
  std::size_t nth = 0;  // of the page's corrections of that day, from 1
};

// Views into `site`.
std::vector<Update> updates(const Site& site);
// Only of pages that are written in the language.
std::vector<Update> updates_in(const Site& site, LanguageIndex language);

// Where it is, told from outside of its strategy.
std::string name_of_update(const Scope& scope, const Update& update);

// The newest `most` updates; those of one day and one strategy stand together.
std::vector<UpdateDayView> update_days(const Scope& scope, std::size_t most);

// Site paths.
std::string feed_path(const Site& site, LanguageIndex language);
std::string open_search_path(const Site& site, LanguageIndex language);

}  // namespace ayumi::pages
