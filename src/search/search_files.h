#pragma once
// The search of one language as files (docs/formats/search-index.md). Pure: the same content gives
// the same bytes, whatever the number of threads. May be called for several languages at once.

#include <string>
#include <vector>

#include "search/document.h"

namespace ayumi::search {

enum class Form {
  web,       // JSON, compressed: "manifest.bin"
  portable,  // classic scripts: "manifest.js"
};

struct SearchFile {
  std::string path;  // relative to <lang>/search/index/
  std::string bytes;
};

// Sorted by path.
std::vector<SearchFile> search_files(const SearchContent& content, Form form);

}  // namespace ayumi::search
