#pragma once
// Other records that a record's page leads to. Const; safe on any thread.

#include <vector>

#include "pages/scope.h"
#include "pages/views/record_views.h"

namespace ayumi::pages {

// What the content names comes first and is all there. Up to six in all, those of the same
// follow-up under the same pillar follow, the nearest first, and those of other strategies' newest
// year that share topics, the most topics first; half of the room is for each where both fill it.
std::vector<RelatedView> related_views(const Scope& scope, const RecordKey& key);

}  // namespace ayumi::pages
