#pragma once
// A template file as a tree of tags, lines that hold nothing but a tag already removed. Says
// nothing yet about names or HTML. Views point into the source, which the tree keeps alive.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::template_ {

inline constexpr std::size_t kDeepestNesting = 64;

enum class Tag : std::uint8_t { text, variable, raw, section, inverted, partial, parent, block };

struct Node {
  Tag tag = Tag::text;
  std::string_view text;  // the name; of a text, its bytes
  std::vector<Node> children;
};

struct Syntax {
  Source source;
  std::vector<Node> nodes;

  // The place of a piece of this file.
  Location locate(std::string_view piece) const;
};

// Reports every mistake; the tree is then good enough to look for more.
Syntax parse(const Source& source, Diagnostics& diagnostics);

}  // namespace ayumi::template_
