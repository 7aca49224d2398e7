// What follows from a mistake that is told is not told as well.

#include <catch2/catch.hpp>
#include <string>

#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

TEST_CASE("what refers to an id that cannot be used is not called wrong as well") {
  const std::string welfare = "- {id: Welfare, name: {ja: 福祉, en: Welfare}}\n";
  const std::string bad_id = "organizations.yaml:3:8 C048 'Welfare' (Welfare) welfare?";
  const auto told_of_lead = [&](const std::string& id) {
    return Portal()
        .file("organizations.yaml", kOrganizations + welfare)
        .file("strategies/plan/2023/followup.yaml", kFollowUp + "    partners: [" + id + "]\n")
        .told();
  };
  CHECK(told_of_lead("welfare") == Lines{bad_id});
  CHECK(told_of_lead("Welfare") == Lines{bad_id});
  CHECK(told_of_lead("welfar") == Lines{bad_id});
  CHECK(told_of_lead("mofw") ==
        Lines{bad_id, "strategies/plan/2023/followup.yaml:7:16 C012 'mofw' (mofw) mofa?"});
  CHECK(told_of_lead("zzzzzzzz") ==
        Lines{bad_id, "strategies/plan/2023/followup.yaml:7:16 C012 'zzzzzzzz' (zzzzzzzz)"});
}

TEST_CASE("what refers to a folder or a page with an unusable name is not called wrong") {
  CHECK(Portal()
            .file("strategies/Town-Plan/strategy.yaml", kStrategy)
            .file("strategies/plan/2023/followup.yaml",
                  kFollowUp + "    related: [{to: \"strategy:town-plan\"}]\n")
            .told() == Lines{"strategies/Town-Plan:1:1 C048 '' (Town-Plan) town-plan?"});
  CHECK(Portal().file("pages/about.md", "").file("site.yaml", kSite + "pages: [about]\n").told() ==
        Lines{"pages/about.md:1:1 C011 '' (about.md) (about.ja.md)"});
}

TEST_CASE("a list that is none does not make its ids unknown elsewhere") {
  CHECK(Portal().file("organizations.yaml", "mhlw: {name: {ja: 厚, en: M}}\n").told() ==
        Lines{"organizations.yaml:1:1 C045 'mhlw: {name: {ja: 厚, en: M}}' ([…])"});
  CHECK(Portal()
            .file("organizations.yaml", "- id: mofa\n  name: {ja: 外, en: F}\n  id: mhlw\n")
            .told() == Lines{"organizations.yaml:3:3 C102 'id' (id) also 1:3"});
  CHECK(Portal().without("strategies/plan/strategy.yaml").told() ==
        Lines{"strategies/plan:1:1 C001 '' (strategy.yaml)"});
}

TEST_CASE("a list of sections with a mistake in it stands for all sections") {
  std::string strategy = kStrategy;
  strategy.replace(strategy.find("[result, next]"), 14, "[resutl, next]");
  const Loaded loaded = Portal().file("strategies/plan/strategy.yaml", strategy).load();
  CHECK(testing::lines_of(loaded.diagnostics) ==
        Lines{"strategies/plan/strategy.yaml:2:12 C014 'resutl' (resutl) result?"});
  CHECK(loaded.site.strategies[0].sections.empty());
}

TEST_CASE("a file that is not YAML does not make its ids unknown elsewhere") {
  CHECK(Portal().file("organizations.yaml", "- {id: mhlw").told() ==
        Lines{"organizations.yaml:1:3 C036 '{' ({)"});
  CHECK(Portal().file("strategies/plan/2023/followup.yaml", "measures: [").told() ==
        Lines{"strategies/plan/2023/followup.yaml:1:11 C036 '[' ([)"});
  CHECK(Portal().file("strategies/plan/strategy.yaml", "title: \"x\n").told() ==
        Lines{"strategies/plan/strategy.yaml:1:8 C032 '\"x' (\")"});
}

TEST_CASE("a text that is there, but cannot be used, is not called missing by its translation") {
  const std::string folder = "strategies/plan/2023/measures/";
  const auto told_beside = [&](const std::string& name, const std::string& text) {
    return Portal()
        .without(folder + "training.ja.md")
        .file(folder + "training.en.md", "---\ntranslation: {of: {ja: 0123456789abcdef}}\n---\nx\n")
        .file(folder + name, text)
        .told();
  };
  const std::string missing = folder + "training.en.md:2:20 C083 'ja' (ja)";
  CHECK(told_beside("training.ja.md", "\xFF") == Lines{folder + "training.ja.md:1:1 C007 '\xFF'"});
  CHECK(told_beside("training.ja.md", "a\x01") ==
        Lines{folder + "training.ja.md:1:2 C008 '\x01' (U+0001)"});
  CHECK(told_beside("training.ja.md", "<<<<<<< HEAD\n").size() == 1);
  CHECK(told_beside("training.ja.md.txt", "あ").size() == 1);
  CHECK(told_beside("training.ja.MD", "あ").size() == 1);
  CHECK(told_beside("training .ja.md", "あ").size() == 1);
  CHECK(told_beside("Training.ja.md", "あ").size() == 1);
  CHECK(told_beside("training.jp.md", "あ").size() == 1);
  CHECK(told_beside("training_ja.md", "あ").size() == 1);
  CHECK(told_beside("training.ja.md", "") == Lines{missing});
  CHECK(told_beside("notes.ja.md.txt", "あ") ==
        Lines{folder + "notes.ja.md.txt:1:1 C002 '' (notes.ja.md.txt)", missing});
}

}  // namespace
}  // namespace ayumi::content
