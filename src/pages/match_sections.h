#pragma once
// The sections of a measure's or a pillar's text, found by their headings.

#include <vector>

#include "base/diagnostics.h"
#include "pages/documents.h"

namespace ayumi::pages {

struct SectionRules {
  const Site& site;
  const std::vector<SectionIndex>& allowed;  // empty: all of the site's
  const Prose& written;                      // the text
};

// Fills `prose.sections`. Headings that are none of the sections, sections that stand twice and
// text in front of the first are told.
void match_sections(const SectionRules& rules, ProseDocument& prose, Diagnostics& diagnostics);

}  // namespace ayumi::pages
