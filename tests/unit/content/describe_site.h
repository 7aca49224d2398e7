#pragma once
// A site as text: every member of the model that has a value, one line each, places left out. Two
// sites that a reader could tell apart have different descriptions.

#include <string>

#include "model/site.h"

namespace ayumi::content::testing {

std::string describe(const Site& site);

}  // namespace ayumi::content::testing
