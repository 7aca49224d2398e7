#pragma once
// The one script of the search page: lunr.js, what every page has, and the theme's search/*.js.
// Classic scripts, each with a scope of its own.

#include <string>
#include <string_view>

#include "render/theme.h"

namespace ayumi::render {

// Without lines that hold nothing but a comment, and without indentation: readers load it, and the
// theme's own files are there for whoever wants to read it. `lunr` is taken as it is, its notice of
// copyright included.
std::string search_script(const Theme& theme, std::string_view lunr);

}  // namespace ayumi::render
