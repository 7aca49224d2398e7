#pragma once
// How the index is cut: files small enough to be fetched while somebody types, each a range of
// terms. Depends on the index alone. Pure.

#include <vector>

#include "search/lunr_json.h"

namespace ayumi::search {

struct TermFile {
  TermRange range;
  bool apart = false;  // positions in a file of their own
};

std::vector<TermFile> cut_by_terms(const LunrIndex& index);

}  // namespace ayumi::search
