#pragma once
// Which sentences of two compared texts are headings: lines of their own above others. What a
// redline marks, a comparison names its rows by, and a count leaves out is decided here alone.
// Pure; safe on any thread.

#include <string_view>
#include <vector>

#include "redline/redline.h"

namespace ayumi::pages {

// The headings of one text, as they stand in it.
using HeadingTexts = std::vector<std::string_view>;

// Views into the texts that were compared.
class RedlineHeadings {
 public:
  RedlineHeadings(const redline::Redline& redline, const HeadingTexts& before,
                  const HeadingTexts& after);

  // The heading that a row of the redline is, or is a sentence of; empty for any other row.
  std::string_view of(const redline::Row& row) const;

 private:
  std::vector<std::string_view> before_, after_;  // by sentence
};

}  // namespace ayumi::pages
