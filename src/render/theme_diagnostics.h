#pragma once
// What can be wrong with the files of a theme as a whole, and with the colours and the logo by
// which site.yaml changes one; what stands in its templates is told by the room template. The
// sentences stand in src/cli/messages/<lang>/template.txt.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::render {

inline constexpr DiagnosticKind kUnknownTheme{"T025"};    // name, the themes that there are
inline constexpr DiagnosticKind kThemeNotPlain{"T026"};   // path
inline constexpr DiagnosticKind kThemeFileLarge{"T027"};  // path, MiB allowed

inline constexpr DiagnosticKind kFaintColour{"T028"};     // colour, its contrast, the ground
inline constexpr DiagnosticKind kLogoElsewhere{"T029"};   // path
inline constexpr DiagnosticKind kLogoMissing{"T030"};     // path
inline constexpr DiagnosticKind kLogoUnreadable{"T031"};  // path

inline constexpr DiagnosticKind kUnusedTemplate{"T032", Severity::warning};  // name
inline constexpr DiagnosticKind kUnusedWords{"T033", Severity::warning};     // tag

inline constexpr std::array kAllKinds{kUnknownTheme,   kThemeNotPlain,  kThemeFileLarge,
                                      kFaintColour,    kLogoElsewhere,  kLogoMissing,
                                      kLogoUnreadable, kUnusedTemplate, kUnusedWords};

}  // namespace ayumi::render
