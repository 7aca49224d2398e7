#include <unicode/timezone.h>

#include <memory>

#include "base/icu_text.h"
#include "base/locale.h"

namespace ayumi {

bool is_time_zone(std::string_view name) {
  // ICU also knows bare abbreviations, of which some mean a different zone to different readers.
  if (name != "UTC" && name.find('/') == std::string_view::npos) return false;
  UErrorCode status = U_ZERO_ERROR;
  UBool known = false;
  icu::UnicodeString canonical;
  icu::TimeZone::getCanonicalID(to_icu(name), canonical, known, status);
  return U_SUCCESS(status) && known != 0 && canonical != u"Etc/Unknown";
}

int time_zone_offset(std::string_view name, Instant at) {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(to_icu(name)));
  UErrorCode status = U_ZERO_ERROR;
  int32_t standard = 0;
  int32_t daylight = 0;
  zone->getOffset(static_cast<UDate>(at) * 1000, 0, standard, daylight, status);
  return (standard + daylight) / 1000;
}

}  // namespace ayumi
