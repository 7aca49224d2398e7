#pragma once
// Writes a range of terms as a Lunr index of its own. By hand and not through a JSON library: a
// tree of objects for each posting costs several times as much as all the rest of the search; a
// test reads the result with one and compares. const everywhere, for any thread.

#include <cstddef>
#include <string>

#include "search/lunr_index.h"

namespace ayumi::search {

// Into LunrIndex::sorted_terms().
struct TermRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class Positions { with, without };

// What lunr.Index.load() reads; terms are numbered within the range.
std::string terms_json(const LunrIndex& index, TermRange range, Positions positions);
// The same without weights.
std::string positions_json(const LunrIndex& index, TermRange range);

}  // namespace ayumi::search
