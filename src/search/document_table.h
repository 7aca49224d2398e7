#pragma once
// Titles, URLs and facets of all documents as columns, and texts in groups, as JSON
// (docs/formats/search-index.md: documents, facets, texts). Pure.

#include <cstddef>
#include <string>

#include "search/document.h"

namespace ayumi::search {

// What results are shown with, and what they are filtered by, which can wait.
std::string document_table_json(const SearchContent& content);
std::string facets_json(const SearchContent& content);

// Documents in one `texts` file.
constexpr std::size_t kTextsEvery = 8;
std::string texts_json(const SearchContent& content, std::size_t file);

}  // namespace ayumi::search
