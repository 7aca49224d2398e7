// What an author is told, mistake by mistake, and many at once.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

TEST_CASE("a portal without a mistake loads without a word") {
  const Loaded loaded = Portal().load();
  CHECK(testing::lines_of(loaded.diagnostics).empty());
  REQUIRE(loaded.site.strategies.size() == 1);
  CHECK(loaded.site.strategies[0].followups[0].records[0].id == "training");
}

struct Row {
  std::string added;  // to the end of the file
  std::string expected;
};

void check_rows(const std::string& path, const std::string& text, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.added);
    const Lines told = Portal().file(path, text + row.added).told();
    const Lines expected = row.expected.empty() ? Lines() : Lines{path + ":" + row.expected};
    CHECK(told == expected);
  }
}

TEST_CASE("mistakes in a row of the table of measures") {
  const std::string id = "  - id: more\n    title: {ja: 増, en: More}\n";
  check_rows(
      "strategies/plan/2023/followup.yaml", kFollowUp + id,
      {
          {"    lead: [mhwl]\n", "9:12 C012 'mhwl' (mhwl) mhlw?"},
          {"    lead: [zzzz]\n", "9:12 C012 'zzzz' (zzzz)"},
          {"    lead: [外務省]\n", "9:12 C012 '外務省' (外務省) mofa?"},
          {"    base_url: x\n", "9:5 C091 'base_url' (base_url) (site.yaml)"},
          {"    lead: mhlw\n", "9:11 C045 'mhlw' ([mhlw])"},
          {"    lead: [{id: mhlw}]\n", "9:12 C047 '{id: mhlw}' (mhlw)"},
          {"    lead: [mhlw, , mofa]\n", "9:18 C044 '' (-)"},
          {"    lead: [mhlw, mofa, mhlw]\n", "9:24 C060 'mhlw' (mhlw) also 9:12"},
          {"    lead: [mhlw]\n    partners: [mofa, mhlw]\n", "10:22 C064 'mhlw' (mhlw)"},
          {"    lead: [mhlw]\n    responsible: [mofa]\n", "10:18 C063 '[mofa]'"},
          {"    partners: [mhlw]\n    responsible: [mofa]\n", "10:18 C063 '[mofa]'"},
          {"    roles: not_stated\n    lead: [mhlw]\n", "9:12 C066 'not_stated'"},
          {"    roles: none\n", "9:12 C052 'none' (none) (not_stated)"},
          {"    pillar: peeple\n", "9:13 C013 'peeple' (peeple) people?"},
          {"    sections: [result, nxet]\n", "9:24 C014 'nxet' (nxet) next?"},
          {"    topics: [amr]\n", "9:14 C015 'amr' (amr)"},
          {"    status: late\n", "9:13 C020 'late' (late)"},
          {"    source: {document: law}\n", "9:24 C019 'law' (law)"},
          {"    source: {at: page 2}\n", "9:14 C043 'at' (document)"},
          {"    shares_policy_with: trainign\n", "9:25 C018 'trainign' (trainign) training?"},
          {"    shares_policy_with: more\n", "9:25 C065 'more' (more)"},
          {"    continues: [\"measure:plan/2023/more\"]\n",
           "9:17 C065 '\"measure:plan/2023/more\"' (more)"},
          {"    merged_into: [{to: \"measure:plan/more\"}]\n",
           "9:24 C065 '\"measure:plan/more\"' (more)"},
          {"    related: [{to: \"measure:plan/2023/more\"}]\n",
           "9:20 C065 '\"measure:plan/2023/more\"' (more)"},
          {"    related: [{to: \"measure:plan/2023/training\"}]\n", ""},
          {"    lead: [mhlw、mofa]\n", "9:16 C034 '、' (、) ,?"},
          {"    summary: {ja：駅前, en: x}\n", "9:17 C034 '：' (：)"},
          {"    sumary: {ja: あ}\n", "9:5 C042 'sumary' (sumary) summary?"},
          {"    summary: 短い\n", "9:14 C046 '短い' ({ja: …, en: …})"},
          {"    summary: {jp: 短い}\n", "9:15 C010 'jp' (jp) ja?"},
          {"    summary: {ja: 日本, en: [a]}\n", "9:27 C047 '[a]' (①)"},
          {"    summary: {ja: \"\"}\n", "9:19 C058 '\"\"'"},
          {"    summary:\n", "9:5 C044 'summary' (summary)"},
          {"    summary: ~\n", "9:5 C044 'summary' (summary)"},
          {"    title_kind: offical\n",
           "9:17 C052 'offical' (offical) (official, editorial) official?"},
          {"    related: [{to: training}]\n", "9:20 C026 'training' (training)"},
          {"    related: [{to: \"measure:plan/2023/trainig\"}]\n",
           "9:39 C018 'trainig' (trainig) training?"},
          {"    related: [{to: \"measure:plan/trainig\"}]\n",
           "9:34 C018 'trainig' (trainig) training?"},
          {"    related: [{to: \"measure:paln/2023/training\"}]\n",
           "9:29 C021 'paln' (paln) plan?"},
          {"    related: [{to: \"followup:plan/2024\"}]\n", "9:30 C022 'plan/2024' (plan/2024)"},
          {"    related: [{to: \"strategy:plan/2023\"}]\n",
           "9:20 C026 '\"strategy:plan/2023\"' (strategy:plan/2023)"},
          {"    continues: [\"strategy:plan\"]\n", "9:17 C027 '\"strategy:plan\"' (strategy:plan)"},
          {"    ended: {}\n", "9:12 C043 '{}' (note)"},
          {"    corrections: [{date: 2023-02-30, what: {ja: あ}}]\n",
           "9:26 C049 '2023-02-30' (2023-02-30)"},
          {"    corrections: [{date: 令和5年, what: {ja: あ}}]\n",
           "9:26 C049 '令和5年' (令和5年) 2023?"},
          {"    aliases: [/old/]\n", "9:15 C074 '/old/' (/old/)"},
          {"    aliases: [old/x/]\n", ""},
          {"    aliases: [a/b/c/d/e/f/g/h/i]\n",
           "9:15 C074 'a/b/c/d/e/f/g/h/i' (a/b/c/d/e/f/g/h/i)"},
          {"    aliases: [old/con/]\n", "9:15 C074 'old/con/' (old/con/)"},
          {"    aliases: [" + std::string(101, 'x') + "]\n",
           "9:15 C074 '" + std::string(101, 'x') + "' (" + std::string(101, 'x') + ")"},
          {"    publish_at: 2026-04-01 09:00\n", "9:17 C050 '2026-04-01 09:00' (2026-04-01 09:00)"},
          {"    label: [a]\n", "9:12 C047 '[a]' (①)"},
          {"    extra: {my: [own, {words: 1}]}\n", ""},
          {"  - id: training\n    title: {ja: あ, en: b}\n",
           "9:9 C060 'training' (training) also 3:9"},
          {"  - id: Big_One\n    title: {ja: あ, en: b}\n",
           "9:9 C048 'Big_One' (Big_One) big-one?"},
          {"  - id: print\n    title: {ja: あ, en: b}\n", "9:9 C061 'print' (print)"},
          {"  - id: no-title\n", "9:5 C043 'id' (title)"},
          {"  - title: {ja: あ, en: b}\n", "9:5 C043 'title' (id)"},
          {"  - id: half\n    title: {ja: 半分}\n", "10:12 C057 '{ja: 半分}' (en)"},
          {"  - title：値\n", "9:10 C034 '：' (：)"},
          {"  - {id：more2, title: {ja: あ, en: b}}\n", "9:8 C034 '：' (：)"},
          {"  - {id: more2, titel: {ja: あ, en: b}}\n", "9:17 C042 'titel' (titel) title?"},
          {"    lead：[mhlw]\n", "9:9 C034 '：' (：)"},
          {"  - words\n", "9:5 C046 'words' ({id: …})"},
          {"  -\n", "10:1 C044 '' (-)"},
          {"  - {ref: plan/2023/training}\n", "9:11 C080 'plan/2023/training'"},
          {"  - {ref: plan/2023}\n", "9:11 C026 'plan/2023' (plan/2023)"},
          {"  - {ref: plan/2022/training}\n", "9:11 C022 'plan/2022' (plan/2022)"},
      });
}

