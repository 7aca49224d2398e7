#include "base/icu_text.h"

namespace ayumi {

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

icu::Locale icu_locale(std::string_view tag) {
  // ICU takes English without a region for American; a public body outside the United States writes
  // "26 June 2023" and "A, B and C".
  if (tag == "en") tag = "en-GB";
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
  // The library's own functions do not survive a locale that is none.
  if (U_FAILURE(status) || locale.isBogus() != 0) locale = icu::Locale::getRoot();
  status = U_ZERO_ERROR;
  // Some regions count years otherwise (th, fa, ar-SA); the dates of the content are Gregorian.
  locale.setKeywordValue("calendar", "gregorian", status);
  return locale;
}

}  // namespace ayumi
