#pragma once
// Files of a theme that nobody will ever see, most likely because their names are misspelt. Pure,
// but for what is told.

#include <vector>

#include "base/diagnostics.h"
#include "model/site.h"
#include "render/theme.h"

namespace ayumi::render {

// Templates that no page is made of or includes, but for those of the default theme; words of what
// is no language.
void tell_unused_files(const Theme& theme, const std::vector<Language>& languages,
                       Diagnostics& diagnostics);

}  // namespace ayumi::render
