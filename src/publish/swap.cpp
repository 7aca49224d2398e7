#include "publish/swap.h"

#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"

namespace ayumi::publish {
namespace {

// The folders one to three levels below `folder`: the first level with enough of them for every
// core.
Result<std::vector<std::string>> branches(const FileSystem& files, const std::string& folder) {
  constexpr std::size_t kEnough = 64;
  std::vector<std::string> level{folder};
  std::vector<std::string> found;
  for (int depth = 0; depth < 3 && found.size() < kEnough; ++depth) {
    std::vector<std::string> next;
    for (const std::string& path : level) {
      const auto entries = files.list(path);
      if (!entries) return entries.error();
      for (const Entry& entry : *entries) {
        if (entry.kind == EntryKind::folder) next.push_back(path + "/" + entry.name);
      }
    }
    if (next.empty()) break;
    found = next;
    level = std::move(next);
  }
  return found;
}

}  // namespace

Result<Swapped> swap_folders(FileSystem& files, const OutputNames& names, bool old_exists) {
  if (!old_exists) {
    const auto placed = files.rename(names.staging, names.output);
    if (!placed) return placed.error();
    return Swapped{Swap::created, ""};
  }
  if (files.exchange(names.staging, names.output)) return Swapped{Swap::exchanged, names.staging};
  const auto retired = files.rename(names.output, names.retired);
  if (!retired) return retired.error();
  const auto placed = files.rename(names.staging, names.output);
  if (placed) return Swapped{Swap::renamed, names.retired};
  const auto restored = files.rename(names.retired, names.output);
  if (restored) return placed.error();
  return Error{names.output, placed.error().cause + "; the old site is at " + names.retired +
                                 ", and the next build puts it back"};
}

Result<void> recover(FileSystem& files, const OutputNames& names) {
  const auto output = files.status(names.output);
  if (!output) return output.error();
  const auto retired = files.status(names.retired);
  if (!retired) return retired.error();
  if (retired->kind == EntryKind::folder && output->kind == EntryKind::missing) {
    const auto restored = files.rename(names.retired, names.output);
    if (!restored) return restored;
  } else if (retired->kind != EntryKind::missing) {
    const auto removed = files.remove(names.retired);
    if (!removed) return removed;
  }
  return files.remove(names.staging);
}

Result<void> remove_tree(FileSystem& files, const std::string& folder) {
  const auto found = branches(files, folder);
  if (!found) return found.error();
  // What fails here fails again below, where it is told.
  parallel_for(found->size(),
               [&](std::size_t i) { static_cast<void>(files.remove((*found)[i]).has_value()); });
  return files.remove(folder);
}

}  // namespace ayumi::publish
