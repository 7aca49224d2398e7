// Two sentences, word by word.
#include <catch2/catch.hpp>

#include "redline/redline.h"

using namespace ayumi::redline;

namespace {

// "same {-removed-}{+added+}"
std::string shown(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    const std::string words(piece.text);
    if (piece.mark == Mark::same) text += words;
    if (piece.mark == Mark::removed) text += "{-" + words + "-}";
    if (piece.mark == Mark::added) text += "{+" + words + "+}";
  }
  return text;
}

struct Sample {
  const char* language;
  const char* before;
  const char* after;
  const char* wanted;
};

}  // namespace

TEST_CASE("changed words are marked, the rest stands") {
  const auto row = GENERATE(values<Sample>({
      {"ja", "続ける。", "続ける。", "続ける。"},
      {"ja", "3月末で71医療機関が認証を持つ。", "3月末で68医療機関が認証を持つ。",
       "3月末で{-71-}{+68+}医療機関が認証を持つ。"},
      {"ja", "ウェブサイト、SNSなどで強みを伝えた。",
       "ウェブサイト、SNS、セミナーなどで強みを伝えた。",
       "ウェブサイト、SNS{+、セミナー+}などで強みを伝えた。"},
      {"en", "It supports 20 hospitals in Asia.", "It supports 36 hospitals in Asia.",
       "It supports {-20-}{+36+} hospitals in Asia."},
      {"en", "The network was built in Asia.", "The network was built.",
       "The network was built{- in Asia-}."},
      {"en", "Training", "Training of nurses", "Training{+ of nurses+}"},
  }));
  CHECK(shown(Comparer(row.language).compare_line(row.before, row.after)) == row.wanted);
}

TEST_CASE("a word or two between larger changes are given up") {
  const auto row = GENERATE(values<Sample>({
      {"ja", "2022年3月に大阪府の委員会で決定した。", "2023年4月に大阪府の委員会で決定した。",
       "{-2022年3-}{+2023年4+}月に大阪府の委員会で決定した。"},
      {"en", "The ministry gave twenty million of reserves to the common fund.",
       "The ministry gave thirty billion of savings to the common fund.",
       "The ministry gave {-twenty million of reserves-}{+thirty billion of savings+} to the "
       "common "
       "fund."},
  }));
  CHECK(shown(Comparer(row.language).compare_line(row.before, row.after)) == row.wanted);
}

TEST_CASE("what has little in common is not cut into shreds") {
  CHECK(shown(Comparer("en").compare_line("Nurses", "The hospitals of tomorrow")) ==
        "{-Nurses-}{+The hospitals of tomorrow+}");
  CHECK(shown(Comparer("en").compare_line("", "New")) == "{+New+}");
  CHECK(Comparer("en").compare_line("", "").empty());
}
