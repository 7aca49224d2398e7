#pragma once
// What can be wrong with files that are published as they are.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::pipeline {

inline constexpr DiagnosticKind kStaticNotPlain{"P014"};  // path
inline constexpr DiagnosticKind kStaticInTheWay{"P015"};  // path in the site

inline constexpr std::array kAllKinds{kStaticNotPlain, kStaticInTheWay};

}  // namespace ayumi::pipeline
