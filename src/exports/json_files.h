#pragma once
// Records in full, as JSON: docs/formats/data.md. Pure; safe on any thread.

#include <string>
#include <string_view>
#include <vector>

#include "exports/content.h"

namespace ayumi::exports {

inline constexpr std::string_view kPortalFile = "portal.json";
inline constexpr std::string_view kRecords = "records.zip";

// "global-health/2022.json"
std::string followup_path(const Site& site, StrategyIndex strategy, std::size_t followup);

// One follow-up with all its records in all languages.
std::string followup_json(const Content& content, StrategyIndex strategy, std::size_t followup);

// "global-health/measures/uhc-centre.json", whichever year of the measure is given.
std::string measure_path(const Site& site, const RecordKey& key);

// Each measure by its records, oldest first; strategy by strategy, in the order of first
// appearance.
std::vector<std::vector<RecordKey>> measures_of(const Site& site);

// All that the portal says, packed: portal.json and the file of every follow-up, under their paths.
std::string records_archive(const Content& content);

// One measure with its records of all years, which are those of the follow-ups' files.
std::string measure_json(const Content& content, const std::vector<RecordKey>& years);

// What the portal has, and which file holds which follow-up.
std::string portal_json(const Content& content);

}  // namespace ayumi::exports
