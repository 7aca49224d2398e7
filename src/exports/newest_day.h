#pragma once
// When content was last put up or corrected: a fact of the content, not of a build. Where nobody
// wrote when it was put up, when its source was published. Pure.

#include <optional>

#include "model/site.h"

namespace ayumi::exports {

struct NewestDay {
  Date date;               // may be less exact than a day
  bool is_source = false;  // the source was published then; the portal's own day is not known

  friend auto operator<=>(const NewestDay&, const NewestDay&) = default;
};

// Nothing where no date is known.
std::optional<NewestDay> newest_day(const FollowUp& followup);  // with all its records
std::optional<NewestDay> newest_day(const FollowUp& followup, const Record& record);
std::optional<NewestDay> newest_day(const Strategy& strategy);
std::optional<NewestDay> newest_day(const Site& site);

}  // namespace ayumi::exports
