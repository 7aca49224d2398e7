#pragma once
// Who and what appears in which records: the site read backwards, once, for the pages that list.

#include <set>
#include <vector>

#include "model/site.h"
#include "pages/documents.h"

namespace ayumi::pages {

struct OrganizationRecords {
  std::vector<RecordKey> lead, partner, responsible;
  std::vector<RecordKey> mentioned;  // linked in the text, without a role in that record
};

struct Connections {
  std::vector<OrganizationRecords> organizations;  // as Site::organizations
  std::vector<std::vector<RecordKey>> topics;      // as Site::topics
  std::vector<std::vector<RecordKey>> terms;       // as Site::glossary
  // Records whose measure a source says to be ended, merged, or continued by another one: silence
  // in the next year is then no silence.
  std::set<RecordKey> carried_on;
};

// Borrowed rows do not count: a record is listed at home only. All lists are in the order of the
// site and hold each record once.
Connections connect(const Site& site, const Documents& documents);

}  // namespace ayumi::pages
