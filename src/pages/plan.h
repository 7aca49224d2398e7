#pragma once
// Which pages exist and where: planned once from the site, const when views are built. Every page
// is made in every language; the paths here are what follows "/<lang>/".

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/site.h"
#include "pages/address.h"

namespace ayumi::pages {

// One measure over the years.
struct Measure {
  std::string id;
  std::vector<RecordKey> years;  // oldest first, never empty
};

struct Page {
  Address address;
  std::string path;  // "global-health/2022/uhc-centre/"; "" is home
};

struct Redirect {
  std::string path;  // "old-name/"
  Address to;
};

// An attachment's place in the output: below files/, the same for all languages.
struct FileRoute {
  std::string source;     // path in the project
  std::string site_path;  // "files/global-health/2022/map.png"
};

struct PagePlan {
  std::vector<Page> pages;  // by path
  std::vector<Redirect> redirects;
  std::vector<FileRoute> files;                // by source
  std::vector<std::vector<Measure>> measures;  // by strategy; in the order of first appearance
  std::vector<std::vector<std::size_t>> measures_by_id;  // by strategy; positions in `measures`

  const Measure& measure(const Address& address) const {
    return measures[address.strategy][address.item];
  }
  std::optional<std::size_t> find_measure(StrategyIndex strategy, std::string_view id) const;
  // Of a measure that the strategy has; oldest first.
  const std::vector<RecordKey>& years_of(StrategyIndex strategy, std::string_view id) const;
  const FileRoute* find_file(std::string_view source) const;
};

// Two pages, redirects or files at one place are an error that names both.
PagePlan plan_pages(const Site& site, Diagnostics& diagnostics);

// The path of a page, which needs no search.
std::string path_of(const Site& site, const PagePlan& plan, const Address& address);

// Whether the page's own text is written in that language; metadata alone always is.
bool is_written_in(const Site& site, const Address& address, LanguageIndex language);
// A page that repeats others is left to readers: noindex, and in no sitemap.
bool is_for_search_engines(const Address& address);
// The language whose text a page in `language` shows: that one, or the first in which it is
// written.
LanguageIndex language_shown(const Site& site, const Address& address, LanguageIndex language);

}  // namespace ayumi::pages
