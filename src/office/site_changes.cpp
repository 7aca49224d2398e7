#include "office/site_changes.h"

namespace ayumi::office {
namespace {

constexpr std::string_view kIndex = "index.html";

}  // namespace

SiteChanges changes_between(const FileHashes& published, const FileHashes& made) {
  SiteChanges changes;
  for (const auto& [path, hash] : made) {
    const auto before = published.find(path);
    if (before == published.end()) {
      changes.added.push_back(path);
    } else if (before->second != hash) {
      changes.changed.push_back(path);
    }
  }
  for (const auto& [path, hash] : published) {
    if (!made.contains(path)) changes.gone.push_back(path);
  }
  return changes;
}

std::string url_of(std::string_view path) {
  const bool is_index = path == kIndex || path.ends_with("/index.html");
  if (is_index) path.remove_suffix(kIndex.size());
  return '/' + std::string(path);
}

bool is_page(std::string_view path) { return path.ends_with(".html"); }

bool may_be_linked_to(std::string_view path) {
  const bool is_part = path.starts_with("assets/") || path.find("/search/index/") != path.npos;
  return is_page(path) || !is_part;
}

}  // namespace ayumi::office
