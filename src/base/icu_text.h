#pragma once
// Between our UTF-8 and ICU's own strings and locales. Only for the files of this room that open
// ICU.

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace ayumi {

icu::UnicodeString to_icu(std::string_view text);
std::string from_icu(const icu::UnicodeString& text);

// The locale whose conventions a language tag stands for, with the Gregorian calendar.
icu::Locale icu_locale(std::string_view tag);

}  // namespace ayumi
