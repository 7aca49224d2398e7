#include "publish/in_place.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

#include "publish/output_path.h"

namespace ayumi::publish {
namespace {

class InPlace {
 public:
  InPlace(FileSystem& files, const Replacement& r) : files_(files), r_(r) {}

  Result<void> run() {
    FileList both = r_.owned;
    both.insert(r_.fresh.begin(), r_.fresh.end());
    const auto announced = put_manifest(both);
    if (!announced) return announced;
    for (const auto step :
         {&InPlace::clear_the_way, &InPlace::place_files, &InPlace::remove_stale}) {
      const auto done = (this->*step)();
      if (!done) return half_done(done.error());
    }
    const auto finished = put_manifest(r_.fresh);
    return finished ? finished : half_done(finished.error());
  }

 private:
  static Error half_done(const Error& error) {
    return Error{error.path, error.cause +
                                 "; the site was being replaced in place and is partly new, "
                                 "until the next build"};
  }

  std::string at(std::string_view path) const { return r_.names.output + "/" + std::string(path); }
  std::string staged(std::string_view path) const {
    return r_.names.staging + "/" + std::string(path);
  }

  Result<void> put_manifest(const FileList& list) {
    const auto written = files_.write(staged(kManifestName), manifest_text(r_.generator, list));
    return written ? files_.rename(staged(kManifestName), at(kManifestName)) : written;
  }

  // A folder where a file is to stand, a file where a folder is.
  Result<void> clear_the_way() {
    std::set<std::string> blockers;
    for (const auto& [path, entry] : r_.found) {
      if (r_.fresh.contains(path) && entry.kind == EntryKind::folder) blockers.insert(path);
      for (auto up = folder_of(path); !up.empty(); up = folder_of(up)) {
        if (r_.fresh.contains(std::string(up))) blockers.insert(std::string(up));
      }
      if (entry.kind == EntryKind::folder) continue;
      const auto below = r_.fresh.lower_bound(path + "/");
      if (below != r_.fresh.end() && below->first.starts_with(path + "/")) blockers.insert(path);
    }
    for (const std::string& path : blockers) {
      const auto removed = files_.remove(at(path));
      if (!removed) return removed;
    }
    return {};
  }

  Result<void> place_files() {
    std::vector<std::string_view> order;
    for (const auto& [path, identity] : r_.fresh) order.push_back(path);
    const auto rank = [this](std::string_view path) {
      const auto depth = std::count(path.begin(), path.end(), '/');
      return std::tuple(r_.found.contains(std::string(path)), path.ends_with(".html"), -depth,
                        path);
    };
    std::sort(order.begin(), order.end(),
              [&](std::string_view a, std::string_view b) { return rank(a) < rank(b); });
    std::set<std::string> made;
    for (const std::string_view path : order) {
      const std::string folder(folder_of(path));
      if (!folder.empty() && made.insert(folder).second) {
        const auto ready = files_.make_folder(at(folder));
        if (!ready) return ready;
      }
      const auto placed = files_.rename(staged(path), at(path));
      if (!placed) return placed;
    }
    return {};
  }

  Result<void> remove_stale() {
    // Deepest first, so that a folder is looked at after everything below it.
    std::set<std::string, std::greater<>> folders;
    const auto add_with_parents = [&folders](std::string_view folder) {
      for (; !folder.empty(); folder = folder_of(folder)) folders.emplace(folder);
    };
    for (const std::string& folder : r_.inheritance.hollow) add_with_parents(folder);
    for (const std::string& path : r_.inheritance.stale) {
      const auto removed = files_.status(at(path));
      if (!removed) return removed.error();
      // The way may have been cleared of it, and a new folder or file may stand there.
      if (removed->kind == EntryKind::file) {
        const auto gone = files_.remove(at(path));
        if (!gone) return gone;
      }
      add_with_parents(folder_of(path));
    }
    for (const std::string& folder : folders) {
      const auto removed = remove_if_empty(folder);
      if (!removed) return removed;
    }
    return {};
  }

  Result<void> remove_if_empty(const std::string& folder) {
    const auto status = files_.status(at(folder));
    if (!status) return status.error();
    if (status->kind != EntryKind::folder) return {};
    const auto entries = files_.list(at(folder));
    if (!entries) return entries.error();
    return entries->empty() ? files_.remove(at(folder)) : Result<void>();
  }

  FileSystem& files_;
  const Replacement& r_;
};

}  // namespace

Result<void> replace_in_place(FileSystem& files, const Replacement& replacement) {
  return InPlace(files, replacement).run();
}

}  // namespace ayumi::publish
