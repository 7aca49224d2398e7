#pragma once
// Where a language is usually written.

#include <string>
#include <string_view>

namespace ayumi {

// "ja" → "ja_JP", "en" → "en_GB": a language and the country whose conventions are used for it, as
// OpenGraph names them. Without a country where none is known. `tag` as for Locale.
std::string language_and_region(std::string_view tag);

}  // namespace ayumi
