#pragma once
// How long each stage took, for --timings. Times never reach the output.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::pipeline {

struct StageTime {
  std::string stage;
  double wall = 0;  // seconds
  double cpu = 0;   // seconds, of all threads
};

// Not for two threads at once.
class StageTimes {
 public:
  // Ends the stage before, if any.
  void begin(std::string_view stage);
  void end();
  const std::vector<StageTime>& all() const { return times_; }

 private:
  std::vector<StageTime> times_;
  bool running_ = false;
  std::chrono::steady_clock::time_point wall_{};
  double cpu_ = 0;
};

}  // namespace ayumi::pipeline
