#pragma once
// What goes wrong with files that people write: slips of the hand, bad merges, broken transfers.

#include <cstddef>
#include <cstdint>
#include <string>

#include "support/disk_folder.h"

namespace ayumi::fuzz {

// The same numbers for the same seed on every machine (SplitMix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  // 0 where there is nothing to choose from.
  std::size_t below(std::size_t count) { return count == 0 ? 0 : next() % count; }

 private:
  std::uint64_t state_;
};

// One change of one or two files, which must not be empty. What it did, for whoever reads of a
// failure.
std::string mutate(Files& files, Random& random);

}  // namespace ayumi::fuzz
