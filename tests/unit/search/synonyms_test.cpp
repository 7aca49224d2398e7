#include "search/synonyms.h"

#include <catch2/catch.hpp>

#include "search/field_analyser.h"

namespace ayumi::search {
namespace {

struct Said {
  const char* text;
  std::vector<std::pair<std::u16string, std::uint32_t>> expected;  // group's term, start
};

}  // namespace

TEST_CASE("a group's term stands where a member is said as a phrase") {
  const CharacterClasses classes;
  const Synonyms synonyms({{"UHC", "ユニバーサル・ヘルス・カバレッジ", "universal health coverage"},
                           {"WHO", "世界保健機関"},
                           {"ISO-9001", "国", "", "・", "the"},
                           {"universal health", "保健"}},
                          classes);
  const std::vector<Said> rows = {
      {"ＵＨＣの達成", {{u"=0", 0}}},
      {"達成UHC、uhc", {{u"=0", 2}, {u"=0", 6}}},
      {"ユニバーサルヘルスカバレッジ", {{u"=0", 0}}},
      {"ユニバーサルヘルス", {}},
      {"Universal  health\u00A0coverage.", {{u"=0", 0}, {u"=3", 0}}},
      {"universal, health coverage", {}},
      {"health coverage universal", {}},
      {"who", {}},
      {"WHO", {{u"=1", 0}}},
      {"世界保健機関", {{u"=1", 0}, {u"=3", 2}}},
      {"ISO9001, ISO-9001", {{u"=2", 0}, {u"=2", 9}}},
      {"国", {}},
      {"", {}},
  };
  for (const Said& row : rows) {
    INFO(row.text);
    FieldAnalyser analyser(classes, synonyms);
    std::vector<std::pair<std::u16string, std::uint32_t>> found;
    for (const Occurrence& occurrence : analyser.analyse(row.text)) {
      const std::u16string term(analyser.terms()[occurrence.term]);
      if (term.front() == u'=') found.emplace_back(term, occurrence.start);
    }
    CHECK(found == row.expected);
  }
}

TEST_CASE(
    "a year's group is found in what says of a document that it is of the year, not in texts") {
  const CharacterClasses classes;
  const Synonyms synonyms({{"UHC", "国民皆保険"}, {"2022", "令和4年度", "FY2022"}, {"厚生労働省"}},
                          classes, {1, 2});
  FieldAnalyser analyser(classes, synonyms);
  const auto groups = [&](const std::vector<Occurrence>& field) {
    std::vector<std::u16string> terms;
    for (const Occurrence& occurrence : field) {
      const std::u16string term(analyser.terms()[occurrence.term]);
      if (term.front() == u'=') terms.push_back(term);
    }
    return terms;
  };
  using Groups = std::vector<std::u16string>;
  CHECK(groups(analyser.analyse("2022、令和4年度のUHC")) == Groups{u"=0"});
  CHECK(groups(analyser.analyse_groups("厚生労働省 ; 2022")) == Groups{u"=1", u"=2"});
}

}  // namespace ayumi::search
