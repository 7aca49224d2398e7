#include "office/file_changes.h"

#include <utility>

namespace ayumi::office {
namespace {

constexpr std::string_view kWaiting = ".ayumi-new";

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

// Begins with '.', so that a portal that is read meanwhile passes over it.
std::string waiting_place(const std::string& path) {
  const std::string folder = folder_of(path);
  const std::string name = path.substr(folder.empty() ? 0 : folder.size() + 1);
  std::string waiting = folder.empty() ? "." : folder + "/.";
  return waiting.append(name).append(kWaiting);
}

class Undertaking {
 public:
  explicit Undertaking(FileSystem& disk) : disk_(disk) {}

  Result<void> prepare(const std::string& path, const FileChange& change) {
    const auto there = disk_.status(path);
    if (!there) return there.error();
    if (!change.replaces && there->kind != EntryKind::missing) {
      return Error{path, "There is something already"};
    }
    if (const auto made = make_folders(folder_of(path)); !made) return made;
    if (change.replaces) {
      auto before = disk_.read(path);
      if (!before) return before.error();
      before_.emplace_back(path, *std::move(before));
    }
    waiting_.push_back(waiting_place(path));
    return disk_.write(waiting_.back(), change.bytes);
  }

  Result<void> place(const std::string& path, bool replaces) {
    const auto placed = disk_.rename(waiting_place(path), path);
    if (placed) (replaces ? replaced_ : made_).push_back(path);
    return placed;
  }

  void undo() {
    for (const auto& [path, bytes] : before_) {
      for (const std::string& done : replaced_) {
        if (done == path && attempt(disk_.write(waiting_place(path), bytes))) {
          attempt(disk_.rename(waiting_place(path), path));
        }
      }
    }
    for (const std::string& path : waiting_) attempt(disk_.remove(path));
    for (const std::string& path : made_) attempt(disk_.remove(path));
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder) {
      attempt(disk_.remove(*folder));
    }
  }

 private:
  static bool attempt(const Result<void>& result) { return result.has_value(); }

  // One after another, so that those made here are known.
  Result<void> make_folders(const std::string& folder) {
    if (folder.empty()) return {};
    const auto there = disk_.status(folder);
    if (!there) return there.error();
    // A link may lead to a folder; whether it does, writing will show.
    if (there->kind != EntryKind::missing) return {};
    if (const auto above = make_folders(folder_of(folder)); !above) return above;
    const auto made = disk_.make_folder(folder);
    if (made) folders_.push_back(folder);
    return made;
  }

  FileSystem& disk_;
  std::vector<std::string> folders_, waiting_, made_, replaced_;
  std::vector<std::pair<std::string, std::string>> before_;
};

Result<void> attempt_all(Undertaking& undertaking, const std::string& root,
                         const FileChanges& changes) {
  for (const FileChange& change : changes) {
    if (const auto done = undertaking.prepare(root + change.path, change); !done) return done;
  }
  for (const FileChange& change : changes) {
    if (const auto done = undertaking.place(root + change.path, change.replaces); !done) {
      return done;
    }
  }
  return {};
}

}  // namespace

Result<void> carry_out(FileSystem& disk, const std::string& root, const FileChanges& changes) {
  Undertaking undertaking(disk);
  auto done = attempt_all(undertaking, root, changes);
  if (!done) undertaking.undo();
  return done;
}

}  // namespace ayumi::office
