#pragma once
// sitemap.xml (sitemaps.org 0.9, with xhtml:link alternates) and robots.txt: what search engines
// read first.

#include <string>
#include <vector>

#include "model/site.h"
#include "pages/newest_days.h"
#include "pages/plan.h"
#include "pages/urls.h"

namespace ayumi::render {

struct OutputFile {
  std::string path;  // in the output folder
  std::string bytes;
};

// One file, or an index and its parts when the site has more addresses than one sitemap may hold.
// Only pages in languages in which they are written; with the day on which a page was last changed,
// where that is known.
std::vector<OutputFile> sitemaps(const Site& site, const pages::PagePlan& plan,
                                 const pages::NewestDays& days, const pages::Urls& urls);

OutputFile robots(const pages::Urls& urls);

}  // namespace ayumi::render
