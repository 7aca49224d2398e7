#pragma once
// What other sites say of the addresses that a portal names. None is an error: a site that is down
// today may be up again tomorrow. The sentences stand in src/cli/messages/.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::outbound {

// The first argument of each is the address.
inline constexpr DiagnosticKind kGone{"L001", Severity::warning};            // status
inline constexpr DiagnosticKind kFailed{"L002", Severity::warning};          // status
inline constexpr DiagnosticKind kNoHost{"L003", Severity::warning};          // host
inline constexpr DiagnosticKind kNoAnswer{"L004", Severity::warning};        // why
inline constexpr DiagnosticKind kBadCertificate{"L005", Severity::warning};  // reason
inline constexpr DiagnosticKind kMoved{"L006", Severity::warning};           // new address
inline constexpr DiagnosticKind kLostRedirect{"L007", Severity::warning};    // why
inline constexpr DiagnosticKind kInside{"L008", Severity::warning};
inline constexpr DiagnosticKind kBarred{"L009", Severity::note};  // status
inline constexpr DiagnosticKind kUnaskable{"L010", Severity::warning};

inline constexpr std::array kAllKinds{kGone,  kFailed,       kNoHost, kNoAnswer, kBadCertificate,
                                      kMoved, kLostRedirect, kInside, kBarred,   kUnaskable};

}  // namespace ayumi::outbound
