#pragma once
// A small portal in two languages to begin with, and recipes for publishing it.

#include <string>
#include <string_view>

#include "office/file_changes.h"

namespace ayumi::office {

// `recipe` is "github", "gitlab" or empty.
FileChanges new_portal(std::string_view recipe);

// What stands in a folder, so that no portal can be made there; empty when it is free (missing, or
// an empty folder).
Result<std::string> in_the_way(const FileSystem& disk, const std::string& folder);

}  // namespace ayumi::office
