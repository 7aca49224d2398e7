#pragma once
// What can be wrong with pages and links. The sentences stand in src/cli/messages/.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::pages {

inline constexpr DiagnosticKind kPathTwice{"P001"};            // path
inline constexpr DiagnosticKind kUnknownTarget{"P002"};        // what kind of thing, id, the kind
inline constexpr DiagnosticKind kUnknownAnchor{"P003"};        // anchor, page
inline constexpr DiagnosticKind kNoSuchFile{"P004"};           // path
inline constexpr DiagnosticKind kUnevenOrganizations{"P005"};  // labels, organisations
inline constexpr DiagnosticKind kUnknownSection{"P006"};       // heading
inline constexpr DiagnosticKind kTextBeforeSection{"P007"};
inline constexpr DiagnosticKind kSectionTwice{"P008"};                    // heading
inline constexpr DiagnosticKind kImageUnreadable{"P009"};                 // path
inline constexpr DiagnosticKind kMissingWords{"P010"};                    // language
inline constexpr DiagnosticKind kMissingWord{"P011", Severity::warning};  // key, language
inline constexpr DiagnosticKind kBadPattern{"P012"};                      // key, reason, at what
inline constexpr DiagnosticKind kUnknownPlace{"P027"};                    // key, name
inline constexpr DiagnosticKind kMalformedAddress{"P013"};                // address, scheme
inline constexpr DiagnosticKind kSectionLevel{"P026"};                    // number of marks

inline constexpr DiagnosticKind kHiddenSection{"P028"};  // heading

// What is written and nobody comes to see.
inline constexpr DiagnosticKind kUnusedFile{"P016", Severity::warning};          // path
inline constexpr DiagnosticKind kUnusedTerm{"P017", Severity::warning};          // id
inline constexpr DiagnosticKind kUnusedTopic{"P018", Severity::warning};         // id
inline constexpr DiagnosticKind kUnusedOrganization{"P019", Severity::warning};  // id
inline constexpr DiagnosticKind kUnusedSource{"P020", Severity::warning};        // id
inline constexpr DiagnosticKind kLeadWithoutResult{"P021", Severity::warning};   // id, heading

inline constexpr std::array kAllKinds{
    kPathTwice,           kUnknownTarget,  kUnknownAnchor,     kNoSuchFile,
    kUnevenOrganizations, kUnknownSection, kTextBeforeSection, kSectionTwice,
    kImageUnreadable,     kMissingWords,   kMissingWord,       kBadPattern,
    kMalformedAddress,    kUnusedFile,     kUnusedTerm,        kUnusedTopic,
    kUnusedOrganization,  kUnusedSource,   kLeadWithoutResult, kSectionLevel,
    kUnknownPlace,        kHiddenSection,
};

}  // namespace ayumi::pages
