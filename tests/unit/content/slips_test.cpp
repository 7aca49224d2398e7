// Slips of the hand and of thought that are well-formed in themselves, and what an author is told.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "portal.h"

namespace ayumi::content {
namespace {

using namespace testing;

const std::string kPath = "strategies/plan/2023/followup.yaml";

Lines told_at(const std::string& day, const std::string& added) {
  Request request;
  request.now = parse_instant(day + "T12:00:00Z");
  return Portal().file(kPath, kFollowUp + added).told(request);
}

TEST_CASE("a follow-up is not published after the build") {
  const std::string now = "2026-04-01";
  CHECK(told_at(now, "published: 2026-04-01\n").empty());
  CHECK(told_at(now, "published: 2026-04\n").empty());
  CHECK(told_at(now, "published: unknown\n").empty());
  CHECK(told_at(now, "published: {as_printed: {ja: 春}}\n").empty());
  CHECK(told_at(now, "published: 2026-04-02\n") ==
        Lines{kPath + ":7:12 C097 '2026-04-02' (2026-04-02) (2026-04-01)"});
  CHECK(told_at(now, "published: {date: 2027, as_printed: {ja: 春}}\n") ==
        Lines{kPath + ":7:19 C097 '2027' (2027) (2026-04-01)"});
  CHECK(told_at("2027-01-01", "published: 2027\n").empty());
  CHECK(told_at(now, "published: 2026-04-02\npublish_at: 2026-04-02T00:00:00Z\n").empty());
  CHECK(Portal().file(kPath, kFollowUp + "published: 2999-01-01\n").told().empty());  // no moment
}

TEST_CASE("nothing was put up on a day that is still to come") {
  const std::string now = "2026-04-01";
  CHECK(told_at(now, "entered: 2026-04-01\n").empty());
  CHECK(told_at(now, "entered: 2026-04-02\n") ==
        Lines{kPath + ":7:10 C103 '2026-04-02' (2026-04-02) (2026-04-01)"});
  CHECK(told_at(now, "entered: 2026-04-02\npublish_at: 2026-04-02T00:00:00Z\n").empty());
}

TEST_CASE("a follow-up is not published before the day of which it tells") {
  const auto told = [](const std::string& as_of, const std::string& published) {
    const std::string rest = kFollowUp.substr(kFollowUp.find("measures"));
    const std::string head = "as_of: " + as_of + "\npublished: " + published + "\n";
    return Portal().file(kPath, head + rest).told();
  };
  CHECK(told("2024-03-31", "2023-06-20") ==
        Lines{kPath + ":2:12 C098 '2023-06-20' (2023-06-20) (2024-03-31) also 1:8"});
  CHECK(told("2024-03", "2024-02") ==
        Lines{kPath + ":2:12 C098 '2024-02' (2024-02) (2024-03) also 1:8"});
  for (const auto& [as_of, published] :
       std::vector<std::pair<std::string, std::string>>{{"2024-03-31", "2024-03-31"},
                                                        {"2024-03-31", "2024-03"},
                                                        {"2024-03-31", "2024"},
                                                        {"2024-03", "2024-03-01"},
                                                        {"FY2023", "2023-06-20"},
                                                        {"2024-02-01", "FY2023"},
                                                        {"unknown", "2023-06-20"},
                                                        {"2024-03-31", "unknown"}}) {
    CAPTURE(as_of, published);
    CHECK(told(as_of, published).empty());
  }
}

TEST_CASE("a former address does not begin with a language of the portal") {
  const auto told = [](const std::string& alias) {
    return Portal().file(kPath, kFollowUp + "aliases: [" + alias + "]\n").told();
  };
  CHECK(told("ja/old-name/") ==
        Lines{kPath + ":7:11 C074 'ja/old-name/' (ja/old-name/) old-name/?"});
  CHECK(told("en/") == Lines{kPath + ":7:11 C074 'en/' (en/)"});
  CHECK(told("fr/old-name/").empty());
  CHECK(told("english/old/").empty());
}

TEST_CASE("unknown, where an id or a list is expected") {
  const std::string row = "  - id: more\n    title: {ja: 増, en: More}\n    ";
  const auto told = [&](const std::string& added) {
    return Portal().file(kPath, kFollowUp + row + added + "\n").told();
  };
  CHECK(told("responsible: unknown") == Lines{kPath + ":9:18 C099 'unknown'"});
  CHECK(told("responsible: [unknown]") == Lines{kPath + ":9:19 C099 'unknown'"});
  CHECK(told("pillar: unknown") == Lines{kPath + ":9:13 C099 'unknown'"});
  CHECK(told("status: unknown") == Lines{kPath + ":9:13 C099 'unknown'"});
  CHECK(told("roles: unknown") == Lines{kPath + ":9:12 C052 'unknown' (unknown) (not_stated)"});
  CHECK(Portal()
            .file("organizations.yaml", kOrganizations + "- {id: unknown, name: {ja: あ, en: b}}\n")
            .file(kPath, kFollowUp + row + "lead: [unknown]\n")
            .told()
            .empty());
}

TEST_CASE("brackets of full width") {
  const auto told = [](const std::string& added) {
    return Portal().file(kPath, kFollowUp + "    partners: " + added + "\n").told();
  };
  CHECK(told("［mofa, mhlw］") == Lines{kPath + ":7:15 C045 '［mofa, mhlw］' ([mofa, mhlw])"});
  CHECK(told("［mofa、mhlw］") == Lines{kPath + ":7:15 C045 '［mofa、mhlw］' ([mofa, mhlw])"});
  CHECK(told("「mofa」") == Lines{kPath + ":7:15 C045 '「mofa」' ([mofa])"});
  CHECK(told("［］") == Lines{kPath + ":7:15 C045 '［］' ([…])"});
  CHECK(Portal().file("topics.yaml", "- id: amr\n  name: ｛ja: 耐性, en: Resistance｝\n").told() ==
        Lines{"topics.yaml:2:9 C034 '｛' (｛) {?"});
}

TEST_CASE("a comma inside braces cuts a text off") {
  const auto told = [](const std::string& added) {
    return Portal().file(kPath, kFollowUp + "    summary: {" + added + "}\n").told();
  };
  const auto quotes = [](const std::string& column, const std::string& text) {
    return Lines{kPath + ":7:" + column + " C035 '" + text + "' (,)"};
  };
  CHECK(told("ja: 見守り, en: Older people, who live alone, are visited.") ==
        quotes("28", "Older people, who live alone, are visited."));
  CHECK(told("ja: 見守り,訪問, en: Visits") == quotes("19", "見守り,訪問"));
  CHECK(told("ja: 見守り, en: Older people, ja") == quotes("28", "Older people, ja"));
  CHECK(told("ja: 見守り, en: \"Older people, who\"").empty());
  // A language without a text, and a key that is spelt wrong, are what they are.
  CHECK(told("ja: 見守り, en") == Lines{kPath + ":7:24 C044 'en' (en)"});
  CHECK(told("ja: 見守り, em: Visits") == Lines{kPath + ":7:24 C010 'em' (em) en?"});
  CHECK(told("ja: \"見守り\", 訪問") == Lines{kPath + ":7:26 C010 '訪問' (訪問)"});
  CHECK(Portal()
            .file("site.yaml", kSite + "licence: {url: https://example.org/a,b, name: {en: x}}\n")
            .told() == Lines{"site.yaml:8:16 C035 'https://example.org/a,b' (,)"});
}

TEST_CASE("two entries in one, for want of a dash") {
  const std::string row = "    id: more\n    title: {ja: 増, en: More}\n    pillar: people\n";
  CHECK(Portal().file(kPath, kFollowUp + row).told() ==
        Lines{kPath + ":7:5 C102 'id' (id) also 3:5"});
}

TEST_CASE("a key that stands in three places is told with all of them") {
  CHECK(Portal()
            .file("strategies/plan/2023/measures/training.en.md",
                  "---\npublish_at: 2026-04-01T00:00:00Z\n---\n")
            .told() ==
        Lines{"strategies/plan/2023/measures/training.en.md:2:1 C091 'publish_at' "
              "(publish_at) (followup.yaml, followup.yaml: measures, strategy.yaml)"});
}

TEST_CASE("texts and numbers without a table of measures") {
  const std::string figures = "strategies/plan/figures.yaml";
  const auto portal = [&](const std::string& followup) {
    return Portal()
        .file(kPath, followup)
        .file(figures, "- {id: trained, label: {ja: あ}}\n")
        .file("strategies/plan/2023/figures.yaml",
              "- {figure: trained, measure: training, value: 1}\n")
        .file("organizations.yaml", kOrganizations)
        .told();
  };
  CHECK(portal("as_of: 2024-03-31\n") == Lines{kPath + ":1:1 C043 'as_of' (measures)"});
  CHECK(portal("") == Lines{kPath + ":1:1 C043 '' (measures)"});
  CHECK(portal("mesures: []\n") == Lines{kPath + ":1:1 C042 'mesures' (mesures) measures?"});
  CHECK(Portal()
            .file(kPath, "as_of: 2024-03-31\n")
            .without("strategies/plan/2023/measures/training.ja.md")
            .without("strategies/plan/2023/measures/training.en.md")
            .told()
            .empty());
}

// The next year, with the measures of these ids; rows of it go on with `added`.
Lines told_with_next(const std::string& first, const std::string& next) {
  return Portal()
      .file(kPath, kFollowUp + first)
      .file("strategies/plan/2024/followup.yaml", "measures:\n" + next)
      .told();
}

std::string row(const std::string& id, const std::string& added = {}) {
  return "  - {id: " + id + ", title: {ja: あ, en: " + id + "}" + added + "}\n";
}

TEST_CASE("a measure that has ended does not stand in the next year") {
  const std::string ended = "    ended: {note: {en: Done.}}\n";
  CHECK(told_with_next(ended, row("training")) ==
        Lines{kPath + ":7:12 C100 '{note: {en: Done.}}' (training) (2024) also 2:10"});
  CHECK(told_with_next(ended, row("other")).empty());
  CHECK(told_with_next("", row("training", ", ended: {note: {en: Done.}}")).empty());
}

TEST_CASE("what a measure continues does not go on beside it") {
  const std::string path = "strategies/plan/2024/followup.yaml";
  for (const std::string to : {"measure:plan/2023/training", "measure:plan/training"}) {
    CAPTURE(to);
    const std::string continues = row("night", ", continues: [\"" + to + "\"]");
    CHECK(told_with_next("", row("training") + continues) ==
          Lines{path + ":3:56 C101 '\"" + to + "\"' (training) (2024) also 2:10"});
    CHECK(told_with_next("", continues).empty());
    const std::string beside =
        "measures:\n" + row("training") + row("night", ", continues: [\"" + to + "\"]");
    CHECK(Portal().file(kPath, beside).told().empty());  // it stood in no year before
    CHECK(told_with_next("", row("training") + row("night", ", split_from: [\"" + to + "\"]"))
              .empty());
  }
}

TEST_CASE("one address is named once in the lineage of a measure") {
  const std::string path = "strategies/plan/2024/followup.yaml";
  const std::string to = "\"measure:plan/2023/training\"";
  const Lines told =
      told_with_next("", row("night", ", continues: [" + to + "], split_from: [" + to + "]"));
  CHECK(told == Lines{path + ":2:100 C060 '" + to + "' (measure:plan/2023/training) also 2:56"});
  CHECK(told_with_next("", row("night", ", split_from: [{to: " + to + "}, " + to + "]")).size() ==
        1);
}

}  // namespace
}  // namespace ayumi::content
