#include "base/date.h"
#include "content/content_diagnostics.h"
#include "content/fields.h"
#include "content/read_references.h"
#include "content/read_values.h"
#include "content/record_tables.h"
#include "content/shared_tables.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

const Fields<Meeting> kMeetingFields{
    "meeting",
    {field("body", required, &Meeting::body, read_text),
     field("number", optional, &Meeting::number, read_phrase),
     field("date", optional, &Meeting::date, optional_of(read_date)),
     field("document", optional, &Meeting::document, read_text)}};

bool read_meeting(Reading& reading, const YamlNode& node, Meeting& out) {
  return read_map(reading, node, kMeetingFields, out);
}

struct WrittenExtract {
  FollowUp::Extract followup;
  Text at;
};

const Fields<WrittenExtract> kExtractFields{
    "extract_of",
    {field("followup", required, &WrittenExtract::followup, read_followup_path),
     field("at", optional, &WrittenExtract::at, read_place)}};

bool read_extract(Reading& reading, const YamlNode& node, FollowUp::Extract& out) {
  WrittenExtract written;
  if (!read_map(reading, node, kExtractFields, written)) return false;
  out = written.followup;
  out.at = written.at;
  if (out.strategy != reading.strategy || out.followup != reading.followup) return true;
  reading.tell(kLeadsBackToItself, *node.find("followup"), {node.word("followup")});
  return false;
}

const Fields<FollowUp> kFollowUpFields{
    "followup.yaml",
    {field("as_of", optional, &FollowUp::as_of, read_printed_date),
     field("published", optional, &FollowUp::published, read_printed_date),
     field("entered", optional, &FollowUp::entered, optional_of(read_date)),
     field("edition", optional, &FollowUp::edition,
           one_of<FollowUp::Edition>({{"draft", FollowUp::Edition::draft},
                                      {"final", FollowUp::Edition::final},
                                      {"unknown", FollowUp::Edition::unknown}})),
     field("edition_note", optional, &FollowUp::edition_note, read_text),
     field("year_basis", optional, &FollowUp::year_basis, read_text),
     field("decision", optional, &FollowUp::decision, optional_of(read_decision)),
     field("meeting", optional, &FollowUp::meeting, optional_of(read_meeting)),
     field("sources", optional, &FollowUp::sources, list_of(read_source_document)),
     field("extract_of", optional, &FollowUp::extract_of, optional_of(read_extract)),
     field("first_followup", optional, &FollowUp::first, read_flag),
     field("roles", optional, &FollowUp::roles_not_stated, one_of<bool>({{"not_stated", true}})),
     field("not_reproduced", optional, &FollowUp::not_reproduced, list_of(read_not_reproduced)),
     field("corrections", optional, &FollowUp::corrections, list_of(read_correction)),
     field("aliases", optional, &FollowUp::aliases, list_of(read_alias)),
     publish_at_field<FollowUp>(),
     {"measures", optional, read_measures}}};

// A document tells of days that were over when it came out.
void check_dates(Reading& reading, const YamlNode& root, const FollowUp& followup) {
  const StatedDate& as_of = followup.as_of;
  const StatedDate& published = followup.published;
  const bool known =
      as_of.state == StatedDate::State::known && published.state == StatedDate::State::known;
  const bool fiscal = published.value.precision == DatePrecision::fiscal_year;
  if (!known || fiscal || !lies_after(as_of.value, published.value)) return;
  reading
      .tell(kPublishedTooSoon, *root.find("published"),
            {to_string(published.value), to_string(as_of.value)})
      .also = reading.at(*root.find("as_of"));
}

}  // namespace

bool read_followup_file(Reading& reading, const YamlNode& root, FollowUp& out) {
  const bool good = read_map(reading, root, kFollowUpFields, out);
  check_dates(reading, root, out);
  return good;
}

std::vector<FieldTable> followup_tables() {
  return {table_keys(kMeetingFields), table_keys(kExtractFields), table_keys(kFollowUpFields)};
}

std::vector<FieldTable> field_tables() {
  std::vector<FieldTable> all;
  for (const auto part : {shared_tables, site_tables, vocabulary_tables, strategy_tables,
                          followup_tables, record_tables, figure_tables, front_matter_tables}) {
    for (FieldTable& table : part()) all.push_back(std::move(table));
  }
  return all;
}

}  // namespace ayumi::content
