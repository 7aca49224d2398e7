#include "search/term_files.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace ayumi::search {
namespace {

// Sizes are guesses at bytes of JSON, which gzip makes about five times smaller. The larger the
// files, the more a query fetches in vain; the more there are, the larger the manifest, which every
// reader fetches.
constexpr std::size_t kFiles = 256;
constexpr std::size_t kSmallest = 8'000;
constexpr std::size_t kLargest = 30'000;
// A term so common that most queries with it are better off without its positions.
constexpr std::size_t kApart = 60'000;

std::size_t size_of(std::span<const Place> places) {
  constexpr std::size_t kTerm = 81;
  constexpr std::size_t kPosting = 48;
  constexpr std::size_t kPlace = 8;
  return kTerm + kPosting * count_postings(places) + kPlace * places.size();
}

std::size_t wanted_size(const LunrIndex& index) {
  std::size_t total = 0;
  for (const TermNumber term : index.sorted_terms()) total += size_of(index.places(term));
  return std::clamp(total / kFiles, kSmallest, kLargest);
}

}  // namespace

std::vector<TermFile> cut_by_terms(const LunrIndex& index) {
  const std::vector<TermNumber>& terms = index.sorted_terms();
  const std::size_t wanted = wanted_size(index);
  std::vector<TermFile> files;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::size_t size = size_of(index.places(terms[i]));
    const bool has_room = !files.empty() && filled + size <= wanted;
    if (has_room) {
      files.back().range.end = i + 1;
      filled += size;
    } else {
      files.push_back({{i, i + 1}, size > kApart});
      filled = size;
    }
  }
  return files;
}

}  // namespace ayumi::search
