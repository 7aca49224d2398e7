#pragma once
// Every mistake that this room can tell an author about. The sentences stand in
// src/cli/messages/<lang>/markup.txt, a page about each in docs/diagnostics/.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::markup {

inline constexpr DiagnosticKind kRawHtml{"M001"};
inline constexpr DiagnosticKind kReservedCharacter{"M002"};

// Addresses
inline constexpr DiagnosticKind kUnknownScheme{"M003"};    // scheme
inline constexpr DiagnosticKind kUnusableAddress{"M004"};  // address
inline constexpr DiagnosticKind kRootedAddress{"M005"};    // address
inline constexpr DiagnosticKind kEmptyAddress{"M006"};
inline constexpr DiagnosticKind kForeignImage{"M007"};  // address

// Words that somebody would miss
inline constexpr DiagnosticKind kEmptyLink{"M008"};
inline constexpr DiagnosticKind kEmptyAlt{"M009"};
inline constexpr DiagnosticKind kEmptyHeading{"M010"};

// Headings
inline constexpr DiagnosticKind kTopHeading{"M011"};
inline constexpr DiagnosticKind kSkippedLevel{"M012", Severity::warning};  // level, level expected
inline constexpr DiagnosticKind kNestedHeading{"M013"};

// Footnotes
inline constexpr DiagnosticKind kUnknownFootnote{"M014"};                    // label
inline constexpr DiagnosticKind kUnusedFootnote{"M015", Severity::warning};  // label
inline constexpr DiagnosticKind kMisplacedFootnote{"M016"};

// Marks that would be printed as they are
inline constexpr DiagnosticKind kBrokenLink{"M017"};
inline constexpr DiagnosticKind kSpacedAddress{"M028"};  // address
inline constexpr DiagnosticKind kLiteralAsterisks{"M018", Severity::warning};
inline constexpr DiagnosticKind kSurplusCells{"M019"};  // cells of the row, columns of the table
inline constexpr DiagnosticKind kMissingCells{"M027", Severity::warning};  // the same
inline constexpr DiagnosticKind kLookAlike{"M026"};  // what: heading, list, cells …; the same

// Limits
inline constexpr DiagnosticKind kTooLong{"M020"};        // bytes, limit
inline constexpr DiagnosticKind kLineTooLong{"M021"};    // bytes, limit
inline constexpr DiagnosticKind kBlockTooLarge{"M022"};  // what there is too much of, limit
inline constexpr DiagnosticKind kTableTooLarge{
    "M023"};                                       // columns, rows, limits of columns and cells
inline constexpr DiagnosticKind kTooDeep{"M024"};  // limit
inline constexpr DiagnosticKind kOutputTooLarge{"M025"};

inline constexpr std::array kAllKinds{
    kRawHtml,           kReservedCharacter, kUnknownScheme,    kUnusableAddress, kRootedAddress,
    kEmptyAddress,      kForeignImage,      kEmptyLink,        kEmptyAlt,        kEmptyHeading,
    kTopHeading,        kSkippedLevel,      kNestedHeading,    kUnknownFootnote, kUnusedFootnote,
    kMisplacedFootnote, kBrokenLink,        kLiteralAsterisks, kSurplusCells,    kTooLong,
    kLineTooLong,       kBlockTooLarge,     kTableTooLarge,    kTooDeep,         kOutputTooLarge,
    kLookAlike,         kMissingCells,      kSpacedAddress,
};

}  // namespace ayumi::markup