TEST_CASE("mistakes in followup.yaml") {
  check_rows("strategies/plan/2023/followup.yaml", kFollowUp,
             {
                 {"published: 2024-13\n", "7:12 C049 '2024-13' (2024-13)"},
                 {"published: {as_printed: {ja: 〇月〇日}}\n", ""},
                 {"edition: finl\n", "7:10 C052 'finl' (finl) (draft, final, unknown) final?"},
                 {"first_followup: yes\n", "7:17 C052 'yes' (yes) (true, false)"},
                 {"roles: not_stated\n", ""},
                 {"meeting: {number: 4}\n", "7:11 C043 'number' (body)"},
                 {"extract_of: {followup: plan/2023}\n", "7:24 C065 'plan/2023' (plan/2023)"},
                 {"not_reproduced: [{kind: foto}]\n",
                  "7:25 C052 'foto' (foto) (photo, diagram, table, other)"},
                 {"sources: [{id: a, title: {ja: あ}}, {id: a, title: {ja: い}}]\n",
                  "7:41 C060 'a' (a) also 7:16"},
                 {"as_of: 2024\n", "7:1 C038 'as_of' (as_of) also 1:1"},
                 {"    lead: [mhlw]\n", "7:5 C038 'lead' (lead) also 6:5"},
             });
}

