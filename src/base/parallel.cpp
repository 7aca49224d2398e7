#include "base/parallel.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace ayumi {

void limit_jobs(std::size_t jobs) {
  static std::unique_ptr<oneapi::tbb::global_control> limit;
  if (jobs == 0) return;
  limit = std::make_unique<oneapi::tbb::global_control>(
      oneapi::tbb::global_control::max_allowed_parallelism, jobs);
}

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work) {
  // oneTBB tells in this way, too, that the system has no room for another thread.
  try {
    oneapi::tbb::parallel_for(std::size_t{0}, count, work);
  } catch (const std::runtime_error&) {
    throw std::bad_alloc();
  }
}

}  // namespace ayumi
