#pragma once
// What the search page is given: where the index of its language begins, that of the others, and
// what is there for readers without script.

#include "pages/views/list_views.h"

namespace ayumi::pages {

// Another language in which the same words can be looked for.
struct SearchLanguageView {
  std::string tag;
  std::string name;  // in the page's language
  Url page;
  Url manifest;
  static const Shape& shape();
};

struct SearchView {
  Url manifest;
  std::vector<SearchLanguageView> others;
  std::vector<LinkView> examples;    // what one may search for, leading to the results
  std::vector<LinkView> vocabulary;  // the pages of topics and of terms, where there are any
  std::vector<CoverageYearView> years;
  std::vector<CoverageRowView> strategies;
  std::vector<MeaningView> meanings;  // of the words in their cells
  std::optional<LinkView> gaps;       // where silent years are listed, if there are any
  static const Shape& shape();
};

struct SearchPageView {
  const SiteView* site = nullptr;
  PageView page;
  SearchView search;
  static const Shape& shape();
};

}  // namespace ayumi::pages
