#pragma once
// One run of the whole program in memory, and what must hold after it, whatever stood in the files.

#include <cstddef>

#include "support/disk_folder.h"

namespace ayumi::fuzz {

struct PortalRun {
  bool published = false;
  double cpu = 0;  // seconds, of all threads
};

// Errors and no site, or a site and no errors; nothing else written, nothing of the input changed;
// every mistake told in its place and printable. Of a site whose theme is as it was (`theme_whole`)
// every page is whole HTML. Ends the process where that does not hold.
PortalRun run_portal(const Files& files, bool theme_whole);

}  // namespace ayumi::fuzz
