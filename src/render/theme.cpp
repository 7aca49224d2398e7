#include "render/theme.h"

#include <utility>

namespace ayumi {
// Made by ayumi_embed() from themes/default/.
std::span<const EmbeddedFile> default_theme();
}  // namespace ayumi

namespace ayumi::render {
namespace {

constexpr std::string_view kTemplates = "templates/";
constexpr std::string_view kWords = "i18n/";
constexpr std::string_view kStatic = "static/";
constexpr std::string_view kSearch = "search/";
constexpr std::string_view kTemplateEnding = ".mustache";
constexpr std::string_view kWordsEnding = ".yaml";
constexpr std::string_view kScriptEnding = ".js";

// What is added later lies on top.
void add(Theme& theme, std::string_view path, Source source) {
  const auto between = [&](std::string_view folder, std::string_view ending) {
    return std::string(path.substr(folder.size(), path.size() - folder.size() - ending.size()));
  };
  if (path.starts_with(kTemplates) && path.ends_with(kTemplateEnding)) {
    theme.templates[between(kTemplates, kTemplateEnding)] = std::move(source);
  } else if (path.starts_with(kWords) && path.ends_with(kWordsEnding)) {
    theme.words[between(kWords, kWordsEnding)].push_back(std::move(source));
  } else if (path.starts_with(kStatic)) {
    theme.files[between(kStatic, "")] = std::move(source);
  } else if (path.starts_with(kSearch) && path.ends_with(kScriptEnding)) {
    theme.search[between(kSearch, "")] = std::move(source);
  }
}

bool is_passed_over(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

struct Folder {
  std::string root;   // "themes/city", as diagnostics name it
  std::string below;  // "templates/parts/"
};

Result<void> add_folder(const FileSystem& disk, const std::string& project, const Folder& folder,
                        Theme& theme) {
  const std::string path = folder.root + '/' + folder.below;
  const auto entries = disk.list(project + '/' + path);
  if (!entries) return entries.error();
  for (const Entry& entry : *entries) {
    if (is_passed_over(entry.name)) continue;
    if (entry.kind == EntryKind::folder) {
      const auto added =
          add_folder(disk, project, {folder.root, folder.below + entry.name + '/'}, theme);
      if (!added) return added;
    } else if (entry.kind == EntryKind::file) {
      auto text = disk.read(project + '/' + path + entry.name);
      if (!text) return text.error();
      add(theme, folder.below + entry.name, make_source(path + entry.name, *std::move(text)));
    }
  }
  return {};
}

}  // namespace

std::span<const EmbeddedFile> embedded_theme() { return default_theme(); }

Result<Theme> load_theme(const FileSystem& disk, const std::string& project, std::string_view name,
                         std::span<const EmbeddedFile> embedded) {
  Theme theme;
  for (const EmbeddedFile& file : embedded) {
    add(theme, file.path,
        make_source("themes/default/" + std::string(file.path), std::string(file.bytes)));
  }
  std::vector<std::string> roots{"themes/default"};
  if (name != "default") roots.push_back("themes/" + std::string(name));
  for (const std::string& root : roots) {
    const auto status = disk.status(project + '/' + root);
    if (!status) return status.error();
    if (status->kind == EntryKind::folder) {
      const auto added = add_folder(disk, project, {root, ""}, theme);
      if (!added) return added.error();
    } else if (root != roots.front()) {
      return Error{project + '/' + root, "There is no such theme"};
    }
  }
  return theme;
}

}  // namespace ayumi::render
