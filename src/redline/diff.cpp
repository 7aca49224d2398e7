#include "redline/diff.h"

#include <algorithm>
#include <dtl/dtl.hpp>

namespace ayumi::redline {
namespace {

using Elements = std::vector<std::uint32_t>;

// dtl records every step of its search, 24 bytes each, and goes wrong when it runs out of its own
// allowance of two million.
constexpr std::size_t kMostSteps = 1'000'000;

// Part of a sequence: its elements, and where they stand in the whole.
struct Part {
  Elements elements;
  Elements places;
};

class Aligner {
 public:
  Aligner(std::size_t elements, std::size_t& effort)
      : in_before_(elements), in_after_(elements), effort_(effort) {}

  std::vector<Match> align(std::span<const std::uint32_t> before,
                           std::span<const std::uint32_t> after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && before[head] == after[head]) ++head;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
      ++tail;
    }
    for (std::size_t i = 0; i < head; ++i) add(i, i);
    align_middle(before.subspan(0, before.size() - tail), after.subspan(0, after.size() - tail),
                 head);
    for (std::size_t i = tail; i > 0; --i) add(before.size() - i, after.size() - i);
    return std::move(matches_);
  }

 private:
  void add(std::size_t before, std::size_t after) {
    matches_.push_back({static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(after)});
  }

  // What one side lacks can match nothing, and would only cost.
  void align_middle(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after,
                    std::size_t from) {
    for (std::size_t i = from; i < before.size(); ++i) ++in_before_[before[i]];
    for (std::size_t i = from; i < after.size(); ++i) ++in_after_[after[i]];
    const Part left = shared(before, from, in_after_);
    const Part right = shared(after, from, in_before_);
    if (!try_whole(left, right)) align_by_anchors(left, right);
  }

  static Part shared(std::span<const std::uint32_t> all, std::size_t from,
                     const Elements& in_other) {
    Part part;
    for (std::size_t i = from; i < all.size(); ++i) {
      if (in_other[all[i]] == 0) continue;
      part.elements.push_back(all[i]);
      part.places.push_back(static_cast<std::uint32_t>(i));
    }
    return part;
  }

  // False when it would cost too much.
  bool try_whole(const Part& left, const Part& right) {
    if (left.elements.empty() || right.elements.empty()) return true;
    const std::size_t most = (left.elements.size() + 1) * (right.elements.size() + 1);
    if (most > std::min(kMostSteps, effort_)) return false;
    dtl::Diff<std::uint32_t, Elements> diff(left.elements, right.elements);
    diff.compose();
    for (const auto& [element, place] : diff.getSes().getSequence()) {
      if (place.type != dtl::SES_COMMON) continue;
      add(left.places[static_cast<std::size_t>(place.beforeIdx - 1)],
          right.places[static_cast<std::size_t>(place.afterIdx - 1)]);
    }
    const auto edits = static_cast<std::size_t>(diff.getEditDistance());
    effort_ -= std::min(most, (edits + 1) * (edits + 1));
    return true;
  }

  void align_by_anchors(const Part& left, const Part& right) {
    const std::vector<Match> anchors = longest_ascending(unique_pairs(left, right));
    if (anchors.empty()) return;
    Match from{0, 0};
    for (const Match& anchor : anchors) {
      align_gap(left, right, from, anchor);
      add(left.places[anchor.before], right.places[anchor.after]);
      from = {anchor.before + 1, anchor.after + 1};
    }
    align_gap(left, right, from,
              {static_cast<std::uint32_t>(left.elements.size()),
               static_cast<std::uint32_t>(right.elements.size())});
  }

  void align_gap(const Part& left, const Part& right, const Match& from, const Match& to) {
    try_whole(cut(left, from.before, to.before), cut(right, from.after, to.after));
  }

  static Part cut(const Part& part, std::uint32_t begin, std::uint32_t end) {
    return {Elements(part.elements.begin() + begin, part.elements.begin() + end),
            Elements(part.places.begin() + begin, part.places.begin() + end)};
  }

  // By their place in `left`.
  std::vector<Match> unique_pairs(const Part& left, const Part& right) const {
    Elements place_in_right(in_after_.size());
    for (std::uint32_t i = 0; i < right.elements.size(); ++i) place_in_right[right.elements[i]] = i;
    std::vector<Match> pairs;
    for (std::uint32_t i = 0; i < left.elements.size(); ++i) {
      const std::uint32_t element = left.elements[i];
      const bool unique = in_before_[element] == 1 && in_after_[element] == 1;
      if (unique) pairs.push_back({i, place_in_right[element]});
    }
    return pairs;
  }

  // The most of them that ascend on the right as well.
  static std::vector<Match> longest_ascending(const std::vector<Match>& pairs) {
    std::vector<std::size_t> ends;  // by length: the pair that ends the lowest such row
    std::vector<std::size_t> previous(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto higher = std::lower_bound(
          ends.begin(), ends.end(), pairs[i].after,
          [&](std::size_t end, std::uint32_t after) { return pairs[end].after < after; });
      previous[i] = higher == ends.begin() ? i : *(higher - 1);
      if (higher == ends.end()) {
        ends.push_back(i);
      } else {
        *higher = i;
      }
    }
    std::vector<Match> row(ends.size());
    std::size_t at = ends.empty() ? 0 : ends.back();
    for (std::size_t i = row.size(); i-- > 0; at = previous[at]) row[i] = pairs[at];
    return row;
  }

  std::vector<Match> matches_;
  Elements in_before_, in_after_;  // by element: how often it stands in the middle
  std::size_t& effort_;
};

}  // namespace

std::vector<Match> common_elements(std::span<const std::uint32_t> before,
                                   std::span<const std::uint32_t> after, std::size_t& effort) {
  std::uint32_t highest = 0;
  for (const std::uint32_t element : before) highest = std::max(highest, element);
  for (const std::uint32_t element : after) highest = std::max(highest, element);
  return Aligner(highest + std::size_t{1}, effort).align(before, after);
}

}  // namespace ayumi::redline
