#include "preview/watcher.h"

#include <mutex>
#include <utility>

namespace ayumi::preview {
namespace {

constexpr std::chrono::milliseconds kPause{500};

// Starts with one watcher and goes on with another when that gives up.
class SteadyWatcher : public Watcher {
 public:
  SteadyWatcher(std::string project, std::function<void(const Error&)> fell_back)
      : project_(std::move(project)), fell_back_(std::move(fell_back)) {
    auto noticing = watch_by_notice(project_);
    if (noticing) {
      watcher_ = *std::move(noticing);
    } else {
      fall_back(noticing.error());
    }
  }

  std::optional<Changes> wait(std::optional<Milliseconds> patience) override {
    auto changes = watcher_->wait(patience);
    if (changes || is_stopped()) return changes;
    fall_back({project_, "Changes are no longer noticed"});
    Changes all;
    all.everything = true;
    return all;
  }

  void stop() override {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    watcher_->stop();
  }

 private:
  bool is_stopped() {
    const std::lock_guard lock(mutex_);
    return stopped_;
  }

  void fall_back(const Error& why) {
    fell_back_(why);
    auto looking = watch_by_looking(project_, kPause);
    const std::lock_guard lock(mutex_);
    if (stopped_) looking->stop();
    watcher_ = std::move(looking);
  }

  const std::string project_;
  const std::function<void(const Error&)> fell_back_;
  std::mutex mutex_;
  bool stopped_ = false;
  std::unique_ptr<Watcher> watcher_;  // replaced under the mutex, by the thread that waits
};

}  // namespace

std::unique_ptr<Watcher> watch(const std::string& project,
                               std::function<void(const Error&)> fell_back) {
  return std::make_unique<SteadyWatcher>(project, std::move(fell_back));
}

}  // namespace ayumi::preview
