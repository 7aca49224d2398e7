#include "pages/kept_differences.h"

namespace ayumi::pages {

SentenceCounts count_sentences(const redline::Redline& redline, const RedlineHeadings& headings) {
  using Kind = redline::Row::Kind;
  SentenceCounts counts;
  for (const redline::Row& row : redline.rows) {
    if (!headings.of(row).empty()) continue;
    counts.changed += row.kind == Kind::changed ? 1 : 0;
    counts.rewritten += row.kind == Kind::rewritten ? 1 : 0;
    counts.added += row.kind == Kind::added ? 1 : 0;
    counts.removed += row.kind == Kind::removed ? 1 : 0;
  }
  if (counts.any()) return counts;
  return {redline.count(Kind::changed), redline.count(Kind::rewritten), redline.count(Kind::added),
          redline.count(Kind::removed)};
}

std::optional<std::vector<SectionDifference>> KeptDifferences::find(const RecordKey& before,
                                                                    const RecordKey& after) const {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find({before, after});
  return found == kept_.end() ? std::nullopt : std::optional(found->second);
}

void KeptDifferences::keep(const RecordKey& before, const RecordKey& after,
                           std::vector<SectionDifference> differences) {
  const std::lock_guard lock(mutex_);
  kept_.try_emplace({before, after}, std::move(differences));
}

}  // namespace ayumi::pages
