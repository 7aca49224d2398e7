#pragma once
// A portal as those who write it see it: its files, and what they mean, with everything that is
// under embargo.

#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "content/content_files.h"
#include "model/site.h"

namespace ayumi::office {

struct PortalFiles {
  std::string root;             // in front of every path on the disk: "" or "folder/"
  Site site;                    // without languages when site.yaml cannot be understood
  content::ContentFiles files;  // as read; empty without languages
  Diagnostics diagnostics;
};

// An Error when the disk fails. `project` holds content/.
Result<PortalFiles> read_portal_files(const FileSystem& disk, const std::string& project);

// The files alone, those under embargo too. Nothing is told.
Result<content::ContentFiles> read_content_files(const FileSystem& disk, const std::string& root,
                                                 const Site& site);

// What goes in front of a path in a project.
std::string root_of(const std::string& project);

}  // namespace ayumi::office
