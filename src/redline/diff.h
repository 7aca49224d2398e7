#pragma once
// What two sequences have in common, in order. The door to dtl. Pure.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ayumi::redline {

struct Match {
  std::uint32_t before = 0, after = 0;  // positions of equal elements
};

// Ascending on both sides. A longest common subsequence as long as that costs no more than
// `effort`, from which the steps are taken off; beyond that what stands once in both holds the rest
// together, and parts that still cost too much have nothing in common. Elements are small numbers,
// given out from 0 on.
std::vector<Match> common_elements(std::span<const std::uint32_t> before,
                                   std::span<const std::uint32_t> after, std::size_t& effort);

}  // namespace ayumi::redline
