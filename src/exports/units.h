#pragma once
// Units of numbers as codes: the words of all languages, joined by a slash ("人/people"), with
// hyphens between words ("市区町/cities-wards-and-towns").

#include <map>
#include <string>

#include "model/site.h"

namespace ayumi::exports {

// Empty for no unit.
std::string unit_code(const Site& site, const Text& unit);

// The units of all figures that are reported and of all indicators, by code.
std::map<std::string, Text> units_of(const Site& site);

// Whether some record reports a value of the figure. A definition that nothing public uses may
// belong to what is under embargo.
bool is_reported(const Strategy& strategy, std::size_t figure);

}  // namespace ayumi::exports
