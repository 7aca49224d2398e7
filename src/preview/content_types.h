#pragma once
// What a file is called to a browser, as static hosts do: by the end of its name.

#include <string_view>

namespace ayumi::preview {

// "application/octet-stream" when nothing better is known.
std::string_view content_type(std::string_view path);

}  // namespace ayumi::preview
