#pragma once
// Every mistake that this room can tell an author about. The sentences stand in
// src/cli/messages/<lang>/content.txt, a page about each in docs/diagnostics/.

#include <array>

#include "base/diagnostics.h"

namespace ayumi::content {

// Files and their bytes
inline constexpr DiagnosticKind kMissingFile{"C001"};
inline constexpr DiagnosticKind kUnknownFile{"C002"};
inline constexpr DiagnosticKind kNotPlain{"C003"};
inline constexpr DiagnosticKind kTwinNames{"C004"};
inline constexpr DiagnosticKind kUnusableName{"C005"};
inline constexpr DiagnosticKind kTooLarge{"C006"};
inline constexpr DiagnosticKind kNotUtf8{"C007"};
inline constexpr DiagnosticKind kControlCharacter{"C008"};
inline constexpr DiagnosticKind kLoneCarriageReturn{"C009"};
inline constexpr DiagnosticKind kUnknownLanguage{"C010"};
inline constexpr DiagnosticKind kNoLanguageInName{"C011"};
inline constexpr DiagnosticKind kWrongFileName{"C093"};
inline constexpr DiagnosticKind kMergeConflict{"C104"};  // first and last line
inline constexpr DiagnosticKind kNoPortal{"C095"};
inline constexpr DiagnosticKind kInsideContent{"C096"};

// References
inline constexpr DiagnosticKind kUnknownOrganization{"C012"};
inline constexpr DiagnosticKind kUnknownPillar{"C013"};
inline constexpr DiagnosticKind kUnknownSection{"C014"};
inline constexpr DiagnosticKind kUnknownTopic{"C015"};
inline constexpr DiagnosticKind kUnknownTerm{"C016"};
inline constexpr DiagnosticKind kUnknownFigure{"C017"};
inline constexpr DiagnosticKind kUnknownMeasure{"C018"};
inline constexpr DiagnosticKind kUnknownSource{"C019"};
inline constexpr DiagnosticKind kUnknownStatus{"C020"};
inline constexpr DiagnosticKind kUnknownStrategy{"C021"};
inline constexpr DiagnosticKind kUnknownFollowUp{"C022"};
inline constexpr DiagnosticKind kUnknownBasis{"C023"};
inline constexpr DiagnosticKind kUnknownPage{"C024"};
inline constexpr DiagnosticKind kProseWithoutRow{"C025"};
inline constexpr DiagnosticKind kBadAddress{"C026"};
inline constexpr DiagnosticKind kAddressOfWrongKind{"C027"};
inline constexpr DiagnosticKind kUnknownReferenceKey{"C028"};

// YAML
inline constexpr DiagnosticKind kBadYaml{"C030"};
inline constexpr DiagnosticKind kTabIndentation{"C031"};
inline constexpr DiagnosticKind kLookAlikeSpace{"C105"};  // wide or no-break
inline constexpr DiagnosticKind kUnclosedQuote{"C032"};
inline constexpr DiagnosticKind kTextOverLines{"C033"};
inline constexpr DiagnosticKind kFullWidthSeparator{"C034"};
inline constexpr DiagnosticKind kNeedsQuotes{"C035"};
inline constexpr DiagnosticKind kUnclosedBracket{"C036"};
inline constexpr DiagnosticKind kYamlFeature{"C037"};
inline constexpr DiagnosticKind kDuplicateKey{"C038"};
inline constexpr DiagnosticKind kTextLeftOver{"C039"};
inline constexpr DiagnosticKind kEntryWithoutDash{"C102"};
inline constexpr DiagnosticKind kTooDeep{"C040"};
inline constexpr DiagnosticKind kTooManyValues{"C041"};
inline constexpr DiagnosticKind kMissingSpace{"C077"};
inline constexpr DiagnosticKind kTextAfterClose{"C078"};
inline constexpr DiagnosticKind kUnknownEscape{"C079"};
inline constexpr DiagnosticKind kTextCutOff{"C089", Severity::warning};

// Keys and values
inline constexpr DiagnosticKind kUnknownKey{"C042"};
inline constexpr DiagnosticKind kKeyElsewhere{"C091"};
inline constexpr DiagnosticKind kMissingKey{"C043"};
inline constexpr DiagnosticKind kNothingGiven{"C044"};
inline constexpr DiagnosticKind kListExpected{"C045"};
inline constexpr DiagnosticKind kMapExpected{"C046"};
inline constexpr DiagnosticKind kWordExpected{"C047"};
inline constexpr DiagnosticKind kBadId{"C048"};
inline constexpr DiagnosticKind kBadDate{"C049"};
inline constexpr DiagnosticKind kBadMoment{"C050"};
inline constexpr DiagnosticKind kBadNumber{"C051"};
inline constexpr DiagnosticKind kBadChoice{"C052"};
inline constexpr DiagnosticKind kBadWebAddress{"C053"};
inline constexpr DiagnosticKind kBadBaseUrl{"C054"};
inline constexpr DiagnosticKind kBadLanguageTag{"C055"};
inline constexpr DiagnosticKind kBadTimeZone{"C056"};
inline constexpr DiagnosticKind kMissingTranslation{"C057"};
inline constexpr DiagnosticKind kEmptyText{"C058"};
inline constexpr DiagnosticKind kUnknownFormat{"C059"};
inline constexpr DiagnosticKind kUnknownOutOfPlace{"C099"};
inline constexpr DiagnosticKind kBadAlias{"C074"};
inline constexpr DiagnosticKind kBadEmail{"C076"};
inline constexpr DiagnosticKind kNoLanguages{"C081"};
inline constexpr DiagnosticKind kBadDayOfYear{"C082"};
inline constexpr DiagnosticKind kBadColour{"C085"};
inline constexpr DiagnosticKind kBadReading{"C086"};

// What fits together
inline constexpr DiagnosticKind kGivenTwice{"C060"};
inline constexpr DiagnosticKind kReservedId{"C061"};
inline constexpr DiagnosticKind kPageAndStrategy{"C062"};
inline constexpr DiagnosticKind kResponsibleBesideLead{"C063"};
inline constexpr DiagnosticKind kLeadAndPartner{"C064"};
inline constexpr DiagnosticKind kLeadsBackToItself{"C065"};
inline constexpr DiagnosticKind kRolesNotStated{"C066"};
inline constexpr DiagnosticKind kFigureValueTwice{"C067"};
inline constexpr DiagnosticKind kUnusedFigure{"C068", Severity::warning};
inline constexpr DiagnosticKind kEndsBeforeItBegins{"C075"};
inline constexpr DiagnosticKind kBorrowedFromItself{"C080"};
inline constexpr DiagnosticKind kLineageAgainstTime{"C087"};
inline constexpr DiagnosticKind kCorrectionToCome{"C088"};
inline constexpr DiagnosticKind kPublishedToCome{"C097"};
inline constexpr DiagnosticKind kPublishedTooSoon{"C098", Severity::warning};
inline constexpr DiagnosticKind kEnteredToCome{"C103", Severity::warning};
inline constexpr DiagnosticKind kEndedAndGoesOn{"C100", Severity::warning};
inline constexpr DiagnosticKind kSourceGoesOn{"C101", Severity::warning};
inline constexpr DiagnosticKind kHeadingShared{"C090"};
inline constexpr DiagnosticKind kWordShared{"C092", Severity::warning};

// Markdown files
inline constexpr DiagnosticKind kStaleTranslation{"C069", Severity::warning};
inline constexpr DiagnosticKind kTranslatedTextMissing{"C083", Severity::warning};
inline constexpr DiagnosticKind kBadFactor{"C084"};
inline constexpr DiagnosticKind kBadHash{"C070"};
inline constexpr DiagnosticKind kTranslationOfItself{"C071"};
inline constexpr DiagnosticKind kFrontMatterOpen{"C072"};
inline constexpr DiagnosticKind kFrontMatterLookAlike{"C073"};
inline constexpr DiagnosticKind kNoFrontMatter{"C094"};

inline constexpr std::array kContentDiagnostics{kMissingFile,
                                                kUnknownFile,
                                                kNotPlain,
                                                kTwinNames,
                                                kUnusableName,
                                                kTooLarge,
                                                kNotUtf8,
                                                kControlCharacter,
                                                kLoneCarriageReturn,
                                                kUnknownLanguage,
                                                kNoLanguageInName,
                                                kUnknownOrganization,
                                                kUnknownPillar,
                                                kUnknownSection,
                                                kUnknownTopic,
                                                kUnknownTerm,
                                                kUnknownFigure,
                                                kUnknownMeasure,
                                                kUnknownSource,
                                                kUnknownStatus,
                                                kUnknownStrategy,
                                                kUnknownFollowUp,
                                                kUnknownBasis,
                                                kUnknownPage,
                                                kProseWithoutRow,
                                                kBadAddress,
                                                kAddressOfWrongKind,
                                                kUnknownReferenceKey,
                                                kBadYaml,
                                                kTabIndentation,
                                                kUnclosedQuote,
                                                kTextOverLines,
                                                kFullWidthSeparator,
                                                kNeedsQuotes,
                                                kUnclosedBracket,
                                                kYamlFeature,
                                                kDuplicateKey,
                                                kTextLeftOver,
                                                kTooDeep,
                                                kTooManyValues,
                                                kUnknownKey,
                                                kMissingKey,
                                                kNothingGiven,
                                                kListExpected,
                                                kMapExpected,
                                                kWordExpected,
                                                kBadId,
                                                kBadDate,
                                                kBadMoment,
                                                kBadNumber,
                                                kBadChoice,
                                                kBadWebAddress,
                                                kBadBaseUrl,
                                                kBadLanguageTag,
                                                kBadTimeZone,
                                                kMissingTranslation,
                                                kEmptyText,
                                                kUnknownFormat,
                                                kGivenTwice,
                                                kReservedId,
                                                kPageAndStrategy,
                                                kResponsibleBesideLead,
                                                kLeadAndPartner,
                                                kLeadsBackToItself,
                                                kRolesNotStated,
                                                kFigureValueTwice,
                                                kUnusedFigure,
                                                kStaleTranslation,
                                                kBadHash,
                                                kTranslationOfItself,
                                                kFrontMatterOpen,
                                                kFrontMatterLookAlike,
                                                kBadAlias,
                                                kEndsBeforeItBegins,
                                                kBadEmail,
                                                kMissingSpace,
                                                kTextAfterClose,
                                                kUnknownEscape,
                                                kBorrowedFromItself,
                                                kWrongFileName,
                                                kLineageAgainstTime,
                                                kCorrectionToCome,
                                                kTextCutOff,
                                                kHeadingShared,
                                                kKeyElsewhere,
                                                kWordShared,
                                                kNoFrontMatter,
                                                kNoPortal,
                                                kInsideContent,
                                                kNoLanguages,
                                                kBadDayOfYear,
                                                kTranslatedTextMissing,
                                                kBadFactor,
                                                kBadColour,
                                                kBadReading,
                                                kPublishedToCome,
                                                kPublishedTooSoon,
                                                kEnteredToCome,
                                                kUnknownOutOfPlace,
                                                kEndedAndGoesOn,
                                                kSourceGoesOn,
                                                kEntryWithoutDash,
                                                kMergeConflict,
                                                kLookAlikeSpace};

}  // namespace ayumi::content
