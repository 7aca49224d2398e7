#include "render/theme.h"

#include <cstdint>
#include <utility>

#include "base/left_behind.h"
#include "base/text.h"
#include "render/theme_diagnostics.h"

namespace ayumi {
// Made by ayumi_embed() from themes/default/.
std::span<const EmbeddedFile> default_theme();
}  // namespace ayumi

namespace ayumi::render {
namespace {

constexpr std::string_view kDefault = "default";
constexpr std::string_view kTemplates = "templates/";
constexpr std::string_view kWords = "i18n/";
constexpr std::string_view kStatic = "static/";
constexpr std::string_view kSearch = "search/";
constexpr std::string_view kTemplateEnding = ".mustache";
constexpr std::string_view kWordsEnding = ".yaml";
constexpr std::string_view kScriptEnding = ".js";

// Templates and scripts are written by hand; what is larger is something else.
constexpr std::uint64_t kLargestTextMiB = 4;
constexpr std::uint64_t kLargestStaticMiB = 100;

enum class Part { none, templates, words, files, search };

Part part_of(std::string_view path) {
  if (path.starts_with(kTemplates) && path.ends_with(kTemplateEnding)) return Part::templates;
  if (path.starts_with(kWords) && path.ends_with(kWordsEnding)) return Part::words;
  if (path.starts_with(kStatic)) return Part::files;
  if (path.starts_with(kSearch) && path.ends_with(kScriptEnding)) return Part::search;
  return Part::none;
}

// What is added later lies on top.
void add(Theme& theme, std::string_view path, Source source) {
  const auto between = [&](std::string_view folder, std::string_view ending) {
    return std::string(path.substr(folder.size(), path.size() - folder.size() - ending.size()));
  };
  switch (part_of(path)) {
    case Part::templates:
      theme.templates[between(kTemplates, kTemplateEnding)] = std::move(source);
      break;
    case Part::words:
      theme.words[between(kWords, kWordsEnding)].push_back(std::move(source));
      break;
    case Part::files:
      theme.files[between(kStatic, "")] = std::move(source);
      break;
    case Part::search:
      theme.search[between(kSearch, "")] = std::move(source);
      break;
    case Part::none:
      break;
  }
}

// Whether anything that counts could stand at `path`, or below it: a theme may hold other things.
bool may_count(std::string_view path) {
  const std::string top = std::string(path.substr(0, path.find('/'))) + '/';
  return top == kTemplates || top == kWords || top == kStatic || top == kSearch;
}

Location whole(const std::string& path) { return {make_source(path, ""), 0, 0}; }

// One theme's folder, laid over what is there.
class Layer {
 public:
  Layer(const FileSystem& disk, const std::string& project, std::string root, Theme& theme,
        Diagnostics& diagnostics)
      : disk_(disk),
        project_(project),
        root_(std::move(root)),
        theme_(theme),
        diagnostics_(diagnostics) {}

  Result<void> add_folder(const std::string& below = "") {
    const auto entries = disk_.list(project_ + '/' + root_ + '/' + below);
    if (!entries) return entries.error();
    for (const Entry& entry : *entries) {
      const std::string path = below + entry.name;
      if (is_left_behind(entry.name) || !may_count(path)) continue;
      if (entry.kind == EntryKind::folder) {
        const auto added = add_folder(path + '/');
        if (!added) return added;
      } else if (entry.kind == EntryKind::file) {
        const auto added = add_file(path, entry.size);
        if (!added) return added;
      } else if (entry.kind != EntryKind::missing) {
        diagnostics_.add(kThemeNotPlain, whole(root_ + '/' + path), {root_ + '/' + path});
      }
    }
    return {};
  }

 private:
  Result<void> add_file(const std::string& path, std::uint64_t size) {
    const Part part = part_of(path);
    if (part == Part::none) return {};
    const std::uint64_t limit = part == Part::files ? kLargestStaticMiB : kLargestTextMiB;
    const std::string shown = root_ + '/' + path;
    if (size > limit * 1024 * 1024) {
      diagnostics_.add(kThemeFileLarge, whole(shown), {shown, std::to_string(limit)});
      return {};
    }
    auto text = disk_.read(project_ + '/' + shown);
    if (!text) return text.error();
    add(theme_, path, make_source(shown, *std::move(text)));
    return {};
  }

  const FileSystem& disk_;
  const std::string& project_;
  const std::string root_;
  Theme& theme_;
  Diagnostics& diagnostics_;
};

// The names of the themes that could be chosen.
Result<std::vector<std::string>> names_of_themes(const FileSystem& disk,
                                                 const std::string& project) {
  std::vector<std::string> names{std::string(kDefault)};
  const std::string folder = project + "/themes";
  const auto status = disk.status(folder);
  if (!status) return status.error();
  if (status->kind != EntryKind::folder) return names;
  const auto entries = disk.list(folder);
  if (!entries) return entries.error();
  for (const Entry& entry : *entries) {
    const bool counts = entry.kind == EntryKind::folder && !is_left_behind(entry.name);
    if (counts && entry.name != kDefault) names.push_back(entry.name);
  }
  return names;
}

Result<void> tell_unknown(const FileSystem& disk, const std::string& project,
                          const ThemeChoice& choice, Diagnostics& diagnostics) {
  const auto names = names_of_themes(disk, project);
  if (!names) return names.error();
  std::string list;
  for (const std::string& name : *names) list.append(list.empty() ? "" : ", ").append(name);
  diagnostics.add(kUnknownTheme, choice.where, {choice.name, list}).suggestion =
      nearest(choice.name, {names->begin(), names->end()});
  return {};
}

}  // namespace

std::span<const EmbeddedFile> embedded_theme() { return default_theme(); }

Result<Theme> load_theme(const FileSystem& disk, const std::string& project,
                         const ThemeChoice& choice, std::span<const EmbeddedFile> embedded,
                         Diagnostics& diagnostics) {
  Theme theme;
  for (const EmbeddedFile& file : embedded) {
    add(theme, file.path,
        make_source("themes/default/" + std::string(file.path), std::string(file.bytes)));
  }
  std::vector<std::string> roots{"themes/default"};
  if (choice.name != kDefault) roots.push_back("themes/" + std::string(choice.name));
  for (const std::string& root : roots) {
    const auto status = disk.status(project + '/' + root);
    if (!status) return status.error();
    Result<void> added;
    if (status->kind == EntryKind::folder) {
      added = Layer(disk, project, root, theme, diagnostics).add_folder();
    } else if (status->kind != EntryKind::missing) {
      diagnostics.add(kThemeNotPlain, whole(root), {root});
    } else if (root != roots.front()) {
      added = tell_unknown(disk, project, choice, diagnostics);
    }
    if (!added) return added.error();
  }
  return theme;
}

}  // namespace ayumi::render
