#pragma once
// A text whose words have changed since the site was read.

#include "base/source.h"

namespace ayumi {

// `now` begins with the same front matter as `before`, byte for byte.
struct Rewrite {
  Source before, now;
};

}  // namespace ayumi
