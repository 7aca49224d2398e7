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

}  // namespace ayumi::search