TEST_CASE("mistakes in strategy.yaml") {
  check_rows(
      "strategies/plan/strategy.yaml", kStrategy,
      {
          {"  - {id: people, title: {ja: あ, en: b}}\n", "5:10 C060 'people' (people) also 4:10"},
          {"  - {id: a, title: {ja: あ, en: b}, pillars: [{id: people, title: {ja: い, en: c}}]}\n",
           "5:51 C060 'people' (people) also 4:10"},
          {"period: {from: FY2024, to: FY2020}\n", "5:28 C075 'FY2020' (FY2024) (FY2020)"},
          {"period: {from: 2024-04, to: FY2024}\n", ""},
          {"part_of: {strategy: paln}\n", "5:21 C021 'paln' (paln) plan?"},
          {"part_of: {strategy: plan}\n", "5:21 C065 'plan' (plan)"},
          {"basis: [{strategy: plan}]\n", "5:20 C065 'plan' (plan)"},
          {"basis: [{id: a, title: {ja: あ}, succeeded_by: b}]\n", "5:47 C023 'b' (b)"},
          {"basis: [{id: a, title: {ja: あ}, url: www.example.org}]\n",
           "5:38 C053 'www.example.org' (www.example.org)"},
          {"indicators: [{id: a, title: {ja: あ}, target: {value: 1,000}}]\n",
           "5:54 C051 '1,000' (1,000) 1000?"},
          {"indicators: [{id: a, title: {ja: あ}, target: {value: \"1,000\"}}]\n",
           "5:54 C051 '\"1,000\"' (1,000) 1000?"},
          {"indicators: [{id: a, title: {ja: あ}, target: {value: 017}}]\n",
           "5:54 C051 '017' (017)"},
          {"indicators: [{id: a, title: {ja: あ}, baseline: {value: unknown}}]\n", ""},
          {"council: {ja: 会議\n", "5:10 C036 '{' ({)"},
      });
}

TEST_CASE("mistakes in site.yaml") {
  check_rows(
      "site.yaml", kSite,
      {
          {"time_zone: JST\n", "8:12 C056 'JST' (JST)"},
          {"fiscal_year: {starts: 02-29}\n", "8:23 C082 '02-29' (02-29)"},
          {"fiscal_year: {starts: \"04\"}\n", "8:23 C082 '\"04\"' (04)"},
          {"licence: {url: javascript:alert}\n", "8:16 C053 'javascript:alert' (javascript:alert)"},
          {"publisher: {email: web at example}\n", "8:20 C076 'web at example' (web at example)"},
          {"strategies: [plan, paln]\n", "8:20 C021 'paln' (paln) plan?"},
          {"pages: [abuot]\n", "8:9 C024 'abuot' (abuot)"},
          {"  - {id: next, role: plan, heading: {ja: あ, en: b}}\n",
           "8:10 C060 'next' (next) also 7:10"},
          {"theme: ../x\n", "8:8 C048 '../x' (../x)"},
          {"colours: {accent: {light: \"#05A\", dark: \"#9db7f9\"}}\n",
           "8:27 C085 '\"#05A\"' (#05A) #0055aa?"},
          {"colours: {accent: {light: 0055aa, dark: \"#9db7f9\"}}\n",
           "8:27 C085 '0055aa' (0055aa) #0055aa?"},
          {"colours: {visited: {light: purple, dark: \"#9db7f9\"}}\n",
           "8:28 C085 'purple' (purple)"},
          {"colours: {accent: {light: \"#0017c1\"}}\n", "8:20 C043 'light' (dark)"},
          {"logo: {alt: {ja: あ}}\n", "8:8 C043 'alt' (file)"},
      });
}

