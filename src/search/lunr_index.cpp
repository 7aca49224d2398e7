#include "search/lunr_index.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ayumi::search {
namespace {

// The first four units of a term as one number, which decides nearly all comparisons.
std::uint64_t sort_key(std::u16string_view term) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 4; ++i) key = key << 16U | (i < term.size() ? term[i] : 0U);
  return key;
}

std::vector<TermNumber> sorted(const Terms& terms) {
  std::vector<std::pair<std::uint64_t, TermNumber>> keyed;
  keyed.reserve(terms.size());
  for (TermNumber term = 0; term < terms.size(); ++term) {
    keyed.emplace_back(sort_key(terms[term]), term);
  }
  std::sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : terms[a.second] < terms[b.second];
  });
  std::vector<TermNumber> result;
  result.reserve(keyed.size());
  for (const auto& [key, term] : keyed) result.push_back(term);
  return result;
}

}  // namespace

LunrIndex::LunrIndex(Terms terms, std::vector<Place> places, std::vector<std::uint32_t> place_ends,
                     Weights weights, std::size_t documents)
    : terms_(std::move(terms)),
      sorted_(sorted(terms_)),
      places_(std::move(places)),
      place_ends_(std::move(place_ends)),
      weights_(std::move(weights)),
      documents_(documents) {}

std::span<const Place> LunrIndex::places(TermNumber number) const {
  const std::size_t begin = number == 0 ? 0 : place_ends_[number - 1];
  return std::span<const Place>(places_).subspan(begin, place_ends_[number] - begin);
}

void LunrBuilder::add(AnalysedDocuments documents) {
  std::vector<TermNumber> numbers;
  numbers.reserve(documents.terms.size());
  for (TermNumber term = 0; term < documents.terms.size(); ++term) {
    numbers.push_back(terms_.number_of(documents.terms[term]));
  }
  for (Occurrence& occurrence : documents.occurrences) {
    occurrence.term = numbers[occurrence.term];
  }
  std::uint32_t begin = 0;
  for (const std::uint32_t end : documents.field_ends) {
    lengths_.push_back(end - begin);
    begin = end;
  }
  occurrences_.push_back(std::move(documents.occurrences));
  boosts_.insert(boosts_.end(), documents.boosts.begin(), documents.boosts.end());
}

LunrIndex LunrBuilder::build() && {
  std::vector<std::uint32_t> next(terms_.size(), 0);
  for (const auto& occurrences : occurrences_) {
    for (const Occurrence& occurrence : occurrences) ++next[occurrence.term];
  }
  std::exclusive_scan(next.begin(), next.end(), next.begin(), std::uint32_t{0});
  std::vector<Place> places(std::accumulate(lengths_.begin(), lengths_.end(), std::size_t{0}));
  FieldNumber field = 0;
  std::uint32_t left = 0;  // of the field
  for (auto& occurrences : occurrences_) {
    for (const Occurrence& occurrence : occurrences) {
      while (left == 0) left = lengths_[field++];
      places[next[occurrence.term]++] = {field - 1, occurrence.start, occurrence.length};
      --left;
    }
    // Two copies of everything at once would be the most memory of the whole build.
    occurrences = {};
  }
  const std::size_t documents = boosts_.size();
  Weights weights(lengths_, boosts_);
  return {std::move(terms_), std::move(places), std::move(next), std::move(weights), documents};
}

}  // namespace ayumi::search
