// Counts what the whole program takes from the heap. A file of its own, so that the compiler does
// not see through the replaced operators.
#include "allocations.h"

#include <cstdlib>
#include <new>

namespace {

std::size_t count = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++count;
  if (void* block = std::malloc(size)) return block;
  throw std::bad_alloc();
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }

std::size_t ayumi::bench::allocations() { return count; }
