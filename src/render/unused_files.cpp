#include "render/unused_files.h"

#include <set>
#include <string>
#include <string_view>

#include "base/locale.h"
#include "base/text.h"
#include "pages/page_kinds.h"
#include "render/renderer.h"
#include "render/theme_diagnostics.h"

namespace ayumi::render {
namespace {

// The names in {{> name}} and {{< name}}.
std::vector<std::string_view> included_by(std::string_view text) {
  std::vector<std::string_view> names;
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    at += 2;
    const std::size_t end = text.find("}}", at);
    if (end == std::string_view::npos) break;
    const std::string_view tag = trimmed(text.substr(at, end - at));
    if (tag.starts_with('>') || tag.starts_with('<')) names.push_back(trimmed(tag.substr(1)));
  }
  return names;
}

void add_used(const Theme& theme, std::string_view name, std::set<std::string_view>& used) {
  const auto found = theme.templates.find(name);
  if (found == theme.templates.end() || !used.insert(found->first).second) return;
  for (const std::string_view part : included_by(found->second->text)) add_used(theme, part, used);
}

std::set<std::string_view> used_templates(const Theme& theme) {
  std::set<std::string_view> used;
  for (const pages::PageKindRow& row : pages::page_kinds()) add_used(theme, row.name, used);
  for (const std::string_view other : {kRedirect, kPicture}) add_used(theme, other, used);
  return used;
}

// A theme may leave out parts of the default one.
std::set<std::string> own_templates() {
  constexpr std::string_view kFolder = "templates/", kEnding = ".mustache";
  std::set<std::string> names;
  for (const EmbeddedFile& file : embedded_theme()) {
    const std::string_view path = file.path;
    if (!path.starts_with(kFolder) || !path.ends_with(kEnding)) continue;
    names.emplace(path.substr(kFolder.size(), path.size() - kFolder.size() - kEnding.size()));
  }
  return names;
}

// The file as a whole: nothing in it is wrong.
Location whole(const Source& file) { return {make_source(file->path, {}), 0, 0}; }

}  // namespace

void tell_unused_files(const Theme& theme, const std::vector<Language>& languages,
                       Diagnostics& diagnostics) {
  const std::set<std::string_view> used = used_templates(theme);
  const std::set<std::string> own = own_templates();
  const std::vector<std::string_view> names(own.begin(), own.end());
  for (const auto& [name, file] : theme.templates) {
    if (used.contains(name) || own.contains(name)) continue;
    diagnostics.add(kUnusedTemplate, whole(file), {name}).suggestion = nearest(name, names);
  }
  std::vector<std::string_view> tags;
  for (const Language& language : languages) tags.push_back(language.tag);
  for (const auto& [tag, files] : theme.words) {
    if (is_language_tag(tag)) continue;
    diagnostics.add(kUnusedWords, whole(files.back()), {tag}).suggestion = nearest(tag, tags);
  }
}

}  // namespace ayumi::render
