#pragma once
// How to cite a page, in every language of the site, and where to tell of a mistake.

#include "pages/views/common.h"

namespace ayumi::pages {

struct CitationView {
  std::string language;  // its own name
  std::string lang;      // of the text, only where it differs from the page's
  std::string dir;
  Html text;
  static const Shape& shape();
};

struct CitingView {
  std::vector<CitationView> citations;  // the page's language first
  std::string address_note;             // where the portal has but one for examples
  std::optional<LinkView> report;       // an e-mail, or the publisher's page
  static const Shape& shape();
};

}  // namespace ayumi::pages
