#pragma once
// What is told only because of a mistake that is told as well.

#include "base/diagnostics.h"

namespace ayumi::content {

// Takes out what is said of translations whose source text is there, but could not be read, or
// stands beside them under a name that only resembles its own.
void drop_consequences(Diagnostics& diagnostics);

}  // namespace ayumi::content
