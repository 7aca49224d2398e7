#pragma once
// How a page is cited: the document that it is made from, that it was edited, the site, the page
// and its address, unless that is one for examples (RFC 2606). Const; safe on any thread.

#include "pages/scope.h"
#include "pages/views/citation_views.h"

namespace ayumi::pages {

struct Cited {
  const SourceDocument* source = nullptr;  // null: none is named
  const Text* at = nullptr;                // the place in it
  const Text* title = nullptr;             // of the page
  int year = 0;                            // fiscal year; 0: of no single year
};

// The scope's page, or `page` instead of it.
std::vector<CitationView> citations(const Scope& scope, const Cited& cited, const Address& page);
CitingView citing_view(const Scope& scope, const Cited& cited);

}  // namespace ayumi::pages
