#pragma once
// One measure in one follow-up.

#include <optional>
#include <string>
#include <vector>

#include "model/organization.h"
#include "model/source_document.h"
#include "model/values.h"
#include "model/vocabulary.h"

namespace ayumi {

using StrategyIndex = std::size_t;  // position in Site::strategies
using PillarIndex = std::size_t;    // position in Strategy::pillars
using SectionIndex = std::size_t;   // position in Site::sections

// Where a record stands. Resolved on reading; never dangles.
struct RecordKey {
  StrategyIndex strategy = 0;
  std::size_t followup = 0;  // position in Strategy::followups
  std::size_t record = 0;    // position in FollowUp::records

  friend auto operator<=>(const RecordKey&, const RecordKey&) = default;
};

struct Roles {
  // The source marks a lead (◎) and partners; or names who is responsible without marking anybody;
  // or says nothing at all (`not_stated`); or nobody has filled it in.
  bool not_stated = false;
  std::vector<OrganizationIndex> lead, partners, responsible;
  Text responsible_note;  // その他関係省庁
};

// What a related: entry or a lineage entry points to.
struct Reference {
  enum class Kind { record, strategy, followup, measure };
  Kind kind = Kind::record;
  RecordKey record;     // record and followup: the fields that the kind needs
  std::string measure;  // measure: its id in record.strategy
};

struct Related {
  enum class By { source, editor };
  Reference to;
  By by = By::editor;
  Text note;
};

struct Lineage {
  enum class Kind { continues, split_from, merged_into, ended };
  Kind kind = Kind::continues;
  std::optional<Reference> to;  // `ended` has none
  Text note;                    // what the source says
};

// A number that a record reports.
struct FigureValue {
  std::size_t figure = 0;  // position in Strategy::figures
  std::string value;       // a decimal number exactly as written: "2676", "1.5"
  std::string of;          // of how many; empty when not a part
  std::optional<Date> at;
  bool about = false, at_least = false, up_to = false;
  bool cumulative = false;
  Text note;
};

struct Record {
  std::string id;  // the measure's, stable over the years
  Text title;
  enum class TitleKind { official, editorial };
  TitleKind title_kind = TitleKind::official;
  std::string label;  // the printed mark: （１）
  std::optional<PillarIndex> pillar;
  std::vector<SectionIndex> sections;  // which this record is expected to have
  Roles roles;
  Text summary;  // one plain line for citizens
  std::vector<TopicIndex> topics;
  std::vector<Lineage> lineage;
  std::vector<Related> related;
  std::optional<SourcePlace> source;
  std::optional<std::size_t> shares_policy_with;  // record of the same follow-up
  std::vector<FigureValue> figures;
  std::vector<Correction> corrections;
  std::vector<NotReproduced> not_reproduced;
  std::vector<Alias> aliases;
  std::string status;  // id of SiteStatus; empty unless the office publishes one
  Localized<Prose> prose;
  Location where;  // of its row in the table
};

// A row of another follow-up that a document borrows: shown and printed, counted only at home.
struct BorrowedRecord {
  RecordKey record;
  std::optional<PillarIndex> pillar;
  std::string label;
  std::size_t before = 0;  // stands before this position of FollowUp::records
};

}  // namespace ayumi
