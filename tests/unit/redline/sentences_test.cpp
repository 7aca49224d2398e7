// Where sentences end, in Japanese and in English.
#include "redline/sentences.h"

#include <catch2/catch.hpp>

using namespace ayumi::redline;

namespace {

// "A." + "B.", with "_" for a space between sentences and "/" for the end of a line.
std::string cut(std::string_view language, std::string_view text) {
  Breaks breaks(language);
  std::string shown;
  for (const Sentence& sentence : split_sentences(text, breaks)) {
    shown += '[' + std::string(sentence.text) + ']';
    if (sentence.space_after) shown += '_';
    if (sentence.ends_line) shown += '/';
  }
  return shown;
}

struct Sample {
  const char* text;
  const char* wanted;
};

}  // namespace

TEST_CASE("Japanese sentences end at full stops, outside of brackets") {
  const auto row = GENERATE(values<Sample>({
      {"", ""},
      {"\n\n", ""},
      {"始めた。続ける。", "[始めた。][続ける。]/"},
      {"始めた。\n続ける", "[始めた。]/[続ける]/"},
      {"本当か？！そうだ！終わり", "[本当か？！][そうだ！][終わり]/"},
      {"（2022年度。途中で止めた。）を続けた。次", "[（2022年度。途中で止めた。）を続けた。][次]/"},
      {"「行く。」と述べた。次。", "[「行く。」と述べた。][次。]/"},
      {"「行く。」「帰る。」", "[「行く。」][「帰る。」]/"},
      {"（閉じない。次。\nその次。", "[（閉じない。次。]/[その次。]/"},
      {"開かない。）次。", "[開かない。）][次。]/"},
      {"1.5倍にした。No. 3を選んだ。", "[1.5倍にした。][No. 3を選んだ。]/"},
      {"UHC? はい。", "[UHC?]_[はい。]/"},
      {"終わった。 空白のあと。", "[終わった。]_[空白のあと。]/"},
      {"項目 1,234", "[項目 1,234]/"},
  }));
  CHECK(cut("ja", row.text) == row.wanted);
}

TEST_CASE("English sentences end where a new one begins") {
  const auto row = GENERATE(values<Sample>({
      {"It began. It goes on.", "[It began.]_[It goes on.]/"},
      {"It began.\nIt goes on", "[It began.]/[It goes on]/"},
      {"Dr. Sato met Mr. Jones. They agreed.", "[Dr. Sato met Mr. Jones.]_[They agreed.]/"},
      {"It rose by 1.5 times, e.g. in Asia. Then it fell.",
       "[It rose by 1.5 times, e.g. in Asia.]_[Then it fell.]/"},
      {"See No. 5 on p. 7. The U.S. Government (i.e. Washington) pays.",
       "[See No. 5 on p. 7.]_[The U.S. Government (i.e. Washington) pays.]/"},
      {"It went to the U.S.", "[It went to the U.S.]/"},
      {"\"It works.\" So they said! Did it?", "[\"It works.\"]_[So they said!]_[Did it?]/"},
  }));
  CHECK(cut("en", row.text) == row.wanted);
}

TEST_CASE("languages without rules of their own are cut too") {
  CHECK(cut("fr", "M. Dupont est venu. Il part.") == "[M. Dupont est venu.]_[Il part.]/");
  CHECK(cut("ar", "بدأ العمل. هل انتهى؟ نعم.") == "[بدأ العمل.]_[هل انتهى؟]_[نعم.]/");
  CHECK(cut("xx-none", "One. Two.") == "[One.]_[Two.]/");
}
