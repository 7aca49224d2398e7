// The headings of an index, and the scripts in which languages are written.
#include "base/index_letters.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/locale.h"
#include "base/scripts.h"

using namespace ayumi;

TEST_CASE("a name stands under the letter of its language's dictionary") {
  struct Row {
    const char *language, *name, *letter;
  };
  for (const Row& row : {
           Row{"en", "Antimicrobial resistance", "A"},
           Row{"en", "élan", "E"},
           Row{"en", "2030 Agenda", ""},
           Row{"en", "健康", ""},
           Row{"ja", "ジェトロ", "さ"},
           Row{"ja", "がん", "か"},
           Row{"ja", "ぱ", "は"},
           Row{"ja", "ぢ", "た"},
           Row{"ja", "ヴァ", "あ"},
           Row{"ja", "んだ", "わ"},
           Row{"ja", "UHC", "U"},
           Row{"ja", "健康", ""},
           Row{"ja", "「健康」", ""},
           Row{"ar", "عمل", "ع"},
           Row{"ar", "UHC", "U"},
       }) {
    CAPTURE(row.language, row.name);
    const IndexLetters letters(row.language);
    CHECK(letters.letter(letters.place_of(row.name)) == row.letter);
  }
}

TEST_CASE("a Japanese name also has a place among the kana of its row") {
  struct Row {
    const char *language, *name, *kana;
  };
  for (const Row& row : {
           Row{"ja", "ぎんこう", "き"},
           Row{"ja", "カード", "か"},
           Row{"ja", "ぱ", "は"},
           Row{"ja", "ヴァ", "う"},
           Row{"ja", "っち", "つ"},
           Row{"ja", "UHC", ""},
           Row{"ja", "健康", ""},
           Row{"ja", "5", ""},
           Row{"en", "ぎんこう", ""},
           Row{"zh", "UHC", ""},
       }) {
    CAPTURE(row.language, row.name);
    CHECK(IndexLetters(row.language).kana_of(row.name) == row.kana);
  }
}

TEST_CASE("names in a dictionary's order never go back to an earlier heading") {
  for (const char* language : {"en", "ja", "ar"}) {
    CAPTURE(language);
    const IndexLetters letters(language);
    const Locale locale(language);
    std::vector<std::string> names{"健康",  "国際", "アジア", "わかば", "UHC",    "G7", "2030",
                                   "étude", "عمل",  "かぜ",   "がん",   "Zürich", "a",  "ア"};
    std::sort(names.begin(), names.end(),
              [&](const auto& a, const auto& b) { return locale.compare(a, b) < 0; });
    std::size_t last = 0;
    for (const std::string& name : names) {
      CAPTURE(name);
      CHECK(letters.place_of(name) >= last);
      last = letters.place_of(name);
    }
  }
}

TEST_CASE("a language is written in its scripts and in no other") {
  struct Row {
    const char* language;
    std::u32string own, other;
    bool has_spaces, is_latin;
  };
  for (const Row& row : {
           Row{"ja", U"国あア", U"Aعж한", false, false},
           Row{"zh-Hant", U"國", U"あAع", false, false},
           Row{"en", U"Aé", U"国あعж", true, true},
           Row{"ar", U"عم", U"A国", true, false},
           Row{"ru", U"ж", U"A国ع", true, false},
           Row{"ko", U"한", U"Aあع", true, false},
       }) {
    CAPTURE(row.language);
    const Scripts scripts(row.language);
    for (const char32_t letter : row.own) CHECK(scripts.hold(letter));
    for (const char32_t letter : row.other) CHECK_FALSE(scripts.hold(letter));
    for (const char32_t sign : U"1.、「ー〇") CHECK_FALSE(scripts.hold(sign));
    CHECK(scripts.has_spaces() == row.has_spaces);
    CHECK(scripts.is_latin() == row.is_latin);
  }
  CHECK(Scripts("ja").overlap(Scripts("zh")));
  CHECK_FALSE(Scripts("ja").overlap(Scripts("en")));
}

TEST_CASE("letters of all scripts but Han say a sound") {
  for (const char32_t letter : std::u32string(U"あゃゔアヴーゞヽ\u3099Aéعжจ한")) {
    CAPTURE(static_cast<unsigned>(letter));
    CHECK(says_a_sound(letter));
  }
  for (const char32_t letter : std::u32string(U"国々〆〇①1ﾜｰＡ１・「（ 、~😀")) {
    CAPTURE(static_cast<unsigned>(letter));
    CHECK_FALSE(says_a_sound(letter));
  }
}
