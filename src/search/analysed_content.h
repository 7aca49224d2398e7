#pragma once
// Content → index. Works on several threads; the result is the same for any number.

#include "search/document.h"
#include "search/lunr_index.h"

namespace ayumi::search {

LunrIndex index_content(const SearchContent& content);

}  // namespace ayumi::search
