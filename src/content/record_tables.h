#pragma once
// The rows of a follow-up's table of measures.

#include "content/fields.h"
#include "model/followup.h"

namespace ayumi::content {

// Both kinds of rows: a record goes to out.records, in a position of its own whatever is wrong with
// it; a borrowed one to out.borrowed, unless it leads nowhere.
bool read_measures(Reading& reading, const YamlNode& node, FollowUp& out);

}  // namespace ayumi::content
