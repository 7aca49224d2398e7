#include "search/weights.h"

#include <catch2/catch.hpp>

namespace ayumi::search {

// The expected numbers were computed in JavaScript by Lunr's formula.
TEST_CASE("weights are Lunr's, to the thousandth") {
  // Two documents; fields of 2, 0, 0, 10, 0 and 4, 0, 0, 30, 0 tokens.
  const Weights weights({2, 0, 0, 10, 0, 4, 0, 0, 30, 0}, {1, 2.5});
  struct Row {
    std::size_t fields_with_term;
    FieldNumber field;
    std::uint32_t count;
    std::int64_t expected;
  };
  const Row rows[] = {
      {1, 0, 1, 4816}, {1, 5, 1, 9150},  {1, 3, 1, 871}, {1, 3, 3, 1220},
      {1, 8, 1, 1439}, {4, 8, 30, 1500}, {2, 3, 1, 229}, {5, 3, 1, 471},
  };
  for (const Row& row : rows) {
    const double rarity = weights.inverse_frequency(row.fields_with_term);
    CHECK(weights.weight(rarity, row.field, row.count) == row.expected);
  }
}

}  // namespace ayumi::search
