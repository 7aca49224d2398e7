#pragma once
// Replaces the files of an output folder that cannot be renamed, because it is a mount point.

#include <string>

#include "base/file_system.h"
#include "publish/old_site.h"

namespace ayumi::publish {

struct Replacement {
  const OutputNames& names;
  const Tree& found;               // what stands in the output now
  const FileList& owned;           // what of that is ours
  const FileList& fresh;           // what stands in the staging folder
  const Inheritance& inheritance;  // `contested` is given up
  std::string generator;
};

// The staging folder lies in the output, so each file takes its place in one step. In this order: a
// manifest that lists the old and the new files, so that a killed build leaves nothing that the
// next one would take for foreign; files at new addresses; then the rest, pages last and the home
// pages at the very end; then the old files that are gone; then the new manifest.
//
// An Error that came before the first file was placed leaves the old site whole; a later one says
// that the site is partly new.
Result<void> replace_in_place(FileSystem& files, const Replacement& replacement);

}  // namespace ayumi::publish
