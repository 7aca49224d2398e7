#pragma once
// Puts a finished staging folder in the place of the output folder.

#include "base/file_system.h"
#include "publish/output_names.h"
#include "publish/published.h"

namespace ayumi::publish {

struct Swapped {
  Swap how = Swap::created;
  std::string old_site;  // where it stands now; empty when there was none
};

// Exchanges where the file system can, renames twice where it cannot. After an Error the old site
// stands as before; only if putting it back failed too, it stands at names.retired, from where
// `recover` brings it back.
Result<Swapped> swap_folders(FileSystem& files, const OutputNames& names, bool old_exists);

// Mends what a killed build left: an old site between two renames, a staging folder, a second copy
// of the old site. Only with the lock held.
Result<void> recover(FileSystem& files, const OutputNames& names);

// Removes a tree, its branches side by side.
Result<void> remove_tree(FileSystem& files, const std::string& folder);

}  // namespace ayumi::publish
