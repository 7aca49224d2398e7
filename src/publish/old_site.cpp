#include "publish/old_site.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "publish/output_path.h"
#include "publish/publish_diagnostics.h"

namespace ayumi::publish {
namespace {

Result<void> walk_into(const FileSystem& files, const std::string& top, const std::string& folder,
                       Tree& tree) {
  const auto entries = files.list(folder.empty() ? top : top + "/" + folder);
  if (!entries) return entries.error();
  for (const Entry& entry : *entries) {
    if (folder.empty() && is_own_name(entry.name)) continue;
    const std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
    if (entry.kind != EntryKind::folder) {
      tree.emplace(path, entry);
      continue;
    }
    const std::size_t before = tree.size();
    const auto walked = walk_into(files, top, path, tree);
    if (!walked) return walked;
    if (tree.size() == before) tree.emplace(path, entry);
  }
  return {};
}

bool has_below(const FileList& list, const std::string& folder) {
  const auto next = list.lower_bound(folder + "/");
  return next != list.end() && next->first.starts_with(folder + "/");
}

bool has_above(const FileList& list, std::string_view path) {
  for (path = folder_of(path); !path.empty(); path = folder_of(path)) {
    if (list.contains(std::string(path))) return true;
  }
  return false;
}

Result<bool> is_same_file(const FileSystem& files, const std::string& path, const Entry& entry,
                          const FileIdentity& wanted) {
  if (entry.kind != EntryKind::file || entry.size != wanted.size) return false;
  const auto bytes = files.read(path);
  if (!bytes) return bytes.error();
  return sha256(*bytes) == wanted.sha256;
}

}  // namespace

Result<Tree> walk(const FileSystem& files, const std::string& folder) {
  Tree tree;
  const auto walked = walk_into(files, folder, "", tree);
  if (!walked) return walked.error();
  return tree;
}

Result<OldSite> inspect(const FileSystem& files, const OutputNames& names, bool force,
                        Diagnostics& problems) {
  const auto place = [&] { return Location{make_source(names.output, ""), 0, 0}; };
  OldSite old;
  const auto status = files.status(names.output);
  if (!status) return status.error();
  if (status->kind == EntryKind::missing) return old;
  old.exists = true;
  if (status->kind != EntryKind::folder) {
    problems.add(kNotAFolder, place());
    return old;
  }
  const auto entries = files.list(names.output);
  if (!entries) return entries.error();
  const bool listed = std::any_of(entries->begin(), entries->end(), [](const Entry& entry) {
    return entry.name == kManifestName && entry.kind == EntryKind::file;
  });
  if (!listed) {
    // Files such as .gitignore or .nojekyll are put into an output folder before its first site.
    const auto foreign = std::find_if(entries->begin(), entries->end(), [](const Entry& entry) {
      return !entry.name.starts_with('.');
    });
    if (foreign != entries->end() && !force) problems.add(kForeignFolder, place(), {foreign->name});
    return old;
  }
  const auto text = files.read(names.output + "/" + std::string(kManifestName));
  if (!text) return text.error();
  std::string reason;
  auto owned = parse_manifest(*text, &reason);
  if (owned) old.owned = *std::move(owned);
  if (!reason.empty() && !force) problems.add(kBrokenManifest, place(), {reason});
  return old;
}

Result<Inheritance> sort_out(const FileSystem& files, const std::string& output, const Tree& found,
                             const FileList& owned, const FileList& fresh) {
  Inheritance result;
  for (const auto& [path, entry] : found) {
    const auto same_name = fresh.find(path);
    // Something else in the place of a file that we wrote was put there by somebody.
    if (entry.kind == EntryKind::file && owned.contains(path)) {
      if (same_name == fresh.end()) result.stale.push_back(path);
    } else if (same_name != fresh.end() && entry.kind != EntryKind::folder) {
      const auto same = is_same_file(files, output + "/" + path, entry, same_name->second);
      if (!same) return same.error();
      if (!*same) result.contested.push_back(path);
    } else if (entry.kind == EntryKind::folder) {
      const bool taken =
          same_name != fresh.end() || has_below(fresh, path) || has_above(fresh, path);
      if (!taken) (has_below(owned, path) ? result.hollow : result.kept).push_back(path);
    } else {
      const bool in_the_way = has_below(fresh, path) || has_above(fresh, path);
      (in_the_way ? result.contested : result.kept).push_back(path);
    }
  }
  return result;
}

}  // namespace ayumi::publish
