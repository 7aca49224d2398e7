#include "redline/word_redline.h"

#include <algorithm>
#include <unordered_map>

#include "redline/diff.h"

namespace ayumi::redline {
namespace {

// Bytes [begin, end) of either sentence.
struct Range {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

// A change, and what stays the same behind it. Only the first change of a sentence may be empty.
struct Stretch {
  Range removed, added, same;  // `same` is of the newer sentence
};

class Numbers {
 public:
  std::vector<std::uint32_t> of(std::string_view text, const std::vector<std::uint32_t>& ends) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(ends.size());
    std::size_t begin = 0;
    for (const std::uint32_t end : ends) {
      const auto next = static_cast<std::uint32_t>(known_.size());
      numbers.push_back(known_.try_emplace(text.substr(begin, end - begin), next).first->second);
      begin = end;
    }
    return numbers;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != ' ';
  }));
}

class Comparison {
 public:
  Comparison(std::string_view before, std::string_view after) : before_(before), after_(after) {}

  WordRedline compare(Breaks& breaks, std::size_t& effort) {
    const auto before_ends = breaks.word_ends(before_);
    const auto after_ends = breaks.word_ends(after_);
    Numbers numbers;
    const auto before = numbers.of(before_, before_ends);
    const auto after = numbers.of(after_, after_ends);
    for (const Match& match : common_elements(before, after, effort)) {
      add_same(range_of(before_ends, match.before), range_of(after_ends, match.after));
    }
    add_change({before_done_, before_.size()}, {after_done_, after_.size()}, {});
    give_up_crumbs();
    return pieces();
  }

 private:
  static Range range_of(const std::vector<std::uint32_t>& ends, std::uint32_t word) {
    return {word == 0 ? 0 : ends[word - 1], ends[word]};
  }

  void add_same(const Range& before, const Range& after) {
    const bool goes_on =
        !stretches_.empty() && before.begin == before_done_ && after.begin == after_done_;
    if (goes_on) {
      stretches_.back().same.end = after.end;
    } else {
      add_change({before_done_, before.begin}, {after_done_, after.begin}, after);
    }
    before_done_ = before.end;
    after_done_ = after.end;
  }

  void add_change(const Range& removed, const Range& added, const Range& same) {
    if (removed.size() + added.size() + same.size() == 0) return;
    stretches_.push_back({removed, added, same});
  }

  std::size_t letters_changed(const Stretch& s) const {
    return std::max(letters(before_.substr(s.removed.begin, s.removed.size())),
                    letters(after_.substr(s.added.begin, s.added.size())));
  }

  bool is_crumb(const Stretch& left, const Stretch& right) const {
    if (left.removed.size() + left.added.size() == 0) return false;
    if (right.removed.size() + right.added.size() == 0) return false;
    const std::size_t same = letters(after_.substr(left.same.begin, left.same.size()));
    const std::size_t around = std::min(letters_changed(left), letters_changed(right));
    return same <= 1 || (same <= 3 && around >= 2 * same);
  }

  void give_up_crumbs() {
    std::vector<Stretch> kept;
    for (const Stretch& next : stretches_) {
      if (!kept.empty() && is_crumb(kept.back(), next)) {
        kept.back().removed.end = next.removed.end;
        kept.back().added.end = next.added.end;
        kept.back().same = next.same;
      } else {
        kept.push_back(next);
      }
    }
    stretches_ = std::move(kept);
  }

  WordRedline pieces() const {
    WordRedline result;
    std::size_t same = 0;
    const auto add = [&](Mark mark, std::string_view of, const Range& range) {
      if (range.size() > 0) result.pieces.push_back({mark, of.substr(range.begin, range.size())});
    };
    for (const Stretch& stretch : stretches_) {
      add(Mark::removed, before_, stretch.removed);
      add(Mark::added, after_, stretch.added);
      add(Mark::same, after_, stretch.same);
      same += letters(after_.substr(stretch.same.begin, stretch.same.size()));
    }
    const std::size_t most = std::max(letters(before_), letters(after_));
    result.kept = most == 0 ? 1 : static_cast<double>(same) / static_cast<double>(most);
    return result;
  }

  std::string_view before_, after_;
  std::vector<Stretch> stretches_;
  std::size_t before_done_ = 0, after_done_ = 0;
};

}  // namespace

WordRedline compare_words(std::string_view before, std::string_view after, Breaks& breaks,
                          std::size_t& effort) {
  return Comparison(before, after).compare(breaks, effort);
}

}  // namespace ayumi::redline
