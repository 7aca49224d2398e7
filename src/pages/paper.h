#pragma once
// How much room a text takes on a printed sheet. Const; safe on any thread.

#include <vector>

#include "pages/views/common.h"

namespace ayumi::pages {

// Would fill about half of an A4 sheet as one column of three. Measured in the columns of narrow
// characters, of which wide ones take two; markup takes none.
bool is_long_on_paper(const std::vector<SectionView>& sections);

}  // namespace ayumi::pages
