#pragma once
// YAML in the form in which the portals' files are written: one line for each value, texts with a
// line for each language, lists of ids in brackets.

#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace ayumi::office {

// The words as a value, in quotes where YAML would take them for something else, or where they look
// like a number or a date.
std::string yaml_value(std::string_view words);

// "[a, b]"
std::string yaml_list(const std::vector<std::string>& words);

// "title:\n  ja: …\n  en: …\n" with `indent` in front of every line; the words alone where the
// portal has one language. Nothing for a text without words.
std::string yaml_text(const Site& site, std::string_view indent, std::string_view key,
                      const Text& text);

}  // namespace ayumi::office
