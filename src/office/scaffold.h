#pragma once
// The files with which something new begins: a strategy, a year of it, a measure, a page. Pure:
// what is to be written is given back, nothing is written.
//
// `portal` has no mistakes. Ids and years are checked by the rules of the files themselves;
// whatever is wrong is told at once, and then there are no changes.

#include <string>
#include <vector>

#include "office/file_changes.h"
#include "office/portal_files.h"

namespace ayumi::office {

// A sentence of the message catalogue, and what is put into it.
struct Remark {
  std::string key;
  std::vector<std::string> arguments;
};

struct Scaffold {
  FileChanges changes;        // paths are relative to the project
  std::vector<Remark> notes;  // what somebody should know of them
  Diagnostics mistakes;       // in what was asked for
  std::vector<Remark> refusals;

  bool refused() const { return mistakes.has_errors() || !refusals.empty(); }
};

Scaffold new_strategy(const PortalFiles& portal, const std::string& id);

// A year of a strategy, with the measures of the last year before it: their titles, places and
// roles, and no results.
Scaffold new_followup(const PortalFiles& portal, const std::string& strategy,
                      const std::string& year);

// A row in the table of a year, and its texts. A measure that the last year before reports is
// carried on.
Scaffold new_measure(const PortalFiles& portal, const std::string& strategy,
                     const std::string& year, const std::string& id);

Scaffold new_page(const PortalFiles& portal, const std::string& id);

}  // namespace ayumi::office
