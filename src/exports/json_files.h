#pragma once
// Records in full, as JSON: docs/formats/data.md. Pure; safe on any thread.

#include <string>

#include "exports/content.h"

namespace ayumi::exports {

// "global-health/2022.json"
std::string followup_path(const Site& site, StrategyIndex strategy, std::size_t followup);

// One follow-up with all its records in all languages.
std::string followup_json(const Content& content, StrategyIndex strategy, std::size_t followup);

// What the portal has, and which file holds which follow-up.
std::string portal_json(const Content& content);

}  // namespace ayumi::exports
