#pragma once
// What one strategy reported for one fiscal year.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/record.h"

namespace ayumi {

struct Meeting {
  Text body;
  std::string number;
  std::optional<Date> date;
  Text document;
};

struct FollowUp {
  int year = 0;  // the fiscal year reported on
  enum class Edition { missing, unknown, draft, final };
  Edition edition = Edition::missing;
  Text edition_note;
  Text year_basis;  // how the year is known when the document has no date
  StatedDate as_of;
  StatedDate published;
  std::optional<Date> entered;  // the day on which the portal first showed it
  std::optional<Decision> decision;
  std::optional<Meeting> meeting;
  std::vector<SourceDocument> sources;
  // A part of another follow-up's document; published, edition and sources come from there.
  struct Extract {
    StrategyIndex strategy = 0;
    std::size_t followup = 0;
    Text at;
  };
  std::optional<Extract> extract_of;
  bool first = false;  // the source says that it is the first follow-up
  bool roles_not_stated = false;
  std::vector<Correction> corrections;
  std::vector<NotReproduced> not_reproduced;
  std::vector<Alias> aliases;
  std::vector<Record> records;  // in the order of the table
  std::vector<BorrowedRecord> borrowed;
  Localized<Prose> overview;
  std::map<PillarIndex, Localized<Prose>> pillar_prose;  // targets of a pillar, not of one measure
  std::vector<Outline> outlines;
  Location where;  // of followup.yaml
};

}  // namespace ayumi
