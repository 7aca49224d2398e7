#pragma once
// datapackage.json (Frictionless Data Package): all data files with their schemas, licence, sources
// and hashes. Pure.

#include <string>

#include "exports/content.h"
#include "exports/facts.h"

namespace ayumi::exports {

inline constexpr std::string_view kDataPackage = "datapackage.json";

// What is said in words is in the first language of the site.
std::string data_package_json(const Content& content, const Facts& facts);

}  // namespace ayumi::exports
