#pragma once
// Work on several cores. The door to oneTBB.

#include <cstddef>
#include <functional>

namespace ayumi {

// At most `jobs` threads for everything that follows in this process; 0 means one per core.
// Called once, before any work.
void limit_jobs(std::size_t jobs);

// Calls work(i) for each i in [0, count), in any order, several at once. `work` must touch only
// what belongs to i.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace ayumi
