#pragma once
// Files to be made or replaced, all of them or none.

#include <string>
#include <vector>

#include "base/file_system.h"

namespace ayumi::office {

struct FileChange {
  std::string path;
  std::string bytes;
  bool replaces = false;  // false: nothing may stand there yet
};
using FileChanges = std::vector<FileChange>;

// Writes every file beside its place and then puts all in place. `root` stands in front of every
// path: "" or "folder/". After an Error everything is as it was, folders too; only what cannot be
// undone on a failing disk is left, under names that a portal passes over.
Result<void> carry_out(FileSystem& disk, const std::string& root, const FileChanges& changes);

}  // namespace ayumi::office
