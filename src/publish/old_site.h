#pragma once
// What stands in the output folder before a new site is published, and whose it is.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "publish/manifest.h"
#include "publish/output_names.h"

namespace ayumi::publish {

// Everything that is not a folder, and the folders that are empty, by path.
using Tree = std::map<std::string, Entry>;

// Below `folder`; links are not followed. The publisher's own names at the top are left out.
Result<Tree> walk(const FileSystem& files, const std::string& folder);

struct OldSite {
  bool exists = false;
  FileList owned;  // what its manifest lists
};

// Looks at the output folder; problems are added when it is not the generator's to replace.
Result<OldSite> inspect(const FileSystem& files, const OutputNames& names, bool force,
                        Diagnostics& problems);

// What becomes of each thing in the output folder.
struct Inheritance {
  std::vector<std::string> stale;      // the old site's, absent from the new one
  std::vector<std::string> hollow;     // folders that hold nothing since the old site's files left
  std::vector<std::string> kept;       // not the generator's, and not in its way
  std::vector<std::string> contested;  // not the generator's, and in its way
};
Result<Inheritance> sort_out(const FileSystem& files, const std::string& output, const Tree& found,
                             const FileList& owned, const FileList& fresh);

}  // namespace ayumi::publish
