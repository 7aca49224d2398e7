#include "office/new_portal.h"

#include <array>
#include <span>

#include "base/embedded_file.h"

namespace ayumi {
// Made by ayumi_embed() from starter/ and starter_ci/.
std::span<const EmbeddedFile> starter_portal();
std::span<const EmbeddedFile> starter_recipes();
}  // namespace ayumi

namespace ayumi::office {
namespace {

struct Recipe {
  std::string_view name, file, path;
};
constexpr std::array kRecipes{
    Recipe{"github", "github.yml", ".github/workflows/publish.yml"},
    Recipe{"gitlab", "gitlab.yml", ".gitlab-ci.yml"},
};

std::string_view bytes_of(std::string_view file) {
  for (const EmbeddedFile& recipe : starter_recipes()) {
    if (recipe.path == file) return recipe.bytes;
  }
  return {};
}

}  // namespace

FileChanges new_portal(std::string_view recipe) {
  FileChanges changes;
  for (const EmbeddedFile& file : starter_portal()) {
    changes.push_back({std::string(file.path), std::string(file.bytes)});
  }
  // What is made from content/ is not kept with it.
  changes.push_back({".gitignore", "/site/\n/.ayumi/\n"});
  for (const Recipe& row : kRecipes) {
    if (row.name == recipe) {
      changes.push_back({std::string(row.path), std::string(bytes_of(row.file))});
    }
  }
  return changes;
}

Result<std::string> in_the_way(const FileSystem& disk, const std::string& folder) {
  const auto there = disk.status(folder);
  if (!there) return there.error();
  if (there->kind == EntryKind::missing) return std::string();
  if (there->kind != EntryKind::folder) return folder;
  const auto entries = disk.list(folder);
  if (!entries) return entries.error();
  return entries->empty() ? std::string() : entries->front().name;
}

}  // namespace ayumi::office
