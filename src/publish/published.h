#pragma once
// What a successful publication did.

#include <cstddef>
#include <vector>

#include "base/result.h"

namespace ayumi::publish {

// How the new site took the place of the old one.
enum class Swap {
  created,    // there was none
  exchanged,  // in one step
  renamed,    // in two renames: for a moment there was none
  in_place,   // file by file, because the output is a mount point: for a moment both were mixed
};

struct Published {
  std::size_t written = 0;    // files that are new or have other bytes than before
  std::size_t unchanged = 0;  // files with the same bytes as before
  std::size_t removed = 0;    // files of the old site that the new one does not have
  std::size_t kept = 0;       // files and empty folders that are not the generator's
  Swap how = Swap::created;
  // What failed after the new site stood complete: flushing the swap, clearing the old site away.
  // The next build clears up.
  std::vector<Error> leftovers;
};

}  // namespace ayumi::publish
