#pragma once
// catalog.jsonld: the data files as a catalogue of datasets (DCAT 3, in the form of DCAT-AP), for
// the catalogues of others. Pure.

#include <string>
#include <string_view>

#include "exports/content.h"
#include "exports/facts.h"

namespace ayumi::exports {

inline constexpr std::string_view kCatalog = "catalog.jsonld";

// Of all files of `facts` but itself.
std::string catalog_json(const Content& content, const Facts& facts);

}  // namespace ayumi::exports
