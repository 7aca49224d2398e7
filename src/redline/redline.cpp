#include "redline/redline.h"

#include <algorithm>
#include <unordered_map>

#include "redline/diff.h"
#include "redline/resemblance.h"

namespace ayumi::redline {
namespace {

// A text of a hundred printed pages stays below these by far.
constexpr std::size_t kMostSteps = 4'000'000;
constexpr std::size_t kMostPairs = 1'000'000;       // of sentences in one gap
constexpr std::size_t kMostFeatures = 50'000'000;   // looked at while pairing
constexpr std::size_t kMostWordBytes = 256 * 1024;  // compared word by word
constexpr std::size_t kLongestSentence = 8 * 1024;

constexpr double kLeastResemblance = 0.3;  // of a pair
constexpr double kLeastKept = 0.5;         // of a sentence that is marked word by word

std::vector<std::uint32_t> numbers_of(const std::vector<Sentence>& sentences,
                                      std::unordered_map<std::string_view, std::uint32_t>& known) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(sentences.size());
  for (const Sentence& sentence : sentences) {
    const auto next = static_cast<std::uint32_t>(known.size());
    numbers.push_back(known.try_emplace(sentence.text, next).first->second);
  }
  return numbers;
}

// Which of some removed and some added sentences are one changed sentence: pairs in order, alike as
// much as possible together.
class Pairing {
 public:
  Pairing(std::vector<Features> removed, std::vector<Features> added)
      : removed_(std::move(removed)), added_(std::move(added)) {}

  std::vector<Match> pairs(std::size_t& features_left) {
    const std::size_t width = added_.size() + 1;
    if (removed_.size() * added_.size() > kMostPairs || cost() > features_left) return {};
    features_left -= cost();
    std::vector<double> best((removed_.size() + 1) * width);
    std::vector<double> alike(best.size());
    for (std::size_t i = removed_.size(); i-- > 0;) {
      for (std::size_t j = added_.size(); j-- > 0;) {
        const std::size_t at = i * width + j;
        alike[at] = worth_looking(i, j) ? resemblance(removed_[i], added_[j]) : 0;
        best[at] = std::max(best[at + 1], best[at + width]);
        if (alike[at] >= kLeastResemblance) {
          best[at] = std::max(best[at], best[at + width + 1] + alike[at]);
        }
      }
    }
    return way_through(best, alike, width);
  }

 private:
  std::size_t cost() const {
    std::size_t removed = 0, added = 0;
    for (const Features& features : removed_) removed += features.size();
    for (const Features& features : added_) added += features.size();
    return removed * added_.size() + added * removed_.size();
  }

  // Two very unlike sizes cannot resemble each other enough.
  bool worth_looking(std::size_t i, std::size_t j) const {
    const std::size_t a = removed_[i].size(), b = added_[j].size();
    return 2.0 * static_cast<double>(std::min(a, b)) >=
           kLeastResemblance * static_cast<double>(a + b);
  }

  std::vector<Match> way_through(const std::vector<double>& best, const std::vector<double>& alike,
                                 std::size_t width) const {
    std::vector<Match> pairs;
    std::size_t i = 0, j = 0;
    while (i < removed_.size() && j < added_.size()) {
      const std::size_t at = i * width + j;
      const double without = std::max(best[at + 1], best[at + width]);
      if (alike[at] >= kLeastResemblance && best[at] > without) {
        pairs.push_back({static_cast<std::uint32_t>(i++), static_cast<std::uint32_t>(j++)});
      } else if (best[at + width] >= best[at + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
    return pairs;
  }

  std::vector<Features> removed_, added_;
};

class Comparison {
 public:
  Comparison(std::string_view before, std::string_view after, Breaks& breaks) : breaks_(breaks) {
    result_.before = split_sentences(before, breaks);
    result_.after = split_sentences(after, breaks);
  }

  Redline compare() {
    std::unordered_map<std::string_view, std::uint32_t> known;
    const auto before = numbers_of(result_.before, known);
    const auto after = numbers_of(result_.after, known);
    result_.rows.reserve(std::max(before.size(), after.size()));
    Match from{0, 0};
    for (const Match& match : common_elements(before, after, steps_left_)) {
      add_gap(from, match);
      result_.rows.push_back({Row::Kind::same, match.before, match.after, {}});
      from = {match.before + 1, match.after + 1};
    }
    add_gap(from,
            {static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(after.size())});
    return std::move(result_);
  }

 private:
  void add_gap(Match from, const Match& to) {
    if (from.before < to.before && from.after < to.after) {
      Pairing pairing(features(result_.before, from.before, to.before),
                      features(result_.after, from.after, to.after));
      const Match origin = from;
      for (const Match& pair : pairing.pairs(features_left_)) {
        const Match place{origin.before + pair.before, origin.after + pair.after};
        add_unpaired(from, place);
        add_pair(place);
        from = {place.before + 1, place.after + 1};
      }
    }
    add_unpaired(from, to);
  }

  // A sentence beyond all measure resembles none.
  static std::vector<Features> features(const std::vector<Sentence>& sentences, std::uint32_t begin,
                                        std::uint32_t end) {
    std::vector<Features> all;
    all.reserve(end - begin);
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::string_view text = sentences[i].text;
      all.push_back(text.size() > kLongestSentence ? Features() : features_of(text));
    }
    return all;
  }

  void add_unpaired(const Match& from, const Match& to) {
    for (std::uint32_t i = from.before; i < to.before; ++i) {
      result_.rows.push_back({Row::Kind::removed, i, std::nullopt, {}});
    }
    for (std::uint32_t i = from.after; i < to.after; ++i) {
      result_.rows.push_back({Row::Kind::added, std::nullopt, i, {}});
    }
  }

  void add_pair(const Match& place) {
    const std::string_view before = result_.before[place.before].text;
    const std::string_view after = result_.after[place.after].text;
    Row row{Row::Kind::rewritten, place.before, place.after, {}};
    const std::size_t bytes = before.size() + after.size();
    if (bytes <= word_bytes_left_) {
      word_bytes_left_ -= bytes;
      WordRedline words = compare_words(before, after, breaks_, steps_left_);
      if (words.kept >= kLeastKept) {
        row.kind = Row::Kind::changed;
        row.pieces = std::move(words.pieces);
      }
    }
    result_.rows.push_back(std::move(row));
  }

  Breaks& breaks_;
  Redline result_;
  std::size_t steps_left_ = kMostSteps;
  std::size_t features_left_ = kMostFeatures;
  std::size_t word_bytes_left_ = kMostWordBytes;
};

}  // namespace

std::size_t Redline::count(Row::Kind kind) const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.kind == kind; }));
}

Redline Comparer::compare(std::string_view before, std::string_view after) {
  return Comparison(before, after, breaks_).compare();
}

std::vector<Piece> Comparer::compare_line(std::string_view before, std::string_view after) {
  std::size_t effort = kMostSteps;
  WordRedline words = compare_words(before, after, breaks_, effort);
  if (words.kept >= kLeastKept) return std::move(words.pieces);
  std::vector<Piece> whole;
  if (!before.empty()) whole.push_back({Mark::removed, before});
  if (!after.empty()) whole.push_back({Mark::added, after});
  return whole;
}

}  // namespace ayumi::redline
