#pragma once
// Notices that files of the project change.

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/result.h"

namespace ayumi::preview {

// What has changed, relative to the project.
struct Changes {
  std::set<std::string> files;
  bool everything = false;  // folders came or went, or nobody knows what changed

  bool none() const { return files.empty() && !everything; }
  void merge(const Changes& other) {
    files.insert(other.files.begin(), other.files.end());
    everything = everything || other.everything;
  }
};

// The folders that are watched with all that is below them, whether they exist yet or not.
inline constexpr const char* kWatchedFolders[] = {"content", "static", "themes"};

class Watcher {
 public:
  virtual ~Watcher() = default;

  using Milliseconds = std::chrono::milliseconds;

  // Waits until something has changed since the last call, or since the watcher was made, but not
  // longer than `patience`; then Changes are none(). A file that somebody is still writing counts
  // when it is closed. Nothing after stop(), or when nothing can be noticed any more.
  virtual std::optional<Changes> wait(std::optional<Milliseconds> patience = {}) = 0;
  // From any thread, any number of times.
  virtual void stop() = 0;
};

// Told by the system (inotify). An Error where that is not to be had, or has run out.
Result<std::unique_ptr<Watcher>> watch_by_notice(const std::string& project);

// Looks every `pause` at the times and sizes of all files: for disks of which the system tells
// nothing.
std::unique_ptr<Watcher> watch_by_looking(const std::string& project,
                                          std::chrono::milliseconds pause);

// By notice, and from when that fails on by looking; `fell_back` is told why, on the thread that
// makes the watcher or waits.
std::unique_ptr<Watcher> watch(const std::string& project,
                               std::function<void(const Error&)> fell_back);

}  // namespace ayumi::preview
