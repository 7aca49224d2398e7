// What changed between two texts, as a reader is told.
#include "redline/redline.h"

#include <catch2/catch.hpp>
#include <random>

using namespace ayumi::redline;
using Lines = std::vector<std::string>;

namespace {

std::string side(const Row& row, Mark left_out) {
  std::string text;
  for (const Piece& piece : row.pieces) {
    if (piece.mark != left_out) text += piece.text;
  }
  return text;
}

// "= same", "~ changed {-…-}{+…+}", "! before | after", "- removed", "+ added"
Lines rows_of(const Redline& redline) {
  Lines lines;
  for (const Row& row : redline.rows) {
    const std::string before(row.before ? redline.before[*row.before].text : std::string_view());
    const std::string after(row.after ? redline.after[*row.after].text : std::string_view());
    switch (row.kind) {
      case Row::Kind::same:
        lines.push_back("= " + after);
        break;
      case Row::Kind::changed: {
        std::string text = "~ ";
        for (const Piece& piece : row.pieces) {
          const char* marks[] = {"", "{-", "{+"};
          const char* ends[] = {"", "-}", "+}"};
          const auto mark = static_cast<std::size_t>(piece.mark);
          text += marks[mark] + std::string(piece.text) + ends[mark];
        }
        lines.push_back(text);
        break;
      }
      case Row::Kind::rewritten:
        lines.push_back("! " + before + " | " + after);
        break;
      case Row::Kind::removed:
        lines.push_back("- " + before);
        break;
      case Row::Kind::added:
        lines.push_back("+ " + after);
        break;
    }
  }
  return lines;
}

// The text with its spaces and lines, from the redline alone. `left_out` is the mark of the other.
std::string rebuilt(const Redline& redline, Mark left_out) {
  const bool older = left_out == Mark::added;
  const auto& sentences = older ? redline.before : redline.after;
  std::string text;
  for (const Row& row : redline.rows) {
    const auto place = older ? row.before : row.after;
    if (!place) continue;
    const Sentence& sentence = sentences[*place];
    text += row.pieces.empty() ? std::string(sentence.text) : side(row, left_out);
    if (sentence.space_after) text += ' ';
    if (sentence.ends_line) text += '\n';
  }
  return text;
}

Lines compared(std::string_view language, std::string_view before, std::string_view after) {
  return rows_of(Comparer(language).compare(before, after));
}

}  // namespace

TEST_CASE("the same text has no marks") {
  for (const char* text : {"", "始めた。続ける。\n項目", "One. Two.\nThree.\n"}) {
    CAPTURE(text);
    const std::string same(text);
    const Redline redline = Comparer("ja").compare(text, same);
    CHECK_FALSE(redline.is_changed());
    CHECK(redline.count(Row::Kind::same) == redline.rows.size());
  }
}

TEST_CASE("a moved line break is no change") {
  CHECK_FALSE(Comparer("ja").compare("始めた。\n続ける。", "始めた。続ける。").is_changed());
  CHECK_FALSE(
      Comparer("en").compare("It began.\nIt goes on.", "It began. It goes on.").is_changed());
}

TEST_CASE("sentences are matched first, changed ones word by word, others as a whole") {
  CHECK(compared(
            "ja", "動画を作った。認証は71医療機関が持つ。ビザの制度を改めた。\n協議会を支援した。",
            "動画を作った。認証は68医療機関が持つ。\n協議会を支援した。新しい会議を開いた。") ==
        Lines{"= 動画を作った。", "~ 認証は{-71-}{+68+}医療機関が持つ。", "- ビザの制度を改めた。",
              "= 協議会を支援した。", "+ 新しい会議を開いた。"});
  CHECK(compared("en", "It began in March. Twenty nurses were trained.\nThe end.",
                 "It began in March. Ninety nurses were trained.\nMore follows.\nThe end.") ==
        Lines{"= It began in March.", "~ {-Twenty-}{+Ninety+} nurses were trained.",
              "+ More follows.", "= The end."});
}

TEST_CASE("a mostly rewritten sentence stands beside the old one without marks") {
  CHECK(compared("en",
                 "The network of hospitals was visited by experts from twelve partner countries.",
                 "Experts of the World Bank and the network of hospitals wrote a common report in "
                 "Geneva together.") ==
        Lines{"! The network of hospitals was visited by experts from twelve partner countries. | "
              "Experts of the World Bank and the network of hospitals wrote a common report in "
              "Geneva together."});
}

TEST_CASE("list items and table rows are sentences, whatever they end with") {
  CHECK(compared("ja", "項目 件数\n研修 10\n会議 5", "項目 件数\n研修 12\n会議 5\n調査 1") ==
        Lines{"= 項目 件数", "~ 研修 {-10-}{+12+}", "= 会議 5", "+ 調査 1"});
}

TEST_CASE("the right one of several alike is taken") {
  CHECK(compared("en", "The fund paid 10 million to Ghana. The fund paid 12 million to Kenya.",
                 "The fund paid 15 million to Kenya. The fund paid 12 million to Peru.")
            .size() == 2);
  CHECK(compared("en", "Training of nurses in Ghana went on. Training of doctors in Kenya began.",
                 "Training of doctors in Kenya went on.") ==
        Lines{"- Training of nurses in Ghana went on.",
              "~ Training of doctors in Kenya {-began-}{+went on+}."});
}

TEST_CASE("without what is added it is the old text, without what is removed the new one") {
  const std::vector<std::string> ja = {
      "研修を行った。", "2022年度は71件。",   "「行く。」と述べた。",
      "項目 1,234",     "外務省が支援した。", "UHC？",
      "（注。）"};
  const std::vector<std::string> en = {"It began.",   "Dr. Sato said: \"Go.\"",
                                       "1,234 cases", "The fund paid 10.",
                                       "So what?",    "UHC (e.g. here)"};
  std::mt19937 random(11);
  for (int round = 0; round < 600; ++round) {
    const bool japanese = round % 2 == 0;
    const auto& pool = japanese ? ja : en;
    const auto draw = [&] {
      std::string text;
      for (auto left = random() % 12; left > 0; --left) {
        std::string sentence = pool[random() % pool.size()];
        if (random() % 3 == 0) sentence.insert(0, japanese ? "また" : "Also ");
        text += sentence + (random() % 3 == 0 ? "\n" : japanese ? "" : " ");
      }
      if (text.ends_with(' ')) text.pop_back();
      if (!text.empty() && !text.ends_with('\n')) text += '\n';
      for (auto at = text.find(" \n"); at != text.npos; at = text.find(" \n")) text.erase(at, 1);
      return text;
    };
    const std::string before = draw(), after = draw();
    CAPTURE(before, after);
    Comparer comparer(japanese ? "ja" : "en");
    const Redline redline = comparer.compare(before, after);
    CHECK(rebuilt(redline, Mark::added) == before);
    CHECK(rebuilt(redline, Mark::removed) == after);
    for (const Row& row : redline.rows) {
      for (std::size_t i = 1; i < row.pieces.size(); ++i) {
        REQUIRE(row.pieces[i - 1].mark != row.pieces[i].mark);
      }
      if (row.kind == Row::Kind::changed) REQUIRE(row.pieces.size() > 1);
    }
  }
}
