#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstring>
#include <map>
#include <system_error>
#include <utility>

#include "base/file_system.h"
#include "preview/watcher.h"

namespace ayumi::preview {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Written files count when they are closed. One that stays open, or that was made without being
// written, is looked at after a moment in which nothing else has happened to it.
constexpr std::uint32_t kSettled = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE |
                                   IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t kUnsettled = IN_MODIFY | IN_CREATE;
constexpr std::uint32_t kAsked = kSettled | kUnsettled | IN_ONLYDIR;
constexpr auto kGrace = 150ms;

Error error_now(const std::string& path) { return {path, std::generic_category().message(errno)}; }

class File {
 public:
  explicit File(int number) : number_(number) {}
  File(File&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  File& operator=(File&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~File() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

// Disks that other machines write to, of which this one is not told.
bool is_shared_disk(const std::string& path) {
  constexpr std::array<std::uint32_t, 8> kKinds{
      0x6969 /* NFS */,    0xFF534D42 /* CIFS */, 0xFE534D42 /* SMB2 */,   0x517B /* SMB */,
      0x01021997 /* 9p */, 0x65735546 /* FUSE */, 0x786F4256 /* vboxsf */, 0xBACBACBC /* VMware */};
  struct statfs found {};
  if (::statfs(path.c_str(), &found) != 0) return false;
  const auto kind = static_cast<std::uint32_t>(found.f_type);
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

bool is_watched_folder(std::string_view name) {
  return std::any_of(std::begin(kWatchedFolders), std::end(kWatchedFolders),
                     [&](const char* folder) { return name == folder; });
}

// What editors write beside a file; no part of a portal has such a name.
bool is_passed_over(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

class NoticeWatcher : public Watcher {
 public:
  NoticeWatcher(std::string project, File stop)
      : project_(std::move(project)), stop_(std::move(stop)), notices_(-1) {}

  // Anew, since it is certain: folders that were moved keep their old names with the system.
  Result<void> watch_all() {
    notices_ = File(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    folders_.clear();
    if (notices_.number() < 0) return error_now(project_);
    if (const auto top = watch(""); !top) return top;
    for (const char* folder : kWatchedFolders) {
      if (const auto below = watch_below(folder); !below) return below;
    }
    return {};
  }

  std::optional<Changes> wait(std::optional<Milliseconds> patience) override {
    Changes changes;
    std::optional<Clock::time_point> until;
    if (patience) until = Clock::now() + *patience;
    bool unsettled = false;
    while (!stopped_) {
      pollfd asked[] = {{notices_.number(), POLLIN, 0}, {stop_.number(), POLLIN, 0}};
      const int ready = ::poll(asked, 2, milliseconds_until(until));
      if (ready == 0) return changes;
      if (asked[1].revents != 0) return std::nullopt;
      const bool before = std::exchange(unsettled, false);
      const bool settled = take_notices(changes, unsettled);
      if (changes.everything && !watch_all()) return std::nullopt;
      if (settled || changes.everything) return changes;
      // A later one does not prolong the moment, or a file that grows for ever would never count.
      if (unsettled && !before) until = Clock::now() + kGrace;
      unsettled = unsettled || before;
    }
    return std::nullopt;
  }

  void stop() override {
    stopped_ = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(stop_.number(), &one, sizeof one);
  }

 private:
  static int milliseconds_until(const std::optional<Clock::time_point>& until) {
    if (!until) return -1;
    const auto rest = std::chrono::ceil<Milliseconds>(*until - Clock::now());
    return static_cast<int>(std::max<Milliseconds::rep>(0, rest.count()));
  }

  Result<void> watch(const std::string& folder) {
    const std::string path = folder.empty() ? project_ : project_ + '/' + folder;
    const int number = ::inotify_add_watch(notices_.number(), path.c_str(), kAsked);
    if (number >= 0) {
      folders_[number] = folder;
    } else if (errno != ENOENT && errno != ENOTDIR && errno != EACCES) {
      return error_now(path);
    }
    return {};
  }

  Result<void> watch_below(const std::string& folder) {
    if (const auto own = watch(folder); !own) return own;
    const auto entries = disk_->list(project_ + '/' + folder);
    if (!entries) return {};  // gone, or never there
    for (const Entry& entry : *entries) {
      if (entry.kind != EntryKind::folder) continue;
      if (const auto below = watch_below(folder + '/' + entry.name); !below) return below;
    }
    return {};
  }

  // True when there is a change that need not wait.
  bool take_notices(Changes& changes, bool& unsettled) {
    alignas(inotify_event) std::array<char, 64 * 1024> bytes;
    bool settled = false;
    for (;;) {
      const auto size = ::read(notices_.number(), bytes.data(), bytes.size());
      if (size <= 0) return settled;
      for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
        inotify_event notice{};
        std::memcpy(&notice, bytes.data() + at, sizeof notice);
        const char* name = bytes.data() + at + sizeof notice;
        const std::string_view named(name, notice.len == 0 ? 0 : ::strnlen(name, notice.len));
        settled |= take(notice, named, changes, unsettled);
        at += sizeof notice + notice.len;
      }
    }
  }

  bool take(const inotify_event& notice, std::string_view name, Changes& changes, bool& unsettled) {
    if ((notice.mask & (IN_Q_OVERFLOW | IN_IGNORED)) != 0) return changes.everything = true;
    const auto folder = folders_.find(notice.wd);
    if (folder == folders_.end()) return false;
    // Of the project itself only the coming and going of its three folders counts.
    const bool in_project = folder->second.empty();
    if (in_project && !name.empty() && !is_watched_folder(name)) return false;
    if (in_project || name.empty() || (notice.mask & IN_ISDIR) != 0) {
      return changes.everything = true;
    }
    if (is_passed_over(name)) return false;
    changes.files.insert(folder->second + '/' + std::string(name));
    if ((notice.mask & kSettled) != 0) return true;
    unsettled = true;
    return false;
  }

  const std::string project_;
  const std::unique_ptr<FileSystem> disk_ = disk_file_system();
  const File stop_;
  File notices_;
  std::map<int, std::string> folders_;
  std::atomic<bool> stopped_ = false;
};

}  // namespace

Result<std::unique_ptr<Watcher>> watch_by_notice(const std::string& project) {
  for (const char* folder : kWatchedFolders) {
    const std::string path = project + '/' + folder;
    if (is_shared_disk(path)) return Error{path, "On a disk that other machines write to"};
  }
  File stop(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (stop.number() < 0) return error_now(project);
  auto watcher = std::make_unique<NoticeWatcher>(project, std::move(stop));
  if (const auto watched = watcher->watch_all(); !watched) return watched.error();
  return std::unique_ptr<Watcher>(std::move(watcher));
}

}  // namespace ayumi::preview
