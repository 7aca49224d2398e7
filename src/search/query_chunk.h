#pragma once
// A phrase as it is looked for: what api.chunk of analyser.js gives. The generator needs it for
// synonyms; the tests compare the two.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/characters.h"

namespace ayumi::search {

struct QueryToken {
  std::u16string term;
  std::uint32_t start = 0;  // in the normalised phrase
  std::uint32_t length = 0;
  bool prefix = false;  // stands for all terms that begin with it
  bool stop = false;

  friend bool operator==(const QueryToken&, const QueryToken&) = default;
};

std::vector<QueryToken> query_chunk(std::string_view text, const CharacterClasses& classes);

}  // namespace ayumi::search
