#pragma once
// Dates that lie after the day on which a site is made, of what is public on that day: corrections,
// publications and days on which the portal showed something, that have not been. Pure, but for
// what is told.

#include "base/date.h"
#include "base/diagnostics.h"
#include "content/content_files.h"

namespace ayumi::content {

// `files` are those that the public may see; `today` is a day of the portal's time zone.
void tell_early_dates(const ContentFiles& files, const Date& today, Diagnostics& diagnostics);

}  // namespace ayumi::content
