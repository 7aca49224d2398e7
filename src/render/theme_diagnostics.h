#pragma once
// What can be wrong with the files of a theme as a whole; what stands in its templates is told by
// the room template. The sentences stand in src/cli/messages/<lang>/template.txt.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::render {

inline constexpr DiagnosticKind kUnknownTheme{"T025"};    // name, the themes that there are
inline constexpr DiagnosticKind kThemeNotPlain{"T026"};   // path
inline constexpr DiagnosticKind kThemeFileLarge{"T027"};  // path, MiB allowed

inline constexpr std::array kAllKinds{kUnknownTheme, kThemeNotPlain, kThemeFileLarge};

}  // namespace ayumi::render
