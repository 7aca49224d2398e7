#pragma once
// How far a portal is: what is written, what is missing, what is older than its source. Facts, no
// judgement. What a source is known not to say is not missing.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"
#include "office/left_placeholders.h"

namespace ayumi::office {

struct LanguageStatus {
  std::string language;
  std::size_t written = 0;  // measures with words, or texts; none that still asks for words
  struct Section {
    std::string measure;
    std::string section;
  };
  std::vector<Section> sections;          // declared, and without words
  std::vector<std::string> untranslated;  // files that another language has
  std::vector<std::string> older;         // files whose source text has changed since
  std::vector<std::string> provisional;   // files that are provisional or machine translations
};

struct YearStatus {
  int year = 0;
  std::size_t measures = 0;
  struct Figure {
    std::string figure;
    std::string measure;
  };
  std::vector<Figure> figures;  // had a value the year before, and have none
  std::vector<LanguageStatus> languages;
};

struct StrategyStatus {
  std::string id;
  std::vector<std::string> indicators;    // without a value
  std::vector<LanguageStatus> languages;  // of its overview
  std::vector<YearStatus> years;          // oldest first
};

struct StatusReport {
  std::vector<StrategyStatus> strategies;
  std::vector<LanguageStatus> pages;
  std::vector<LeftPlaceholder> placeholders;
};

// Whether a text has words under the heading of a section.
using HasWords = std::function<bool(const Prose& prose, SectionIndex section)>;

StatusReport status_of(const Site& site, const HasWords& has_words);

std::size_t missing_in(const LanguageStatus& status);  // provisional texts are not missing
std::size_t missing_in(const StatusReport& report);

}  // namespace ayumi::office
