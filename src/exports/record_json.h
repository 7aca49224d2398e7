#pragma once
// A record as both the file of its follow-up and the file of its measure have it.

#include <vector>

#include "exports/content.h"
#include "exports/json_out.h"

namespace ayumi::exports {

// The members of an object that the caller begins and ends.
void write_record(JsonOut& out, const Content& content, const RecordKey& key);
void write_edition(JsonOut& out, const Site& site, const FollowUp& followup);
void write_corrections(JsonOut& out, const Site& site, const std::vector<Correction>& corrections);

}  // namespace ayumi::exports
