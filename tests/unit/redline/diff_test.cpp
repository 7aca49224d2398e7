// What two sequences have in common, and what that may cost.
#include "redline/diff.h"

#include <catch2/catch.hpp>
#include <random>

using namespace ayumi::redline;
using Elements = std::vector<std::uint32_t>;

namespace {

constexpr std::size_t kPlenty = 10'000'000;

std::size_t common(const Elements& before, const Elements& after, std::size_t effort = kPlenty) {
  const auto matches = common_elements(before, after, effort);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    REQUIRE(before.at(matches[i].before) == after.at(matches[i].after));
    if (i == 0) continue;
    REQUIRE(matches[i - 1].before < matches[i].before);
    REQUIRE(matches[i - 1].after < matches[i].after);
  }
  return matches.size();
}

std::size_t longest_common(const Elements& a, const Elements& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      best[i][j] =
          a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
    }
  }
  return best[a.size()][b.size()];
}

Elements counting(std::uint32_t from, std::uint32_t count) {
  Elements elements(count);
  for (std::uint32_t i = 0; i < count; ++i) elements[i] = from + i;
  return elements;
}

}  // namespace

TEST_CASE("short sequences") {
  CHECK(common({}, {}) == 0);
  CHECK(common({}, {0}) == 0);
  CHECK(common({0}, {}) == 0);
  CHECK(common({0}, {0}) == 1);
  CHECK(common({0, 1, 2, 3}, {0, 2, 3}) == 3);
  CHECK(common({0, 0, 0}, {0, 0}) == 2);
  CHECK(common({0, 1, 2}, {3, 4}) == 0);
}

TEST_CASE("as much as there is, for any two sequences") {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const auto draw = [&](std::size_t most) {
      Elements elements(random() % most);
      for (auto& element : elements) element = static_cast<std::uint32_t>(random() % 12);
      return elements;
    };
    const Elements a = draw(30), b = draw(60);
    CAPTURE(a, b);
    CHECK(common(a, b) == longest_common(a, b));
    CHECK(common(b, a) == longest_common(a, b));
  }
}

TEST_CASE("what stands once in both holds a long text together") {
  Elements before = counting(0, 20'000);
  Elements after;
  for (const std::uint32_t element : before) {
    if (element % 10 == 3) continue;
    after.push_back(element);
    if (element % 7 == 0) after.push_back(element % 70);  // repeated, so no anchor
  }
  CHECK(common(before, after) >= 17'000);
}

TEST_CASE("without effort left, only the ends are matched") {
  std::size_t effort = 0;
  const auto matches =
      common_elements(Elements{0, 1, 1, 2, 2, 9}, Elements{0, 2, 2, 1, 1, 9}, effort);
  CHECK(matches.size() == 2);
}

TEST_CASE("what is spent is taken off") {
  std::size_t effort = 1000;
  common_elements(Elements{0, 1, 2, 3, 4, 5}, Elements{5, 3, 1, 4, 2, 0}, effort);
  CHECK(effort < 1000);
}
