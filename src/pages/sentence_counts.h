#pragma once
// How many sentences of a record's text differ from an older one's, section by section. To find out
// is dear, and both the changes page and the record's own page tell it: whichever is made first
// leaves it here for the other. Safe on any thread.

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/record.h"
#include "pages/redline_headings.h"
#include "redline/redline.h"

namespace ayumi::pages {

struct SentenceCounts {
  std::size_t changed = 0, rewritten = 0, added = 0, removed = 0;
  std::vector<std::string> gone;  // of the removed ones the first three, as plain text

  bool any() const { return changed + rewritten + added + removed > 0; }
};

// Headings are none; but where nothing else differs, they count.
SentenceCounts count_sentences(const redline::Redline& redline, const RedlineHeadings& headings);

// Of one language.
class KeptCounts {
 public:
  // As they were kept; nothing where nobody has compared the two yet.
  std::optional<std::vector<SentenceCounts>> find(const RecordKey& before,
                                                  const RecordKey& after) const;
  void keep(const RecordKey& before, const RecordKey& after, std::vector<SentenceCounts> counts);

 private:
  mutable std::mutex mutex_;
  std::map<std::pair<RecordKey, RecordKey>, std::vector<SentenceCounts>> kept_;
};

}  // namespace ayumi::pages
