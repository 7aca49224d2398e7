#pragma once
// When content was last published or corrected: a fact of the content, not of a build. Pure.

#include <optional>

#include "model/site.h"

namespace ayumi::exports {

// Nothing where no date is known. Dates may be less exact than a day.
std::optional<Date> newest_day(const FollowUp& followup);  // with all its records
std::optional<Date> newest_day(const FollowUp& followup, const Record& record);
std::optional<Date> newest_day(const Strategy& strategy);
std::optional<Date> newest_day(const Site& site);

}  // namespace ayumi::exports
