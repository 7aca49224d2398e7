#include <catch2/catch.hpp>

#include "converted.h"
#include "markup/term_matcher.h"

namespace ayumi::markup {
namespace {

const TermMatcher& glossary() {
  static const TermMatcher matcher({{"UHC", 0},
                                    {"ユニバーサル・ヘルス・カバレッジ", 0},
                                    {"UHCナレッジハブ", 1},
                                    {"ヘルス", 2},
                                    {"WHO", 3},
                                    {"world health assembly", 4},
                                    {"薬剤耐性", 5},
                                    {"薬剤耐性菌", 6},
                                    {"", 7},
                                    {"C++", 8}});
  return matcher;
}

std::string marked(std::string_view text) {
  std::string result;
  std::size_t copied = 0;
  for (const TermMatch& match : glossary().find(text)) {
    result.append(text, copied, match.begin - copied).append("«");
    result.append(text, match.begin, match.end - match.begin).append("»");
    copied = match.end;
  }
  return result.append(text, copied);
}

TEST_CASE("The longest word at each place is found") {
  struct Row {
    std::string text, marked;
  };
  const std::vector<Row> rows{
      {"UHCの推進", "«UHC»の推進"},
      {"推進UHC", "推進«UHC»"},
      {"UHCナレッジハブとUHC", "«UHCナレッジハブ»と«UHC»"},
      {"ユニバーサル・ヘルス・カバレッジ", "«ユニバーサル・ヘルス・カバレッジ»"},
      {"ユニバーサル・ヘルス", "ユニバーサル・«ヘルス»"},
      {"薬剤耐性菌と薬剤耐性", "«薬剤耐性菌»と«薬剤耐性»"},
      {"UHCs and xUHC", "UHCs and xUHC"},
      {"UHC2030、2030UHC", "UHC2030、2030UHC"},
      {"non-UHC (UHC)", "non-«UHC» («UHC»)"},
      {"éUHC UHCé", "éUHC UHCé"},
      {"uhc", "uhc"},
      {"Those who and WHO", "Those who and «WHO»"},
      {"The World Health Assembly met", "The «World Health Assembly» met"},
      {"C++ と C+", "«C++» と C+"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marked(row.text) == row.marked);
  }
}

TEST_CASE("Matches agree with looking for each word everywhere") {
  const std::vector<TermWord> words{
      {"あ", 0}, {"あい", 1}, {"いう", 2}, {"あいう", 3}, {"ああ", 4}};
  const TermMatcher matcher(words);
  const std::string letters[] = {"あ", "い", "う"};
  for (int number = 0; number < 729; ++number) {
    std::string text;
    for (int rest = number, i = 0; i < 6; ++i, rest /= 3) text += letters[rest % 3];
    std::vector<std::string> expected;
    for (std::size_t at = 0; at < text.size();) {
      std::string_view longest;
      for (const TermWord& word : words) {
        const bool here = text.compare(at, word.text.size(), word.text) == 0;
        if (here && word.text.size() > longest.size()) longest = word.text;
      }
      if (!longest.empty()) expected.emplace_back(longest);
      at += longest.empty() ? 3 : longest.size();
    }
    std::vector<std::string> found;
    for (const TermMatch& match : matcher.find(text)) {
      found.push_back(text.substr(match.begin, match.end - match.begin));
    }
    CAPTURE(text);
    REQUIRE(found == expected);
  }
}

TEST_CASE("The first use of a term in running text is marked") {
  Options options = japanese();
  options.terms = &glossary();
  const Converted page = convert(
      "## UHCとは\n\n[UHC](term:uhc)と`UHC`と**UHC**とユニバーサル・ヘルス・カバレッジとUHC\n\n"
      "| 薬剤耐性 |\n|---|\n| 薬剤耐性 |\n\n注[^1]\n\n[^1]: WHOの注\n",
      options);
  CHECK(page.html.find("<h2 id=\"uhcとは\">UHCとは</h2>\n<p>‹UHC›と<code>UHC</code>と<strong>«UHC»"
                       "</strong>とユニバーサル・ヘルス・カバレッジとUHC</p>") !=
        std::string::npos);
  CHECK(page.html.find("<th scope=\"col\">薬剤耐性</th>") != std::string::npos);
  CHECK(page.html.find("<td>«薬剤耐性»</td>") != std::string::npos);
  CHECK(page.html.find("<p>«WHO»の注") != std::string::npos);
  REQUIRE(page.document.terms.size() == 3);
  CHECK(page.document.terms[0].word == 0);
  CHECK(page.document.terms[1].term == 5);
}

TEST_CASE("A matcher without words finds nothing") { CHECK(TermMatcher({}).find("何か").empty()); }

}  // namespace
}  // namespace ayumi::markup
