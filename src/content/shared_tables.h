#pragma once
// Readers of the small maps that strategies, follow-ups and records have in common.

#include "content/fields.h"
#include "content/read_values.h"
#include "model/followup.h"

namespace ayumi::content {

bool read_decision(Reading& reading, const YamlNode& node, Decision& out);
bool read_source_document(Reading& reading, const YamlNode& node, SourceDocument& out);
// {document, at}: of the follow-up that is being read, or of a strategy alone.
bool read_source_place(Reading& reading, const YamlNode& node, SourcePlace& out);
bool read_strategy_source_place(Reading& reading, const YamlNode& node, SourcePlace& out);
bool read_correction(Reading& reading, const YamlNode& node, Correction& out);
bool read_not_reproduced(Reading& reading, const YamlNode& node, NotReproduced& out);
// A stated date, or {date, as_printed}.
bool read_printed_date(Reading& reading, const YamlNode& node, StatedDate& out);

// Only what is certain: of FY2023 and 2023-05 neither comes first.
bool ends_before_it_begins(const Date& begin, const Date& end);

// `publish_at` is read by the embargo; here only its form is checked.
template <class T>
Field<T> publish_at_field() {
  return checked_field<T>("publish_at", optional, check_moment);
}

}  // namespace ayumi::content
