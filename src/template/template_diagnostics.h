#pragma once
// Every mistake that a template can hold, for the message catalogues and the pages that explain
// them. The comment gives the arguments in their order. Immutable.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::template_ {

inline constexpr DiagnosticKind kUnknownName{"T001"};        // name, shape or kind it was sought in
inline constexpr DiagnosticKind kUnknownWord{"T002"};        // key
inline constexpr DiagnosticKind kUnknownTemplate{"T003"};    // name
inline constexpr DiagnosticKind kIncludeLoop{"T004"};        // a → b → a
inline constexpr DiagnosticKind kUnclosedTag{"T005"};        //
inline constexpr DiagnosticKind kUnclosedSection{"T006"};    // name
inline constexpr DiagnosticKind kStrayClose{"T007"};         // name
inline constexpr DiagnosticKind kTooDeep{"T008"};            // levels allowed
inline constexpr DiagnosticKind kTooLarge{"T009"};           // template, tags allowed
inline constexpr DiagnosticKind kUnknownTag{"T010"};         // what stands between the braces
inline constexpr DiagnosticKind kNeedsAmpersand{"T011"};     // name, kind
inline constexpr DiagnosticKind kNeedsNoAmpersand{"T012"};   // name, kind
inline constexpr DiagnosticKind kNotPrintable{"T013"};       // name, kind
inline constexpr DiagnosticKind kNotASection{"T014"};        // name, kind
inline constexpr DiagnosticKind kNoValueHere{"T015"};        // name, place
inline constexpr DiagnosticKind kNotAnAddress{"T016"};       // name or text, place
inline constexpr DiagnosticKind kHtmlOutsideText{"T017"};    // name, place
inline constexpr DiagnosticKind kJsonOutsideScript{"T018"};  // name, place
inline constexpr DiagnosticKind kUnbalancedSection{"T019"};  // name, place before, place after
inline constexpr DiagnosticKind kUnfinishedMarkup{"T020"};   // place
inline constexpr DiagnosticKind kNoSpaceBefore{"T021"};      // character
inline constexpr DiagnosticKind kUnknownBlock{"T022"};       // block, template
inline constexpr DiagnosticKind kOutsideBlocks{"T023"};      // template
inline constexpr DiagnosticKind kNotUtf8{"T024"};            //

inline constexpr std::array kTemplateDiagnostics = {
    kUnknownName,     kUnknownWord,       kUnknownTemplate,   kIncludeLoop,
    kUnclosedTag,     kUnclosedSection,   kStrayClose,        kTooDeep,
    kTooLarge,        kUnknownTag,        kNeedsAmpersand,    kNeedsNoAmpersand,
    kNotPrintable,    kNotASection,       kNoValueHere,       kNotAnAddress,
    kHtmlOutsideText, kJsonOutsideScript, kUnbalancedSection, kUnfinishedMarkup,
    kNoSpaceBefore,   kUnknownBlock,      kOutsideBlocks,     kNotUtf8};

}  // namespace ayumi::template_
