#pragma once
// For programs with one thread.

#include <cstddef>

namespace ayumi::bench {

// How often `new` was called since the program began.
std::size_t allocations();

}  // namespace ayumi::bench
