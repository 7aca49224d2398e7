#pragma once
// Files become the model: the typed reading of everything, several files at once, and the checks of
// what must fit together.

#include "content/content_files.h"
#include "content/names.h"
#include "model/site.h"

namespace ayumi::content {

// `names` are those of `files`. References that lead nowhere are told and left out.
Site assemble_site(const ContentFiles& files, const Names& names, Diagnostics& diagnostics);

// Its parts.
FollowUp assemble_followup(const YearFiles& files, const Names& names, const Strategy& strategy,
                           std::size_t strategy_index, std::size_t followup_index,
                           Diagnostics& diagnostics);
void check_site(const Names& names, const Site& site, Diagnostics& diagnostics);
// What readers or the program could take for two things: words, codes, headings.
void check_words(const Names& names, const Site& site, Diagnostics& diagnostics);
// Takes out the definitions of figures that no record reports, and tells them.
void drop_unused_figures(Strategy& strategy, const StrategyNames& names, Diagnostics& diagnostics);

}  // namespace ayumi::content
