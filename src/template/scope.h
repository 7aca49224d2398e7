#pragma once
// What a name means at a place in a template. Private to this room.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "template/shape.h"

namespace ayumi::template_ {

// How to reach a value: from the innermost value or from the root, through `getters`.
struct Path {
  const Type* type = nullptr;
  bool from_root = false;
  std::vector<Getter> getters;
};

// Where a name was lost: the part that nothing has, what was searched, and what would have done.
struct Lost {
  std::string_view part;
  std::string_view searched;
  std::vector<std::string_view> candidates;
};

// A name is sought in the innermost value, then in the root, and nowhere between: an item never
// shows what belongs to a list around it. `here` is null in the root itself.
class Scope {
 public:
  Scope(const Shape& root, const Type* here) : root_(&root), here_(here) {}

  Scope inside(const Type& type) const { return {*root_, &type}; }
  // Exactly one of the two results is given.
  std::optional<Path> find(std::string_view name, Lost& lost) const;

 private:
  const Shape* shape() const;

  const Shape* root_;
  const Type* here_;
};

}  // namespace ayumi::template_
