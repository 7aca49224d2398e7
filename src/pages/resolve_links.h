#pragma once
// From what was written in a link to what it means. Pure; safe on any thread.

#include <string_view>

#include "base/diagnostics.h"
#include "markup/document.h"
#include "model/site.h"
#include "pages/documents.h"
#include "pages/plan.h"

namespace ayumi::pages {

struct LinkContext {
  const Site& site;
  const PagePlan& plan;
};

// A link to something that does not exist is an error at its place; one to something under embargo
// is valid and leads nowhere.
ResolvedLink resolve_link(const LinkContext& context, const markup::Link& link,
                          Diagnostics& diagnostics);

// The attachment that a relative path in a file means; nothing for one under embargo, nothing and
// an error for one that does not exist.
std::optional<std::size_t> resolve_file(const LinkContext& context, std::string_view target,
                                        const Location& where, Diagnostics& diagnostics);

// "measure:a/2023/b", "measure:a/b", "strategy:a", "followup:a/2023", "topic:x", "page:x".
Target resolve_address(const LinkContext& context, std::string_view scheme, std::string_view target,
                       const Location& where, Diagnostics& diagnostics);

}  // namespace ayumi::pages
