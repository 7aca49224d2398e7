#pragma once
// The whole index as lunr.js would serialise it, for comparison with lunr.js itself: no site holds
// this file. Slow and large.

#include <string>

#include "search/lunr_index.h"

namespace ayumi::search {

std::string whole_index_json(const LunrIndex& index);

}  // namespace ayumi::search
