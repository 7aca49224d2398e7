#pragma once
// Contents to index in tests.

#include <random>
#include <string>

#include "search/document.h"

namespace ayumi::search {

// The same for the same seed.
inline SearchContent some_content(unsigned seed, std::size_t documents) {
  const std::vector<std::string> pieces = {
      "国際",    "保健",   "の",  "UHC",        "達成", "COVID-19", "1,108件",
      "systems", "the",    "WHO", "𠮷野",       "。",   " ",        "\n",
      "health",  "ヘルス", "・",  "\"quoted\"", "\\",   "7",        "__proto__"};
  std::mt19937 random(seed);
  const auto text = [&](std::size_t most) {
    std::string out;
    for (std::size_t left = random() % (most + 1); left > 0; --left) {
      out += pieces[random() % pieces.size()];
    }
    return out;
  };
  SearchContent content;
  content.language = "ja";
  content.synonyms = {{"UHC", "ヘルス達成"}};
  for (std::size_t i = 0; i < documents; ++i) {
    SearchDocument document;
    document.url = "s/" + std::to_string(i) + "/";
    document.title = text(4);
    document.names = {text(2), text(2)};
    document.summary = text(5);
    document.body = text(60);
    document.boost = random() % 4 == 0 ? 1.5 : 1;
    content.documents.push_back(std::move(document));
  }
  return content;
}

}  // namespace ayumi::search