TEST_CASE("site.yaml without what everything else needs") {
  const auto told = [](const std::string& text) { return Portal().file("site.yaml", text).told(); };
  CHECK(told("") == Lines{"site.yaml:1:1 C043 '' (base_url)", "site.yaml:1:1 C043 '' (format)",
                          "site.yaml:1:1 C043 '' (languages)", "site.yaml:1:1 C043 '' (title)"});
  const std::string rest = "title: {ja: あ}\nbase_url: https://example.org/\n";
  CHECK(told("format: 1\nlanguages: []\n" + rest) == Lines{"site.yaml:2:12 C081 '[]'"});
  CHECK(told("format: 2\nlanguages: []\n" + rest) ==
        Lines{"site.yaml:1:9 C059 '2' (2)", "site.yaml:2:12 C081 '[]'"});
  CHECK(Portal().without("site.yaml").told() == Lines{"site.yaml:1:1 C001 '' (site.yaml)"});
}

TEST_CASE("the address and languages of a site") {
  const auto told = [](const std::string& url, const std::string& languages) {
    return Portal()
        .file("site.yaml", "format: 1\ntitle: {ja: あ, en: b}\nbase_url: " + url +
                               "\nlanguages: " + languages +
                               "\nsections: [{id: result, role: result, heading: {ja: あ, en: b}},"
                               " {id: next, role: plan, heading: {ja: い, en: c}}]\n")
        .told();
  };
  CHECK(told("http://localhost:8000/x/", "[ja, en]").empty());
  CHECK(
      told("https://example.org", "[ja, en]") ==
      Lines{
          "site.yaml:3:11 C054 'https://example.org' (https://example.org) https://example.org/?"});
  CHECK(told("https://example.org/?a=/", "[ja, en]") ==
        Lines{"site.yaml:3:11 C054 'https://example.org/?a=/' (https://example.org/?a=/)"});
  CHECK(told("ftp://example.org/", "[ja, en]") ==
        Lines{"site.yaml:3:11 C053 'ftp://example.org/' (ftp://example.org/)"});
  // Which file is whose cannot be known, so nothing else is told.
  CHECK(told("https://example.org/", "[ja_JP, en]") ==
        Lines{"site.yaml:4:13 C055 'ja_JP' (ja_JP) ja-JP?"});
  CHECK(told("https://example.org/", "[ja, {tag: jp}]") == Lines{"site.yaml:4:23 C055 'jp' (jp)"});
  CHECK(told("https://example.org/", "[ja, en, ja]") ==
        Lines{"site.yaml:4:21 C060 'ja' (ja) also 4:13"});
}

TEST_CASE("a portal of one language may write the words alone") {
  Portal portal;
  portal
      .file("site.yaml",
            "format: 1\ntitle: 進捗\nbase_url: https://example.org/\nlanguages: [ja]\n")
      .file("organizations.yaml", "- {id: mhlw, name: 厚生労働省}\n")
      .file("strategies/plan/strategy.yaml", "title: 計画\n")
      .file("strategies/plan/2023/followup.yaml",
            "measures: [{id: training, title: 研修, summary: {ja: 短い}}]\n")
      .without("strategies/plan/2023/measures/training.en.md");
  const Loaded loaded = portal.load();
  CHECK(testing::lines_of(loaded.diagnostics).empty());
  CHECK(*loaded.site.title.in(0) == "進捗");
}

TEST_CASE("mistakes in the lists of the portal") {
  check_rows("organizations.yaml", kOrganizations,
             {
                 {"- {id: a, name: {ja: あ, en: b}, parent: a}\n", "3:41 C065 'a' (a)"},
                 {"- {id: a, name: {ja: あ, en: b}, from: 2023, until: 2022}\n",
                  "3:52 C075 '2022' (2023) (2022)"},
                 {"- {id: a, name: {ja: あ, en: b}, aliases: [mofa]}\n",
                  "3:43 C060 'mofa' (mofa) also 2:8"},
                 {"- {id: a, name: {ja: あ, en: b}, reference_data: [nmae.ja]}\n",
                  "3:50 C028 'nmae.ja' (nmae) name?"},
                 {"- {id: a, name: {ja: あ, en: b}, reference_data: [name.de]}\n",
                  "3:50 C010 'name.de' (de)"},
                 {"- {id: a, name: {ja: あ, en: b}, kind: minister}\n",
                  "3:39 C052 'minister' (minister) (ministry, office, agency, fund, institute, "
                  "international, body) ministry?"},
                 {"- {id: a, name: {ja: あ, en: b}, codes: {ja: 厚}}\n", "3:45 C045 '厚' ([厚])"},
             });
  check_rows("glossary.yaml", "- {id: uhc, name: {ja: あ}}\n",
             {{"- {id: b, name: {ja: い}, see: [uch]}\n", "2:32 C016 'uch' (uch) uhc?"}});
  check_rows("topics.yaml", "- {id: amr, name: {ja: あ}}\n",
             {{"- {id: b}\n", "2:4 C043 'id' (name)"}});
}

