// The glossary in the order of its readings.
#include <catch2/catch.hpp>

#include "pages/views/list_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

TEST_CASE("a term with a reading stands where the reading does, and shows it") {
  SmallPortal portal;
  const auto entry = [&](const std::string& id, const std::string& name,
                         const std::string& reading) {
    portal.more("glossary.yaml", "- {id: " + id + ", name: {ja: " + name + ", en: " + id +
                                     "}, reading: " + reading + "}\n");
  };
  entry("who", "世界保健機関", "{ja: せかいほけんきかん}");
  entry("zoonosis", "人獣共通感染症", "{ja: じんじゅうきょうつうかんせんしょう}");
  entry("class-5", "5類", "{ja: ごるい}");
  entry("bank", "銀行", "{ja: ぎんこう}");
  entry("vision", "広島ビジョン", "{ja: G7ひろしまビジョン}");
  entry("one-plus-one", "1＋1", "{en: one plus one}");
  const auto ready = portal.ready();
  const auto rows = [&](const char* language) {
    Lines lines;
    for (const auto& group : ready.view<GlossaryPageView>(language, "glossary/").groups) {
      for (const TermView& term : group.terms) {
        lines.push_back(group.name + ' ' + term.id + ' ' + term.reading);
      }
    }
    return lines;
  };
  CHECK(rows("ja") == Lines{"数字・記号 one-plus-one ", "G vision （G7ひろしまビジョン）", "U uhc ",
                            "か bank （ぎんこう）", "か class-5 （ごるい）",
                            "さ zoonosis （じんじゅうきょうつうかんせんしょう）",
                            "さ who （せかいほけんきかん）", "漢字 amr "});
  CHECK(ready.view<GlossaryPageView>("ja", "glossary/").groups[3].initials.empty());  // so short
  CHECK(rows("en") == Lines{"A amr ", "B bank ", "C class-5 ", "O one-plus-one (one plus one)",
                            "U uhc ", "V vision ", "W who ", "Z zoonosis "});
}

TEST_CASE("a long row of kana is entered by each of them") {
  SmallPortal portal;
  const auto entry = [&](const std::string& id, const std::string& reading) {
    portal.more("glossary.yaml", "- {id: " + id + ", name: {ja: 語" + id + ", en: w" + id +
                                     "}, reading: {ja: " + reading + "}}\n");
  };
  for (int i = 0; i < 9; ++i) entry("k" + std::to_string(i), "こ" + std::to_string(i));
  entry("bank", "ぎんこう");
  entry("card", "カード");
  const auto ready = portal.ready();
  const auto groups = ready.view<GlossaryPageView>("ja", "glossary/").groups;
  REQUIRE(groups.size() == 3);
  Lines initials;
  for (const auto& initial : groups[1].initials) initials.push_back(initial.text + initial.id);
  CHECK(initials == Lines{"かcard", "きbank", "こk0"});
}
