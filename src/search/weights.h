#pragma once
// How much a term counts for a field of a document: the arithmetic of Lunr 2.3.9's builder (BM25),
// with its rounding, step by step in the same order, so that the results are the same numbers.
// const members may be called from several threads at once.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ayumi::search {

struct Field {
  std::string_view name;
  double boost = 1;
};
constexpr std::array<Field, 5> kFields = {
    {{"title", 6}, {"names", 6}, {"summary", 2}, {"body", 1}, {"roles", 4}}};

// A field of a document: document × number of fields + field.
using FieldNumber = std::uint32_t;

constexpr FieldNumber document_of(FieldNumber field) {
  return field / static_cast<FieldNumber>(kFields.size());
}
constexpr std::size_t kind_of(FieldNumber field) { return field % kFields.size(); }

class Weights {
 public:
  // `lengths`: the number of tokens of each field of each document.
  Weights(const std::vector<std::uint32_t>& lengths, const std::vector<double>& document_boosts);

  // Of a term that stands in so many fields.
  double inverse_frequency(std::size_t fields_with_term) const;
  // In thousandths, of a term that stands `count` times in the field.
  std::int64_t weight(double inverse_frequency, FieldNumber field, std::uint32_t count) const;

 private:
  std::size_t documents_;
  std::vector<double> saturation_;  // of each field: how many occurrences weigh half of the most
  std::vector<double> document_boosts_;
};

}  // namespace ayumi::search
