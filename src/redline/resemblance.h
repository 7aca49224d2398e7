#pragma once
// How alike two sentences look, told cheaply: by the words they share, and where words are not
// parted by spaces by pairs of neighbouring characters. Pure.

#include <cstdint>
#include <string_view>
#include <vector>

namespace ayumi::redline {

using Features = std::vector<std::uint32_t>;  // sorted

Features features_of(std::string_view sentence);

// 0: nothing in common; 1: the same features.
double resemblance(const Features& a, const Features& b);

}  // namespace ayumi::redline
