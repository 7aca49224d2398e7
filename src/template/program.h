#pragma once
// What a template is compiled to, and what `render` runs: one flat list of steps. Private to this
// room.

#include <cstdint>
#include <string>
#include <vector>

#include "template/shape.h"

namespace ayumi::template_ {

struct Step {
  enum class Does : std::uint8_t {
    literal,   // append literals[first, first + count)
    word,      // append word number `first`, escaped
    escaped,   // append the value
    raw,       // append the value as it stands
    number,    // append the value in digits
    unless,    // the steps up to `end`, if the value is false
    when,      // the same if it is true
    enter,     // the same, inside the value, if there is one
    for_each,  // the same, inside each item
  };
  Does does = Does::literal;
  bool from_root = false;
  std::uint32_t first = 0;  // of a value: its getters are getters[first, first + count)
  std::uint32_t count = 0;
  std::uint32_t end = 0;
  const Type* type = nullptr;
};

struct Program {
  const Shape* shape = nullptr;
  std::size_t word_count = 0;
  bool escapes = true;
  std::string literals;
  std::vector<Getter> getters;
  std::vector<Step> steps;
};

}  // namespace ayumi::template_
