#pragma once
// The words of an interface language: a flat YAML map of key and text, as in a theme's
// i18n/<lang>.yaml.

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::content {

struct WordLine {
  std::string key;
  std::string text;
  Location where;  // of the text
};

// In the order of the file. What is not a text is reported and left out.
std::vector<WordLine> read_words(const Source& source, Diagnostics& diagnostics);

}  // namespace ayumi::content
