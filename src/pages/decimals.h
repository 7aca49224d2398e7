#pragma once
// Decimal numbers as content writes them, counted with exactly. Pure; safe on any thread.

#include <optional>
#include <string>

namespace ayumi::pages {

struct Difference {
  int sign = 0;      // -1: the second number is the smaller one; 0: they are the same
  std::string size;  // without a sign: "3", "1.5", "0"
};

// From `before` to `after`; nothing where they have more digits than can be counted.
std::optional<Difference> difference(const std::string& before, const std::string& after);

}  // namespace ayumi::pages
