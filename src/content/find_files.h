#pragma once
// What stands below content/, each file in its place, nothing read yet: the texts of all sources
// are still empty. Whatever has no place, and whatever is no plain file or folder, is told.

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "content/content_files.h"
#include "content/file_names.h"
#include "content/kept_files.h"

namespace ayumi::content {

struct Project {
  const FileSystem& disk;
  std::string root;                    // in front of every path on the disk: "" or "folder/"
  std::vector<std::string> languages;  // of site.yaml
  KeptFiles* kept = nullptr;
};

// A folder's entries that count, by name: those beginning with '.' or ending in '~' are passed
// over, links and special files told and left out.
Result<std::vector<Entry>> list_folder(const Project& project, const std::string& folder,
                                       Diagnostics& diagnostics);

Result<ContentFiles> find_files(const Project& project, Diagnostics& diagnostics);

// Tells that something has no place here, with the nearest name that would have one.
void tell_unknown_file(const std::string& folder, const std::string& name,
                       const std::vector<std::string>& expected, Diagnostics& diagnostics);

// Everything below a files/ folder.
Result<std::vector<Attachment>> find_attachments(const Project& project, const std::string& folder,
                                                 Diagnostics& diagnostics);

// A Markdown file by its name "<id>.<lang>.md"; tells and gives nothing when it is another name.
std::optional<MarkdownFile> named_markdown(const Project& project, const std::string& folder,
                                           const Entry& entry, Diagnostics& diagnostics);

Result<YearFiles> find_year(const Project& project, const std::string& folder, int year,
                            Diagnostics& diagnostics);

}  // namespace ayumi::content
