#include "pipeline/static_files.h"

#include <algorithm>

#include "pipeline/pipeline_diagnostics.h"

namespace ayumi::pipeline {
namespace {

Result<void> list_static(const FileSystem& disk, const std::string& project,
                         const std::string& folder, std::vector<StaticFile>& files,
                         Diagnostics& diagnostics) {
  const auto entries = disk.list(project + '/' + folder);
  if (!entries) return entries.error();
  for (const Entry& entry : *entries) {
    // Dot files are editors' and tools' own, but for the one that RFC 8615 gives to sites.
    const bool hidden = entry.name.starts_with('.') && entry.name != ".well-known";
    if (hidden || entry.name.ends_with('~')) continue;
    const std::string path = folder + '/' + entry.name;
    if (entry.kind == EntryKind::folder) {
      const auto below = list_static(disk, project, path, files, diagnostics);
      if (!below) return below;
    } else if (entry.kind == EntryKind::file) {
      files.push_back({path, path.substr(std::string_view("static/").size())});
    } else {
      diagnostics.add(kStaticNotPlain, {make_source(path, "")}, {path});
    }
  }
  return {};
}

// robots.txt may be the project's own; everything else that is generated may not.
bool is_generated(const Portal& portal, std::string_view path) {
  const std::string_view top = path.substr(0, path.find('/'));
  const auto& languages = portal.site.languages;
  return top == "assets" || top == "files" || top == "index.html" || top == "404.html" ||
         top == "sitemap.xml" || (top.starts_with("sitemap-") && top.ends_with(".xml")) ||
         std::any_of(languages.begin(), languages.end(),
                     [&](const Language& language) { return language.tag == top; });
}

}  // namespace

Result<std::vector<StaticFile>> find_static_files(const FileSystem& disk,
                                                  const std::string& project, const Portal& portal,
                                                  Diagnostics& diagnostics) {
  std::vector<StaticFile> files;
  const auto folder = disk.status(project + "/static");
  if (!folder) return folder.error();
  if (folder->kind != EntryKind::folder) return files;
  const auto listed = list_static(disk, project, "static", files, diagnostics);
  if (!listed) return listed.error();
  for (const StaticFile& file : files) {
    if (!is_generated(portal, file.path)) continue;
    diagnostics.add(kStaticInTheWay, {make_source(file.source, "")}, {file.path});
  }
  return files;
}

}  // namespace ayumi::pipeline
