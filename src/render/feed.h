#pragma once
// The updates as an Atom feed (RFC 4287), and how a browser searches the portal (OpenSearch 1.1):
// both for one language, both with absolute addresses. Pure; safe on any thread.

#include "pages/scope.h"
#include "render/sitemap.h"

namespace ayumi::render {

// Of what is written in the language and has a date that is exact to the day: a moment must not
// look more exact than the source. There must be at least one such update. Moments are those of the
// content, at the begin of their day where the portal is; never the clock.
OutputFile feed(const pages::LanguageContext& context);

OutputFile open_search(const pages::LanguageContext& context);

}  // namespace ayumi::render
