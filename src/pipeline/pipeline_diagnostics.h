#pragma once
// What can be wrong with files that are published as they are, and with the silences of site.yaml.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::pipeline {

inline constexpr DiagnosticKind kStaticNotPlain{"P014"};                     // path
inline constexpr DiagnosticKind kStaticInTheWay{"P015"};                     // path in the site
inline constexpr DiagnosticKind kUnknownRule{"P022"};                        // code
inline constexpr DiagnosticKind kNotSilenceable{"P023"};                     // code
inline constexpr DiagnosticKind kIdleSilence{"P024", Severity::warning};     // code
inline constexpr DiagnosticKind kExampleAddress{"P025", Severity::warning};  // address

inline constexpr std::array kAllKinds{kStaticNotPlain, kStaticInTheWay, kUnknownRule,
                                      kNotSilenceable, kIdleSilence,    kExampleAddress};

}  // namespace ayumi::pipeline
