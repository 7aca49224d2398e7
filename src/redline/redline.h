#pragma once
// 見え消し: what changed from one plain text to another, sentence by sentence, and word by word
// where a sentence was changed but is still the same sentence.
//
// A line break that moves is no change: sentences are compared, not paragraphs. The cost has a
// limit for any input: beyond it sentences are told as removed and added, which is right if coarse.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "redline/breaks.h"
#include "redline/sentences.h"
#include "redline/word_redline.h"

namespace ayumi::redline {

struct Row {
  // `rewritten` are two sentences of which the one stands for the other, with too little in common
  // for marks inside them to help.
  enum class Kind : std::uint8_t { same, changed, rewritten, removed, added };
  Kind kind = Kind::same;
  // Positions in Redline::before and after; none for added and removed.
  std::optional<std::uint32_t> before, after;
  std::vector<Piece> pieces;  // of a changed sentence
};

// Its texts are those that were compared, which must outlive it.
struct Redline {
  std::vector<Sentence> before, after;
  std::vector<Row> rows;  // in order on both sides, each sentence once

  std::size_t count(Row::Kind kind) const;
  bool is_changed() const { return count(Row::Kind::same) != rows.size(); }
};

// For one language. An object belongs to one thread at a time; it is made once for many texts, and
// several threads may copy the same.
class Comparer {
 public:
  explicit Comparer(std::string_view language) : breaks_(language) {}

  // Lines end with '\n'.
  Redline compare(std::string_view before, std::string_view after);
  // Two short texts of one sentence each, such as titles; never `rewritten`.
  std::vector<Piece> compare_line(std::string_view before, std::string_view after);

 private:
  Breaks breaks_;
};

}  // namespace ayumi::redline
