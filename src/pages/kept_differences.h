#pragma once
// How a record's text differs from an older one's, section by section: how many sentences, and a
// few of them side by side. To find out is dear, and both the changes page and the record's own
// page tell it: whichever is made first leaves it here for the other. The sentences are needed
// once, by the record, and for ten thousand records they are much to hold: who takes them leaves
// only the counts behind. Safe on any thread.

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

std::vector<SentenceCounts> counts_of(const std::vector<SectionDifference>& differences);

// Of one language.
class KeptDifferences {
 public:
  // By section; nothing where nobody has compared the two yet.
  std::optional<std::vector<SentenceCounts>> counts(const RecordKey& before,
                                                    const RecordKey& after) const;
  // Likewise; nothing either where they were taken before.
  std::optional<std::vector<SectionDifference>> take(const RecordKey& before,
                                                     const RecordKey& after);
  void keep(const RecordKey& before, const RecordKey& after,
            std::vector<SectionDifference> differences);
  void keep(const RecordKey& before, const RecordKey& after, std::vector<SentenceCounts> counts);

 private:
  using Pair = std::pair<RecordKey, RecordKey>;
  mutable std::mutex mutex_;
  std::map<Pair, std::vector<SentenceCounts>> counts_;
  std::map<Pair, std::vector<SectionDifference>> differences_;
};

}  // namespace ayumi::pages
