#pragma once
// The climb of a record: what the year before said would come, what was done, what comes next.
// Const; safe on any thread.

#include <string_view>
#include <vector>

#include "pages/scope.h"
#include "pages/views/record_views.h"

namespace ayumi::pages {

// The id of the third step.
inline constexpr std::string_view kNextStep = "next";

// Whether the third step has text: the record's own plan or, where its document has no column for
// plans, the one of a pillar above it.
bool says_what_comes_next(const Scope& scope, const RecordKey& key);
// The same in any language, for what is found out before there are pages.
bool says_what_comes_next(const Site& site, const Documents& documents, LanguageIndex language,
                          const RecordKey& key);
// The text of the pillar that the third step shows; nullptr where it shows none.
const Localized<Prose>* plan_of_pillar(const Scope& scope, const RecordKey& key);

// Always three. A step without text says why: the portal lacks the year, the document has no column
// for it, or has one and leaves it empty.
std::vector<StepView> record_steps(const Scope& scope, const RecordKey& key);

}  // namespace ayumi::pages
