#include <sys/stat.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

#include "base/file_system.h"
#include "preview/watcher.h"

namespace ayumi::preview {
namespace {

using Clock = std::chrono::steady_clock;

// Whatever of a file changes when its bytes do.
using Marks = std::tuple<ino_t, mode_t, off_t, time_t, long, time_t, long>;
using Seen = std::map<std::string, Marks>;

class LookingWatcher : public Watcher {
 public:
  LookingWatcher(std::string project, Milliseconds pause)
      : project_(std::move(project)), pause_(pause), seen_(look()) {}

  std::optional<Changes> wait(std::optional<Milliseconds> patience) override {
    const auto until = Clock::now() + patience.value_or(Milliseconds(0));
    for (;;) {
      if (stopped_within(patience ? std::min(*patience, pause_) : pause_)) return std::nullopt;
      Changes changes = difference(look());
      if (!changes.none() || (patience && Clock::now() >= until)) return changes;
    }
  }

  void stop() override {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    wake_.notify_all();
  }

 private:
  bool stopped_within(Milliseconds time) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, time, [this] { return stopped_; });
  }

  Seen look() const {
    Seen seen;
    for (const char* folder : kWatchedFolders) look_below(folder, seen);
    return seen;
  }

  void look_below(const std::string& folder, Seen& seen) const {
    const auto entries = disk_->list(project_ + '/' + folder);
    if (!entries) return;
    for (const Entry& entry : *entries) {
      const std::string path = folder + '/' + entry.name;
      struct stat found {};
      if (::lstat((project_ + '/' + path).c_str(), &found) != 0) continue;
      if (entry.kind == EntryKind::folder) {
        seen[path] = {found.st_ino, found.st_mode, 0, 0, 0, 0, 0};
        look_below(path, seen);
      } else {
        seen[path] = {found.st_ino,         found.st_mode,         found.st_size,
                      found.st_mtim.tv_sec, found.st_mtim.tv_nsec, found.st_ctim.tv_sec,
                      found.st_ctim.tv_nsec};
      }
    }
  }

  Changes difference(Seen now) {
    Changes changes;
    const auto tell = [&](const auto& entry) {
      changes.files.insert(entry.first);
      changes.everything = changes.everything || S_ISDIR(std::get<mode_t>(entry.second));
    };
    for (const auto& entry : now) {
      const auto before = seen_.find(entry.first);
      if (before == seen_.end() || before->second != entry.second) tell(entry);
    }
    for (const auto& entry : seen_) {
      if (!now.contains(entry.first)) tell(entry);
    }
    seen_ = std::move(now);
    return changes;
  }

  const std::string project_;
  const Milliseconds pause_;
  const std::unique_ptr<FileSystem> disk_ = disk_file_system();
  Seen seen_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopped_ = false;
};

}  // namespace

std::unique_ptr<Watcher> watch_by_looking(const std::string& project,
                                          std::chrono::milliseconds pause) {
  return std::make_unique<LookingWatcher>(project, pause);
}

}  // namespace ayumi::preview
