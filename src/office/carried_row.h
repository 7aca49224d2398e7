#pragma once
// Rows of a table of measures as text, and the texts that belong to them.

#include <string>

#include "model/site.h"
#include "office/file_changes.h"

namespace ayumi::office {

// Whether the source says that the measure goes on nowhere under this id.
bool has_ended(const Record& record);

// A record carried into another year: id, pillar, label, title, roles, sections, topics. Of what
// this year's document has to say, nothing.
std::string carried_row(const Site& site, const Strategy& strategy, const FollowUp& from,
                        const Record& record, std::string_view indent);

// "<folder>/measures/<id>.<lang>.md" in every language, with the headings of its sections.
void add_measure_texts(const Site& site, const std::string& folder, const std::string& id,
                       const std::vector<SectionIndex>& sections, FileChanges& out);

}  // namespace ayumi::office
