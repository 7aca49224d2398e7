#pragma once
// Ministries, offices, agencies, funds and institutes, in their official order (建制順).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/values.h"

namespace ayumi {

// Position in Site::organizations, which is the official order.
using OrganizationIndex = std::size_t;

struct Organization {
  std::string id;
  std::string kind;  // ministry, office, agency, fund, institute, international, body …
  Text name;
  Text short_name;
  Localized<std::vector<std::string>> codes;  // as printed: 厚, 厚労省
  std::optional<OrganizationIndex> parent;    // an office is listed under it and counted apart
  std::optional<Date> from, until;
  Text note;
  // Which of the above no source of the portal prints ("name.en", "until"): marked as reference
  // data.
  std::vector<std::string> reference_data;
  std::vector<std::string> aliases;
  Location where;  // of its entry
};

}  // namespace ayumi
