#pragma once
// Diagnostics for people: sentence, place, the line with a caret, the way out, and a count.

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "cli/catalogue.h"

namespace ayumi::cli {

// Of one file not more than this many are printed, and then how many more there are.
inline constexpr std::size_t kMostPerFile = 100;

// `sorted` is what Diagnostics::sorted gives.
std::string print_text(const std::vector<Diagnostic>& sorted, const Catalogue& catalogue,
                       bool colour);

}  // namespace ayumi::cli
