#pragma once
// When content was last put up or corrected: a fact of the content, not of a build. Where nobody
// wrote that anywhere in it, when its source was published. Pure.

#include <optional>

#include "model/site.h"

namespace ayumi::exports {

struct NewestDay {
  Date date;               // may be less exact than a day
  bool is_source = false;  // the source was published then; the portal's own day is not known

  friend bool operator==(const NewestDay&, const NewestDay&) = default;
};

// Of days of the portal's own the newest, whatever sources are newer: these tell nothing of the
// portal. Of days of sources alone the newest.
void keep_newer(std::optional<NewestDay>& newest, const std::optional<NewestDay>& day);

// Nothing where no date is known.
std::optional<NewestDay> newest_day(const FollowUp& followup);  // with all its records
std::optional<NewestDay> newest_day(const FollowUp& followup, const Record& record);
std::optional<NewestDay> newest_day_of_document(const FollowUp& followup);  // without its records
std::optional<NewestDay> newest_day(const Strategy& strategy);
std::optional<NewestDay> newest_day(const Site& site);

}  // namespace ayumi::exports
