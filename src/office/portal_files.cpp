#include "office/portal_files.h"

#include <utility>

#include "content/find_files.h"
#include "content/load_site.h"
#include "content/read_files.h"

namespace ayumi::office {

std::string root_of(const std::string& project) {
  if (project.empty() || project == ".") return {};
  return project.ends_with('/') ? project : project + "/";
}

Result<content::ContentFiles> read_content_files(const FileSystem& disk, const std::string& root,
                                                 const Site& site) {
  std::vector<std::string> languages;
  for (const Language& language : site.languages) languages.push_back(language.tag);
  const content::Project place{disk, root, languages};
  Diagnostics told_already;
  auto found = content::find_files(place, told_already);
  if (!found) return found.error();
  content::ContentFiles files = *std::move(found);
  auto settings = content::read_yaml_file(disk, root, "content/site.yaml", told_already);
  if (!settings) return settings.error();
  files.site = *std::move(settings);
  if (const auto done = content::read_files(place, files, told_already); !done) return done.error();
  return files;
}

Result<PortalFiles> read_portal_files(const FileSystem& disk, const std::string& project) {
  PortalFiles portal;
  portal.root = root_of(project);
  auto loaded = content::load_site(disk, {project, std::nullopt, true});
  if (!loaded) return loaded.error();
  content::Loaded read = *std::move(loaded);
  portal.site = std::move(read.site);
  portal.diagnostics = std::move(read.diagnostics);
  if (portal.site.languages.empty()) return portal;
  auto files = read_content_files(disk, portal.root, portal.site);
  if (!files) return files.error();
  portal.files = *std::move(files);
  return portal;
}

}  // namespace ayumi::office
