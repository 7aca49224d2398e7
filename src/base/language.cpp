#include <unicode/localebuilder.h>
#include <unicode/locdspnm.h>

#include <algorithm>
#include <memory>

#include "base/icu_text.h"
#include "base/locale.h"
#include "base/region.h"

namespace ayumi {

bool is_language_tag(std::string_view tag) {
  constexpr std::string_view kAllowed =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  if (tag.empty() || tag.find_first_not_of(kAllowed) != std::string_view::npos) return false;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::LocaleBuilder()
                                 .setLanguageTag({tag.data(), static_cast<int32_t>(tag.size())})
                                 .build(status);
  if (U_FAILURE(status)) return false;
  const std::string_view language = locale.getLanguage();
  for (const char* const* known = icu::Locale::getISOLanguages(); *known != nullptr; ++known) {
    if (language == *known) return true;
  }
  return false;
}

std::string own_name_of_language(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
  UDisplayContext contexts[] = {UDISPCTX_DIALECT_NAMES,
                                UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(locale, contexts, 2));
  icu::UnicodeString name;
  return from_icu(names->localeDisplayName(locale, name));
}

std::string language_and_region(std::string_view tag) {
  icu::Locale locale = icu_locale(tag);
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  const std::string region = U_SUCCESS(status) ? locale.getCountry() : "";
  return region.empty() ? locale.getLanguage() : locale.getLanguage() + ('_' + region);
}

bool is_right_to_left(std::string_view tag) { return icu_locale(tag).isRightToLeft() != 0; }

}  // namespace ayumi
