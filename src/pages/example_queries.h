#pragma once
// What somebody may search for who does not know where to begin. Pure; safe on any thread.

#include <string>
#include <vector>

#include "pages/scope.h"

namespace ayumi::pages {

// At most `most` words of the page's language, each of which some record mentions. First the topics
// that are terms of the glossary as well, by how many measures have them: names that an editor
// chose for readers. Then the terms that most measures mention, each in its shortest spelling;
// where there are none, the topics.
std::vector<std::string> example_queries(const Scope& scope, std::size_t most);

// As many as a page shows, each leading to its results.
std::vector<LinkView> example_links(const Scope& scope);

}  // namespace ayumi::pages
