#pragma once
// The one file of a search whose name does not change (docs/formats/search-index.md: manifest).

#include <string>
#include <string_view>
#include <vector>

#include "search/document.h"
#include "search/lunr_index.h"
#include "search/term_files.h"

namespace ayumi::search {

std::string manifest_json(const SearchContent& content, const LunrIndex& index,
                          const std::vector<TermFile>& files, std::string_view set);

}  // namespace ayumi::search
