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

std::vector<SentenceCounts> counts_of(const std::vector<SectionDifference>& differences) {
  std::vector<SentenceCounts> counts;
  for (const SectionDifference& difference : differences) counts.push_back(difference.counts);
  return counts;
}

std::optional<std::vector<SentenceCounts>> KeptDifferences::counts(const RecordKey& before,
                                                                   const RecordKey& after) const {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find({before, after});
  return found == counts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::vector<SectionDifference>> KeptDifferences::take(const RecordKey& before,
                                                                    const RecordKey& after) {
  const std::lock_guard lock(mutex_);
  auto taken = differences_.extract({before, after});
  return taken.empty() ? std::nullopt : std::optional(std::move(taken.mapped()));
}

void KeptDifferences::keep(const RecordKey& before, const RecordKey& after,
                           std::vector<SectionDifference> differences) {
  const std::lock_guard lock(mutex_);
  if (!counts_.try_emplace({before, after}, counts_of(differences)).second) return;
  differences_.try_emplace({before, after}, std::move(differences));
}

void KeptDifferences::keep(const RecordKey& before, const RecordKey& after,
                           std::vector<SentenceCounts> counts) {
  const std::lock_guard lock(mutex_);
  counts_.try_emplace({before, after}, std::move(counts));
}

}  // namespace ayumi::pages
