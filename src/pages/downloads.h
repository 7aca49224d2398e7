#pragma once
// The files below data/, as pages link to them. Const; safe on any thread.

#include <string>
#include <string_view>
#include <vector>

#include "pages/scope.h"
#include "pages/views/data_views.h"

namespace ayumi::pages {

// The site path of a file of exports::data_paths(), or of datapackage.json.
std::string data_file_path(std::string_view file);
// The id of a follow-up on the page about the data.
std::string data_anchor(const Site& site, StrategyIndex strategy, std::size_t followup);

// A file below data/, with its form and size. Its name is the last part of the path.
DataFileView data_file_view(const Scope& scope, std::string_view file);

// What of the data is about one follow-up: its records, and where the tables are.
std::vector<LinkView> followup_downloads(const Scope& scope, StrategyIndex strategy,
                                         std::size_t followup);

}  // namespace ayumi::pages
