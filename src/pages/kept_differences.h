#pragma once
// How a record's text differs from an older one's, section by section: how many sentences, and a
// few of them side by side. To find out is dear, and both the changes page and the record's own
// page tell it: whichever is made first leaves it here for the other. Safe on any thread.

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "model/record.h"
#include "pages/redline_headings.h"
#include "pages/views/changes_views.h"
#include "redline/redline.h"

namespace ayumi::pages {

struct SentenceCounts {
  std::size_t changed = 0, rewritten = 0, added = 0, removed = 0;

  bool any() const { return changed + rewritten + added + removed > 0; }
};

// Headings are none; but where nothing else differs, they count.
SentenceCounts count_sentences(const redline::Redline& redline, const RedlineHeadings& headings);

struct SectionDifference {
  SentenceCounts counts;
  std::vector<ComparisonRowView> main;  // as main_differences of comparison_rows.h gives them
};

// Of one language.
class KeptDifferences {
 public:
  // By section, as they were kept; nothing where nobody has compared the two yet.
  std::optional<std::vector<SectionDifference>> find(const RecordKey& before,
                                                     const RecordKey& after) const;
  void keep(const RecordKey& before, const RecordKey& after,
            std::vector<SectionDifference> differences);

 private:
  mutable std::mutex mutex_;
  std::map<std::pair<RecordKey, RecordKey>, std::vector<SectionDifference>> kept_;
};

}  // namespace ayumi::pages
