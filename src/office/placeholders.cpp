#include "office/placeholders.h"

#include <string>

namespace ayumi::office {
namespace {

constexpr Placeholders kEnglish{
    "New strategy",
    "New pillar",
    "New measure",
    "New page",
    "Every key: docs/content-format.md. A date or number that the source does not say: unknown",
    "As soon as they are known:",
    "Until this moment nothing of it is shown:",
    "Who does it, and where (if the source does not say who: 'roles: not_stated'):",
    "Instead, where the source tells the leading one from the others:",
    "The numbers of the year before, one line each. Take away the '#' and write this year's value.",
    "Write here what ",
    ".",
};

constexpr Placeholders kJapanese{
    "新しい戦略",
    "新しい柱",
    "新しい施策",
    "新しいページ",
    "すべてのキーは docs/content-format.md にあります。資料に書かれていない日付や数値は unknown "
    "と書きます",
    "分かったら書くもの:",
    "この時刻までは、何も公開されません:",
    "だれが、どの柱で行うか（担当が資料にないときは「roles: not_stated」）:",
    "出典が主担当とその他を分けているときは、代わりに:",
    "前の年度の数値です。1行ごとに「#」を外し、今年度の値を書いてください。",
    "ここに、",
    "を書きます。",
};

}  // namespace

const Placeholders& placeholders_in(std::string_view language) {
  const bool japanese = language == "ja" || language.starts_with("ja-");
  return japanese ? kJapanese : kEnglish;
}

Text placeholder_title(const Site& site, std::string_view Placeholders::*title) {
  Text text;
  for (LanguageIndex language = 0; language < site.languages.size(); ++language) {
    text.set(language, std::string(placeholders_in(site.languages[language].tag).*title));
  }
  return text;
}

const Placeholders& comments_for(const Site& site) {
  return placeholders_in(site.languages.front().tag);
}

}  // namespace ayumi::office
