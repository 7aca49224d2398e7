#include "pipeline/static_files.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/left_behind.h"
#include "content/content_diagnostics.h"
#include "content/file_names.h"
#include "content/text_checks.h"
#include "pipeline/pipeline_diagnostics.h"
#include "pipeline/site_bytes.h"

namespace ayumi::pipeline {
namespace {

using content::whole;

// A file passes through memory once, to be hashed: the disk gives no larger one.
constexpr std::size_t kLargestStaticMiB = 1024;

// The project's static/ folder and what stands below it.
class StaticFolder {
 public:
  StaticFolder(const FileSystem& disk, const std::string& project, Diagnostics& diagnostics)
      : disk_(disk), project_(project), diagnostics_(diagnostics) {}

  Result<void> list(const std::string& folder) {
    const auto entries = disk_.list(project_ + '/' + folder);
    if (!entries) return entries.error();
    std::vector<Entry> usable;
    for (const Entry& entry : *entries) {
      // Dot files are editors' and tools' own, but for the one that RFC 8615 gives to sites.
      if (is_left_behind(entry.name) && entry.name != ".well-known") continue;
      if (content::is_usable_name(entry.name)) {
        usable.push_back(entry);
      } else {
        diagnostics_.add(content::kUnusableName, whole(folder), {content::shown_name(entry.name)});
      }
    }
    content::tell_twins(folder, usable, diagnostics_);
    for (const Entry& entry : usable) {
      const auto taken = take(folder + '/' + entry.name, entry);
      if (!taken) return taken;
    }
    return {};
  }

  std::vector<StaticFile> files;

 private:
  Result<void> take(const std::string& path, const Entry& entry) {
    if (entry.kind == EntryKind::folder) return list(path);
    if (entry.kind != EntryKind::file) {
      diagnostics_.add(kStaticNotPlain, whole(path), {path});
    } else if (entry.size > content::bytes_of_mib(kLargestStaticMiB)) {
      diagnostics_.add(content::kTooLarge, whole(path), {std::to_string(kLargestStaticMiB)});
    } else {
      files.push_back({path, path.substr(std::string_view("static/").size())});
    }
    return {};
  }

  const FileSystem& disk_;
  const std::string& project_;
  Diagnostics& diagnostics_;
};

// robots.txt may be the project's own; everything else that is generated may not. For many hosts
// and disks Index.html is index.html.
bool is_generated(const Portal& portal, const std::string& path) {
  if (path == "robots.txt") return false;
  const std::string top = content::likeness(path.substr(0, path.find('/')));
  const auto& languages = portal.site.languages;
  return top == "assets" || top == "data" || top == "files" || top == "index.html" ||
         top == "404.html" || top == "sitemap.xml" ||
         (top.starts_with("sitemap-") && top.ends_with(".xml")) || top == "robots.txt" ||
         top == content::likeness(std::string(kDraftsFile)) ||
         std::any_of(languages.begin(), languages.end(), [&](const Language& language) {
           return content::likeness(language.tag) == top;
         });
}

// "themes/city/static/Logo.svg" → "themes/city/static", "Logo.svg"
std::pair<std::string, std::string> folder_and_name(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return {path.substr(0, slash), path.substr(slash + 1)};
}

bool is_built_in(const Source& source) { return source->path.starts_with("themes/default/"); }

// Themes lie upon one another by exact names, so that a file may stand beside the one that it was
// to replace. Told is the one of the project's own theme.
void tell_theme_names(const render::Theme& theme, Diagnostics& diagnostics) {
  std::map<std::string, Source> seen;
  for (const auto& [name, source] : theme.files) {
    const auto [folder, file] = folder_and_name(source->path);
    if (!content::is_usable_name(file)) {
      diagnostics.add(content::kUnusableName, whole(folder), {content::shown_name(file)});
      continue;
    }
    const auto [first, fresh] = seen.emplace(content::likeness(name), source);
    if (fresh) continue;
    const bool swapped = is_built_in(source);
    const Source& told = swapped ? first->second : source;
    const Source& other = swapped ? source : first->second;
    diagnostics
        .add(content::kTwinNames, whole(told->path),
             {folder_and_name(other->path).second, folder_and_name(told->path).second})
        .also = whole(other->path);
  }
}

}  // namespace

Result<std::vector<StaticFile>> find_static_files(const FileSystem& disk,
                                                  const std::string& project, const Portal& portal,
                                                  Diagnostics& diagnostics) {
  tell_theme_names(portal.theme, diagnostics);
  StaticFolder found(disk, project, diagnostics);
  const auto folder = disk.status(project + "/static");
  if (!folder) return folder.error();
  if (folder->kind == EntryKind::missing) return found.files;
  if (folder->kind != EntryKind::folder) {
    diagnostics.add(kStaticNotPlain, whole("static"), {"static"});
    return found.files;
  }
  const auto listed = found.list("static");
  if (!listed) return listed.error();
  for (const StaticFile& file : found.files) {
    if (is_generated(portal, file.path)) {
      diagnostics.add(kStaticInTheWay, whole(file.source), {file.path});
    }
  }
  return found.files;
}

}  // namespace ayumi::pipeline
