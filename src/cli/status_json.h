#pragma once
// How far a portal is, for programs: one JSON object, always with the same keys in the same order.

#include <string>

#include "cli/status_text.h"

namespace ayumi::cli {

std::string status_json(const Standing& standing);

}  // namespace ayumi::cli
