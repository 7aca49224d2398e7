#pragma once
// 新旧対照表: two texts side by side, a row for each sentence that is not the same, with the
// heading above it, if any. What differs is marked on either side, be it words or the whole
// sentence. Pure.

#include <vector>

#include "pages/redline_headings.h"
#include "pages/views/changes_views.h"
#include "pages/words.h"
#include "redline/redline.h"

namespace ayumi::pages {

std::vector<ComparisonRowView> comparison_rows(const redline::Redline& redline,
                                               const RedlineHeadings& headings, const Words& words);

// Of these rows the few that tell what became of the older text, in their order: the three changed
// sentences in which most differs, and the first three that are gone. What was only added stands in
// the newer text.
std::vector<ComparisonRowView> main_differences(const redline::Redline& redline,
                                                const RedlineHeadings& headings,
                                                const Words& words);

}  // namespace ayumi::pages
