#include "base/unicode.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace ayumi;

TEST_CASE("columns that a terminal needs") {
  using Row = std::pair<std::string, int>;
  const Row row = GENERATE(values<Row>({
      {"", 0},
      {"abc", 3},
      {"進捗", 4},
      {"ﾃｽﾄ", 3},   // half-width Katakana
      {"ＡＢ", 4},  // full-width Latin
      {"한글", 4},
      {"😀", 2},
      {"e\u0301", 1},   // combining accent
      {"か\u3099", 2},  // combining voiced mark
      {"a\u200Bb", 2},  // zero-width space
      {"「x」", 5},
  }));
  INFO(row.first);
  CHECK(display_width(row.first) == row.second);
}

TEST_CASE("NFC composes and is recognised") {
  const std::string decomposed = "か\u3099 e\u0301 한";
  const std::string composed = "が é 한";
  CHECK(to_nfc(decomposed) == composed);
  CHECK(to_nfc(composed) == composed);
  CHECK_FALSE(is_nfc(decomposed));
  CHECK(is_nfc(composed));
  CHECK(is_nfc("ascii only\n"));
  CHECK(to_nfc("\u1112\u1161\u11AB") == "한");
  CHECK(to_nfc("①㈱ﾃ") == "①㈱ﾃ");  // compatibility forms are left alone
}

TEST_CASE("folded names are equal where a reader would take them for one") {
  CHECK(folded("ＵＨＣ") == folded("uhc"));
  CHECK(folded("ﾃﾞｰﾀ") == folded("データ"));
  CHECK(folded("Straße") == folded("STRASSE"));
  CHECK(folded("は") != folded("ば"));
}

TEST_CASE("lower case of the root locale") {
  CHECK(lower_case("UHC İI Σ 進捗") == "uhc i\u0307i σ 進捗");
}

TEST_CASE("letters and digits") {
  for (const char32_t c : {U'a', U'Z', U'9', U'進', U'ー', U'é', U'한', U'٣', U'\u0301'}) {
    INFO(static_cast<unsigned>(c));
    CHECK(is_letter_or_digit(c));
  }
  for (const char32_t c : {U' ', U'-', U'。', U'「', U'😀', U'$'}) {
    INFO(static_cast<unsigned>(c));
    CHECK_FALSE(is_letter_or_digit(c));
  }
}

TEST_CASE("characters between which Japanese sets no space") {
  for (const char32_t c : {U'進', U'々', U'あ', U'ア', U'ー', U'ｱ', U'ｰ', U'。', U'、', U'「',
                           U'（', U'・', U'｡', U'｢', U'！', U'～', U'𠮷'}) {
    INFO(static_cast<unsigned>(c));
    CHECK(is_cjk_without_spaces(c));
  }
  for (const char32_t c :
       {U'a', U'1', U' ', U'.', U'한', U'ㄱ', U'😀', U'Ａ', U'１', U'“', U'é', U'\n'}) {
    INFO(static_cast<unsigned>(c));
    CHECK_FALSE(is_cjk_without_spaces(c));
  }
}

TEST_CASE("punctuation and symbols") {
  for (const char32_t c : {U'.', U'*', U'「', U'。', U'+', U'$', U'😀', U'—'}) {
    INFO(static_cast<unsigned>(c));
    CHECK(is_punctuation_or_symbol(c));
  }
  for (const char32_t c : {U'a', U'1', U' ', U'進', U'ー'}) {
    INFO(static_cast<unsigned>(c));
    CHECK_FALSE(is_punctuation_or_symbol(c));
  }
}
