#pragma once
// What somebody wrote or put there and no reader comes to see, and results that nobody wrote: told
// as warnings, since all of it may be meant that way. Pure.

#include "base/diagnostics.h"
#include "model/site.h"
#include "pages/documents.h"
#include "pages/plan.h"

namespace ayumi::pages {

// Files that no text links to or shows; terms, topics and organisations that nothing refers to;
// documents held in the portal that are cited nowhere, though others beside them are. Says nothing
// when `diagnostics` has errors: the reference may be what is wrong.
void tell_unused(const Site& site, const PagePlan& plan, const Documents& documents,
                 Diagnostics& diagnostics);

// Records with a lead whose declared result has no words in any language, in a follow-up in which
// the result of others is told; but for those whose row, or whose text, has a mistake told already.
void tell_missing_results(const Site& site, const Documents& documents, Diagnostics& diagnostics);

}  // namespace ayumi::pages
