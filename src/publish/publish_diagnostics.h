#pragma once
// Why an output folder is refused. The sentences stand in src/cli/messages/<lang>/publish.txt, a
// page about each in docs/diagnostics/. The place is the output folder, or a path in it.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::publish {

// `force` passes over these.
inline constexpr DiagnosticKind kForeignFolder{"O001"};   // an entry that is not ours
inline constexpr DiagnosticKind kBrokenManifest{"O002"};  // what is wrong with it
inline constexpr DiagnosticKind kForeignFile{"O003"};     // the path the new site needs
inline constexpr DiagnosticKind kPublicSite{"O008"};      // the file by which it would be another

// And never over these.
inline constexpr DiagnosticKind kProtectedFolder{"O004"};  // what would be replaced
inline constexpr DiagnosticKind kInsideSources{"O005"};    // the folder it lies in
inline constexpr DiagnosticKind kNoParent{"O006"};         // the missing folder
inline constexpr DiagnosticKind kNotAFolder{"O007"};

inline constexpr std::array kAllKinds{
    kForeignFolder,   kBrokenManifest, kForeignFile, kPublicSite,
    kProtectedFolder, kInsideSources,  kNoParent,    kNotAFolder,
};

}  // namespace ayumi::publish
