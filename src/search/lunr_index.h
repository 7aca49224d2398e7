#pragma once
// An inverted index with what Lunr 2.3.9 keeps of it, and the builder that makes it from analysed
// documents. Serialised by lunr_json.h (parts) and whole_index.h.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "search/synonyms.h"
#include "search/terms.h"
#include "search/weights.h"

namespace ayumi::search {

// Some neighbouring documents, analysed by one FieldAnalyser.
struct AnalysedDocuments {
  Terms terms;
  std::vector<Occurrence> occurrences;    // of the first field of the first document, and so on
  std::vector<std::uint32_t> field_ends;  // in `occurrences`, of each field of each document
  std::vector<double> boosts;             // of each document
};

struct Place {
  FieldNumber field = 0;
  std::uint32_t start = 0;
  std::uint32_t length = 0;
};

// Terms are numbered in the order in which Lunr meets them, which is its "_index". const members
// may be called from several threads at once.
class LunrIndex {
 public:
  LunrIndex(Terms terms, std::vector<Place> places, std::vector<std::uint32_t> place_ends,
            Weights weights, std::size_t documents);

  std::size_t documents() const { return documents_; }
  std::u16string_view term(TermNumber number) const { return terms_[number]; }
  // In the order of UTF-16 code units, JavaScript's.
  const std::vector<TermNumber>& sorted_terms() const { return sorted_; }
  // By document, then field, then position.
  std::span<const Place> places(TermNumber number) const;
  const Weights& weights() const { return weights_; }

 private:
  Terms terms_;
  std::vector<TermNumber> sorted_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> place_ends_;
  Weights weights_;
  std::size_t documents_;
};

// The places of a term in one field of one document, at the front of `places`.
inline std::span<const Place> first_posting(std::span<const Place> places) {
  std::size_t count = 0;
  while (count < places.size() && places[count].field == places.front().field) ++count;
  return places.first(count);
}

inline std::size_t count_postings(std::span<const Place> places) {
  std::size_t count = places.empty() ? 0 : 1;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].field != places[i - 1].field) ++count;
  }
  return count;
}

class LunrBuilder {
 public:
  void add(AnalysedDocuments documents);  // in order
  LunrIndex build() &&;

 private:
  Terms terms_;
  std::vector<std::vector<Occurrence>> occurrences_;
  std::vector<std::uint32_t> lengths_;  // of each field
  std::vector<double> boosts_;
};

}  // namespace ayumi::search
