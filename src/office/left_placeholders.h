#pragma once
// What new files say until somebody writes there, and still say.

#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace ayumi::office {

struct LeftPlaceholder {
  std::string file;
  std::string id;  // of the strategy, pillar, measure or page that is called so; of a text: ""
  std::string language;  // in which it says so
  std::string words;
};

// Titles and texts, in the order of the site; a text once.
std::vector<LeftPlaceholder> left_placeholders(const Site& site);

// The line of a text in `language` that asks for words; "" where there is none.
std::string_view request_in(const Prose& prose, std::string_view language);

}  // namespace ayumi::office