TEST_CASE("mistakes in figures") {
  const std::string definitions = "strategies/plan/figures.yaml";
  const std::string values = "strategies/plan/2023/figures.yaml";
  const auto told = [&](const std::string& written) {
    return Portal()
        .file(definitions, "- {id: trained, label: {ja: あ}}\n")
        .file(values, "- {figure: trained, measure: training, value: 1}\n" + written)
        .told();
  };
  CHECK(told("").empty());
  CHECK(told("- {figure: traind, measure: training, value: 1}\n") ==
        Lines{values + ":2:12 C017 'traind' (traind) trained?"});
  CHECK(told("- {figure: trained, measure: x, value: 1}\n") ==
        Lines{values + ":2:30 C018 'x' (x)"});
  CHECK(told("- {figure: trained, measure: training, value: 18件, at: 2022}\n") ==
        Lines{values + ":2:47 C051 '18件' (18件)"});
  CHECK(told("- {figure: trained, measure: training, value: 2}\n") ==
        Lines{values +
              ":2:3 C067 '{figure: trained, measure: training, value: 2}' (trained) also 1:3"});
  CHECK(told("- {figure: trained, measure: training, value: 2, at: 2022, approx: [abuot]}\n") ==
        Lines{values + ":2:69 C052 'abuot' (abuot) (about, at-least, up-to) about?"});
  for (const std::string factor : {"10%", "0.2", "01", "0.10", "-1", "10000000", "{}"}) {
    CAPTURE(factor);
    const Lines lines =
        Portal()
            .file(definitions, "- {id: trained, label: {ja: あ}, factor: {ja: " + factor + "}}\n")
            .file(values, "- {figure: trained, measure: training, value: 1}\n")
            .told();
    CHECK(lines == Lines{definitions + ":1:46 C084 '" + factor + "' (" +
                         (factor == "{}" ? "" : factor) + ")"});
  }
}

TEST_CASE("mistakes in many files are all told in one run, in order") {
  Portal portal;
  portal.file("organizations.yaml", kOrganizations + "- {id: Moe, name: {ja: 環境省}}\n")
      .file("glossary.yaml", "- id: \"uhc\n  name: {ja: あ}\n")
      .file("strategies/plan/strategy.yaml", kStrategy + "tilte: x\ncouncil: 会議\n")
      .file("strategies/plan/2023/followup.yaml",
            "as_of: 2024-02-30\n" + kFollowUp.substr(kFollowUp.find("measures")) +
                "  - id: two\n    titel: {ja: あ, en: b}\n    lead: [mhwl, mofa]\n")
      .file("strategies/plan/2023/measures/tow.ja.md", "## 取組状況\n")
      .file("strategies/plan/2023/measures/two.fr.md", "## Fait\n")
      .file("strategies/plan/2023/notes.txt", "");
  const Lines expected{"glossary.yaml:1:7 C032 '\"uhc' (\")",
                       "organizations.yaml:3:8 C048 'Moe' (Moe) moe?",
                       "organizations.yaml:3:19 C057 '{ja: 環境省}' (en)",
                       "strategies/plan/2023/followup.yaml:1:8 C049 '2024-02-30' (2024-02-30)",
                       "strategies/plan/2023/followup.yaml:8:5 C042 'titel' (titel) title?",
                       "strategies/plan/2023/followup.yaml:9:12 C012 'mhwl' (mhwl) mhlw?",
                       "strategies/plan/2023/measures/tow.ja.md:1:1 C025 '' (tow) two?",
                       "strategies/plan/2023/measures/two.fr.md:1:1 C010 '' (fr)",
                       "strategies/plan/2023/notes.txt:1:1 C002 '' (notes.txt)",
                       "strategies/plan/strategy.yaml:5:1 C042 'tilte' (tilte) title?",
                       "strategies/plan/strategy.yaml:6:10 C046 '会議' ({ja: …, en: …})"};
  CHECK(portal.told() == expected);
}

TEST_CASE("the name of a text without a language is completed to one that is free") {
  const std::string folder = "strategies/plan/2023/measures/";
  CHECK(
      Portal().without(folder + "training.en.md").file(folder + "training.md", "words\n").told() ==
      Lines{folder + "training.md:1:1 C011 '' (training.md) (training.en.md)"});
  CHECK(Portal()
            .without(folder + "training.en.md")
            .file(folder + "training_en.md", "words\n")
            .told() ==
        Lines{folder + "training_en.md:1:1 C011 '' (training_en.md) (training.en.md)"});
}

}  // namespace
}  // namespace ayumi::content
