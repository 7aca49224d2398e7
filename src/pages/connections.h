#pragma once
// Who and what appears in which records: the site read backwards, once, for the pages that list.

#include <array>
#include <map>
#include <set>
#include <vector>

#include "model/site.h"
#include "pages/documents.h"
#include "pages/newest_days.h"

namespace ayumi::pages {

struct OrganizationRecords {
  std::vector<RecordKey> lead, partner, responsible;
  std::vector<RecordKey> mentioned;  // linked in the text, without a role in that record
};

struct Connections {
  std::vector<OrganizationRecords> organizations;  // as Site::organizations
  std::vector<std::vector<RecordKey>> topics;      // as Site::topics
  // Those of them that are of their strategy's newest follow-up.
  std::vector<std::vector<RecordKey>> newest_of_topics;
  std::vector<std::vector<RecordKey>> terms;  // as Site::glossary
  // By strategy, follow-up and pillar: positions of the records directly under it.
  std::map<std::array<std::size_t, 3>, std::vector<std::size_t>> pillars;
  // Records whose measure a source says to be ended, merged, or continued by another one: silence
  // in the next year is then no silence.
  std::set<RecordKey> carried_on;
  std::vector<std::vector<std::size_t>> depths;  // by strategy and follow-up: depth_of_groups()
  std::vector<std::vector<bool>> planning;       // by language and strategy: find_planning()
  NewestDays days;
};

// Borrowed rows do not count: a record is listed at home only. All lists are in the order of the
// site and hold each record once.
Connections connect(const Site& site, const Documents& documents);

}  // namespace ayumi::pages
