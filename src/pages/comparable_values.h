#pragma once
// Which reported values can be set side by side, and how far apart they are. One rule for tables,
// sentences, bars and news. Pure; safe on any thread.

#include <optional>

#include "pages/decimals.h"
#include "pages/phrases.h"

namespace ayumi::pages {

// A value with the record that reports it and the year of that record.
struct ReportedValue {
  const FigureValue* value = nullptr;
  RecordKey record;
  int year = 0;
};

// The one value that a record gives of a figure; nothing where it gives none or several.
std::optional<ReportedValue> only_value(const Site& site, const RecordKey& record,
                                        std::size_t figure);

// Whether the moment of `before` begins earlier: a value without one is of its record's year.
bool begins_before(const Site& site, const ReportedValue& before, const ReportedValue& after);

// Whether all of one moment lies before the other, and both are of one moment or sums so far.
bool is_comparable(const Site& site, const ReportedValue& before, const ReportedValue& after);

// Nothing where they cannot be compared, are parts of different wholes, or one is not exact.
std::optional<Difference> difference_of(const Site& site, const Phrases& phrases,
                                        const Figure& figure, const ReportedValue& before,
                                        const ReportedValue& after);

// The difference of two shares would be read as a share itself.
bool is_share(const Site& site, const Figure& figure);

}  // namespace ayumi::pages
