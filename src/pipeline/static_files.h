#pragma once
// The project's static/ folder: what is published as it is.

#include <string>
#include <vector>

#include "base/file_system.h"
#include "pipeline/portal.h"

namespace ayumi::pipeline {

// A file of the project's static/ folder, published as it is.
struct StaticFile {
  std::string source;  // path in the project
  std::string path;    // in the output folder
};

// A file in the place of a generated one is told; so are what is not a plain file, what is too
// large, names that are no good or that some disk takes for one, and such names among the files of
// the theme.
Result<std::vector<StaticFile>> find_static_files(const FileSystem& disk,
                                                  const std::string& project, const Portal& portal,
                                                  Diagnostics& diagnostics);

}  // namespace ayumi::pipeline
