#include "pipeline/stage_times.h"

#include <ctime>

namespace ayumi::pipeline {
namespace {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

void StageTimes::begin(std::string_view stage) {
  end();
  times_.push_back({std::string(stage), 0, 0});
  running_ = true;
  wall_ = std::chrono::steady_clock::now();
  cpu_ = cpu_seconds();
}

void StageTimes::end() {
  if (!running_) return;
  running_ = false;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - wall_;
  times_.back().wall = wall.count();
  times_.back().cpu = cpu_seconds() - cpu_;
}

}  // namespace ayumi::pipeline
