#pragma once
// What was put up or corrected when, newest first: the page about it, and its feed. A follow-up of
// which nobody wrote when it was put up stands by the day on which its source was published.

#include <string>
#include <vector>

#include "pages/scope.h"
#include "pages/views/list_views.h"

namespace ayumi::pages {

struct Update {
  Date date;
  const StatedDate* stated = nullptr;  // of a follow-up: when its source was published
  bool is_entered = false;             // `date` is the day on which the portal first showed it
  const Text* correction = nullptr;    // null: published
  Address page;
  std::size_t nth = 0;  // of the page's corrections of that day, from 1
};

// Views into `site`.
std::vector<Update> updates(const Site& site);
// For a feed: only of days that are known exactly, and of pages that are written in the language.
std::vector<Update> feed_updates(const Site& site, LanguageIndex language);
// Follow-ups with neither date, strategy by strategy, newest years first.
std::vector<Address> undated_followups(const Site& site);

// What happened, in plain words.
std::string words_of_update(const Scope& scope, const Update& update);
// Where it is, told from outside of its strategy.
std::string name_of_update(const Scope& scope, const Update& update);

// The newest `most` updates; those of one day and one strategy stand together.
std::vector<UpdateDayView> update_days(const Scope& scope, std::size_t most);

// Site paths.
std::string feed_path(const Site& site, LanguageIndex language);
std::string open_search_path(const Site& site, LanguageIndex language);

}  // namespace ayumi::pages
