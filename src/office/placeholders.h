#pragma once
// What stands in new files until somebody writes there: words that a reader could see without
// harm, and short comments. In Japanese and English; other languages are given the English ones.

#include <string_view>

#include "model/site.h"

namespace ayumi::office {

struct Placeholders {
  std::string_view strategy, pillar, measure, page;  // titles
  // Comments, without '#'.
  std::string_view all_keys, facts, embargo, row_keys, row_roles, figures;
  // How a line of a text begins and ends that asks for words.
  std::string_view request_begin, request_end;
};

const Placeholders& placeholders_in(std::string_view language);

// One of the titles, in every language of a portal.
Text placeholder_title(const Site& site, std::string_view Placeholders::*title);

// The comments, in the portal's first language.
const Placeholders& comments_for(const Site& site);

}  // namespace ayumi::office
