#include "content/record_tables.h"

#include <algorithm>
#include <string>

#include "content/content_diagnostics.h"
#include "content/read_references.h"
#include "content/read_values.h"
#include "content/reserved_ids.h"
#include "content/shared_tables.h"
#include "content/tables.h"

namespace ayumi::content {
namespace {

bool read_required_address(Reading& reading, const YamlNode& node, std::optional<Reference>& out) {
  return optional_of(read_measure_address)(reading, node, out);
}

const Fields<Lineage> kLineageFields{"continues, split_from, merged_into",
                                     {field("to", required, &Lineage::to, read_required_address),
                                      field("note", optional, &Lineage::note, read_text)}};

const Fields<Lineage> kEndedFields{"ended", {field("note", required, &Lineage::note, read_text)}};

bool read_lineage(Reading& reading, const YamlNode& node, Lineage& out) {
  return node.is_scalar() ? read_required_address(reading, node, out.to)
                          : read_map(reading, node, kLineageFields, out);
}

// The years of the follow-ups that an address leads to.
std::vector<int> years_at(const Reading& reading, const Reference& to) {
  const StrategyNames& strategy = reading.names.strategies[to.record.strategy];
  if (to.kind == Reference::Kind::record) return {strategy.followups[to.record.followup].year};
  std::vector<int> years;
  for (const FollowUpNames& followup : strategy.followups) {
    if (followup.measures.find(to.measure)) years.push_back(followup.year);
  }
  return years;
}

// What a measure comes from was there before it, and what it goes into comes after it.
void check_course(Reading& reading, const YamlNode& node, const Lineage& lineage) {
  const bool onward = lineage.kind == Lineage::Kind::merged_into;
  const int own = reading.followup_names().year;
  const std::vector<int> years = years_at(reading, *lineage.to);
  const bool fits = std::any_of(years.begin(), years.end(),
                                [&](int year) { return onward ? year >= own : year <= own; });
  if (fits || years.empty()) return;
  const YamlNode& to = node.is_scalar() ? node : *node.find("to");
  const std::string_view key = onward                                     ? "merged_into"
                               : lineage.kind == Lineage::Kind::continues ? "continues"
                                                                          : "split_from";
  const std::string other = std::to_string(onward ? years.back() : years.front());
  reading.tell(kLineageAgainstTime, to, {key, std::to_string(own), other});
}

// Each kind of lineage is a key of its own; all go into one list.
auto lineage_of(Lineage::Kind kind) {
  return list_of([kind](Reading& reading, const YamlNode& node, Lineage& out) {
    const bool good = read_lineage(reading, node, out);
    out.kind = kind;
    if (out.to) check_course(reading, node, out);
    return good;
  });
}

bool read_ended(Reading& reading, const YamlNode& node, std::vector<Lineage>& out) {
  Lineage ended;
  ended.kind = Lineage::Kind::ended;
  if (!read_map(reading, node, kEndedFields, ended)) return false;
  out.push_back(std::move(ended));
  return true;
}

const Fields<Related> kRelatedFields{
    "related",
    {field("to", required, &Related::to, read_address),
     field("by", optional, &Related::by,
           one_of<Related::By>({{"source", Related::By::source}, {"editor", Related::By::editor}})),
     field("note", optional, &Related::note, read_text)}};

bool read_related(Reading& reading, const YamlNode& node, Related& out) {
  return read_map(reading, node, kRelatedFields, out);
}

bool read_measure_id(Reading& reading, const YamlNode& node, std::string& out) {
  if (!read_id(reading, node, out)) return false;
  if (!is_reserved(kReservedMeasureIds, out)) return true;
  reading.tell(kReservedId, node, {out});
  return false;
}

const Fields<Record> kRecordFields{
    "row of measures",
    {field("id", required, &Record::id, read_measure_id),
     field("title", required, &Record::title, read_title),
     field("title_kind", optional, &Record::title_kind,
           one_of<Record::TitleKind>({{"official", Record::TitleKind::official},
                                      {"editorial", Record::TitleKind::editorial}})),
     field("label", optional, &Record::label, read_phrase),
     field("pillar", optional, &Record::pillar, optional_of(read_pillar)),
     field("lead", optional, &Record::roles, &Roles::lead, set_of(read_organization)),
     field("partners", optional, &Record::roles, &Roles::partners, set_of(read_organization)),
     field("responsible", optional, &Record::roles, &Roles::responsible, set_of(read_organization)),
     field("responsible_note", optional, &Record::roles, &Roles::responsible_note, read_text),
     field("roles", optional, &Record::roles, &Roles::not_stated,
           one_of<bool>({{"not_stated", true}})),
     field("sections", optional, &Record::sections, read_sections),
     field("summary", optional, &Record::summary, read_text),
     field("topics", optional, &Record::topics, set_of(read_topic)),
     field("continues", optional, &Record::lineage, lineage_of(Lineage::Kind::continues)),
     field("split_from", optional, &Record::lineage, lineage_of(Lineage::Kind::split_from)),
     field("merged_into", optional, &Record::lineage, lineage_of(Lineage::Kind::merged_into)),
     field("ended", optional, &Record::lineage, read_ended),
     field("related", optional, &Record::related, list_of(read_related)),
     field("source", optional, &Record::source, optional_of(read_source_place)),
     field("shares_policy_with", optional, &Record::shares_policy_with, optional_of(read_measure)),
     field("status", optional, &Record::status, read_status),
     field("corrections", optional, &Record::corrections, list_of(read_correction)),
     field("not_reproduced", optional, &Record::not_reproduced, list_of(read_not_reproduced)),
     field("aliases", optional, &Record::aliases, list_of(read_alias)),
     publish_at_field<Record>()}};

const Fields<BorrowedRecord> kBorrowedFields{
    "borrowed row",
    {field("ref", required, &BorrowedRecord::record, read_record_path),
     field("pillar", optional, &BorrowedRecord::pillar, optional_of(read_pillar)),
     field("label", optional, &BorrowedRecord::label, read_phrase)}};

void check_roles(Reading& reading, const YamlNode& row, const Record& record) {
  const Roles& roles = record.roles;
  const YamlNode* responsible = row.find("responsible");
  const bool marked = row.find("lead") != nullptr || row.find("partners") != nullptr;
  if (responsible != nullptr && marked) reading.tell(kResponsibleBesideLead, *responsible);
  for (const YamlNode& partner :
       row.find("partners") ? row.find("partners")->items : std::vector<YamlNode>()) {
    const auto found = reading.names.organizations.find(partner.scalar);
    if (found && std::find(roles.lead.begin(), roles.lead.end(), *found) != roles.lead.end()) {
      reading.tell(kLeadAndPartner, partner, {partner.scalar});
    }
  }
  const bool named = marked || responsible != nullptr;
  if (roles.not_stated && named) reading.tell(kRolesNotStated, *row.find("roles"));
}

// "measure:plan/2023/x" and "measure:plan/x" in the row of x.
bool is_itself(const Reading& reading, std::string_view address, const std::string& id) {
  const std::string strategy = "measure:" + reading.strategy_names().id + "/";
  const std::string year = std::to_string(reading.followup_names().year) + "/";
  return !id.empty() && (address == strategy + id || address == strategy + year + id);
}

const YamlNode* address_in(const YamlNode& item) {
  return item.is_scalar() ? &item : item.find("to");
}

void check_references(Reading& reading, const YamlNode& row, const Record& record) {
  for (const char* key : {"continues", "split_from", "merged_into", "related"}) {
    const YamlNode* list = row.find(key);
    if (list == nullptr) continue;
    for (const YamlNode& item : list->items) {
      const YamlNode* to = address_in(item);
      if (to == nullptr || !is_itself(reading, to->scalar, record.id)) continue;
      reading.tell(kLeadsBackToItself, *to, {record.id});
    }
  }
}

// One address stands once in all of a row's lineage.
void check_lineage_twice(Reading& reading, const YamlNode& row) {
  std::vector<const YamlNode*> seen;
  for (const char* key : {"continues", "split_from", "merged_into"}) {
    const YamlNode* list = row.find(key);
    if (list == nullptr) continue;
    for (const YamlNode& item : list->items) {
      const YamlNode* to = address_in(item);
      if (to == nullptr || to->scalar.empty()) continue;
      const auto first = std::find_if(seen.begin(), seen.end(), [&](const YamlNode* other) {
        return other->scalar == to->scalar;
      });
      if (first == seen.end()) {
        seen.push_back(to);
      } else {
        reading.tell(kGivenTwice, *to, {to->scalar}).also = reading.at(**first);
      }
    }
  }
}

// What has ended is not there in the next year: the pages would say both.
void check_end(Reading& reading, const YamlNode& row, const Record& record) {
  const auto& followups = reading.strategy_names().followups;
  const YamlNode* ended = row.find("ended");
  if (ended == nullptr || reading.followup + 1 >= followups.size()) return;
  const FollowUpNames& next = followups[reading.followup + 1];
  const auto again = next.measures.find(record.id);
  if (!again) return;
  reading.tell(kEndedAndGoesOn, *ended, {record.id, std::to_string(next.year)}).also =
      next.measures.place(*again);
}

bool stood_before(const Reading& reading, std::string_view id) {
  const auto& all = reading.strategy_names().followups;
  const auto own = all.begin() + static_cast<std::ptrdiff_t>(reading.followup);
  return std::any_of(all.begin(), own, [&](const FollowUpNames& earlier) {
    return earlier.measures.find(id).has_value();
  });
}

// What a measure continues has become it, and does not stand beside it in the same year.
void check_continued(Reading& reading, const YamlNode& row, const Record& record) {
  const YamlNode* continues = row.find("continues");
  if (continues == nullptr) return;
  const std::string strategy = "measure:" + reading.strategy_names().id + "/";
  const FollowUpNames& own = reading.followup_names();
  for (const YamlNode& item : continues->items) {
    const YamlNode* to = address_in(item);
    if (to == nullptr || !to->scalar.starts_with(strategy)) continue;
    const std::string id = to->scalar.substr(to->scalar.rfind('/') + 1);
    const auto beside = own.measures.find(id);
    if (!beside || id == record.id || !stood_before(reading, id)) continue;
    reading.tell(kSourceGoesOn, *to, {id, std::to_string(own.year)}).also =
        own.measures.place(*beside);
  }
}

void read_record(Reading& reading, const YamlNode& row, FollowUp& out) {
  const std::size_t own = out.records.size();
  Record& record = out.records.emplace_back();
  record.where = reading.at(row);
  if (!has_value(reading, row)) return;
  read_map(reading, row, kRecordFields, record);
  if (record.shares_policy_with == own) {
    reading.tell(kLeadsBackToItself, *row.find("shares_policy_with"), {record.id});
  }
  check_roles(reading, row, record);
  check_references(reading, row, record);
  check_lineage_twice(reading, row);
  check_end(reading, row, record);
  check_continued(reading, row, record);
}

void read_borrowed(Reading& reading, const YamlNode& row, FollowUp& out) {
  BorrowedRecord borrowed;
  if (!read_map(reading, row, kBorrowedFields, borrowed)) return;
  borrowed.before = out.records.size();
  const RecordKey& key = borrowed.record;
  if (key.strategy == reading.strategy && key.followup == reading.followup) {
    reading.tell(kBorrowedFromItself, *row.find("ref"));
  }
  out.borrowed.push_back(std::move(borrowed));
}

}  // namespace

bool read_measures(Reading& reading, const YamlNode& node, FollowUp& out) {
  const auto* rows = items_of(reading, node);
  if (rows == nullptr) return false;
  for (const YamlNode& row : *rows) {
    if (is_borrowed(row)) {
      read_borrowed(reading, row, out);
    } else {
      read_record(reading, row, out);
    }
  }
  return true;
}

std::vector<FieldTable> record_tables() {
  return {table_keys(kLineageFields), table_keys(kEndedFields), table_keys(kRelatedFields),
          table_keys(kRecordFields), table_keys(kBorrowedFields)};
}

}  // namespace ayumi::content
