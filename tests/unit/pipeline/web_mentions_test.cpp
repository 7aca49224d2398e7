// Which addresses of other sites a portal names, and where.
#include "pipeline/web_mentions.h"

#include <catch2/catch.hpp>

#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::testing;
using Lines = std::vector<std::string>;

namespace {

Lines mentions(const SmallPortal& portal) {
  Lines lines;
  for (const auto& mention : pipeline::web_mentions(*portal.as_it_is())) {
    const LineColumn at = line_column(*mention.where.source, mention.where.begin);
    lines.push_back(mention.where.source->path.substr(8) + ':' + std::to_string(at.line) + ' ' +
                    mention.address);
  }
  return lines;
}

const std::string kText = "strategies/plan/2023/measures/training.en.md";

}  // namespace

TEST_CASE("addresses in texts and in YAML are found, the portal's own is not") {
  SmallPortal portal;
  portal.more("site.yaml",
              "licence: {name: {en: Terms, ja: 条件}, url: 'https://a.example/terms'}\n"
              "silences: [{rule: L001, about: 'https://a.example/x', reason: x}]\n");
  portal.change("strategies/plan/strategy.yaml", "en: The Law}",
                "en: The Law}, url: https://b.example/law");
  portal.more(kText,
              "\n[c](https://c.example/?a=b#d) and https://d.example and <http://e.example/x>, "
              "[m](mailto:a@b.example), [t](tel:+81)\n");
  CHECK(mentions(portal) == Lines{"site.yaml:11 https://a.example/terms",
                                  kText + ":9 https://c.example/?a=b",
                                  kText + ":9 https://d.example", kText + ":9 http://e.example/x",
                                  "strategies/plan/strategy.yaml:14 https://b.example/law"});
}

TEST_CASE("what is under embargo is not mentioned before its day") {
  SmallPortal portal;
  portal.change("strategies/plan/2023/followup.yaml", "id: training\n",
                "id: training\n    publish_at: 2030-01-01T00:00:00Z\n");
  portal.more(kText, "\nhttps://secret.example\n");
  CHECK(mentions(portal) == Lines());
}
