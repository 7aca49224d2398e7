#pragma once
// Reads the files that find_files() found and takes them apart, several at once.

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "content/content_files.h"
#include "content/find_files.h"

namespace ayumi::content {

// One YAML file; not readable after a mistake in its bytes or its YAML, which is then told.
Result<Yaml> read_yaml_file(const FileSystem& disk, const std::string& root,
                            const std::string& path, Diagnostics& diagnostics);

// Every file of `files` but site.yaml, which is read already.
Result<void> read_files(const Project& project, ContentFiles& files, Diagnostics& diagnostics);

// The paths of all text files, sorted.
std::vector<std::string> paths_of(const ContentFiles& files);

}  // namespace ayumi::content
