#pragma once
// A converted document, or a part of it, as the HTML of one page: the gaps that markup left are
// filled with links, images and terms as seen from that page.

#include <string_view>

#include "pages/documents.h"
#include "pages/urls.h"
#include "pages/words.h"

namespace ayumi::pages {

// From where the text is read: by whom and on which page.
struct ReadingPlace {
  const Site& site;
  const PagePlan& plan;
  const Documents& documents;
  const Urls& urls;
  const Words& words;
  const Locale& locale;
  LanguageIndex language;
  std::string_view site_path;
  int deeper = 0;  // a heading of level 2 is shown as one of level 2 + deeper
};

// [begin, end) as markup::Section gives them. `prefix` begins every id, so that two documents can
// stand on one page.
template_::Html part_html(const ReadingPlace& place, const ProseDocument& prose,
                          const markup::Section& part, std::string_view prefix);
template_::Html whole_html(const ReadingPlace& place, const ProseDocument& prose,
                           std::string_view prefix);

// The id on its page that an author's anchor means.
std::string anchor_id(const Address& page, std::string_view anchor);

// "ja/" + a page's path
std::string site_path_of(const Site& site, const PagePlan& plan, const Address& address,
                         LanguageIndex language);

}  // namespace ayumi::pages
