// Accepting a translation changes the hash in its front matter, and not one byte more.
#include <catch2/catch.hpp>

#include "content/markdown_file.h"
#include "office/translation_acceptance.h"
#include "starter.h"

using namespace ayumi;
using namespace ayumi::office;
using namespace ayumi::office::testing;

using Lines = std::vector<std::string>;

namespace {

const std::string kFolder = "strategies/town-plan/2024/measures/";
const std::string kEnglish = kFolder + "home-visits.en.md";
const std::string kJapanese = kFolder + "home-visits.ja.md";
const std::string kBody = "## What was done\n\nText.\n";

std::string hash_of(const Starter& starter, const std::string& path) {
  return content::translation_hash(starter.text(path));
}

Acceptance accepted(const Starter& starter, const std::string& path) {
  return accept_translation(starter.read(), "content/" + path);
}

Lines refusals(const Starter& starter, const std::string& path) {
  const Acceptance acceptance = accepted(starter, path);
  CHECK_FALSE(acceptance.change);
  Lines keys;
  for (const Remark& remark : acceptance.refusals) keys.push_back(remark.key);
  return keys;
}

}  // namespace

TEST_CASE("the hash becomes that of today's source text") {
  struct Row {
    std::string name, before, after;  // '@' is the hash
  };
  const std::string old = "0123456789abcdef";
  const std::vector<Row> rows{
      {"in brackets", "---\ntranslation: {of: {ja: " + old + "}, kind: official}\n---\n\n" + kBody,
       "---\ntranslation: {of: {ja: @}, kind: official}\n---\n\n" + kBody},
      {"in lines, quoted, with a comment",
       "---\ntranslation:\n  of:\n    ja: \"" + old + "\"  # checked\n---\n" + kBody,
       "---\ntranslation:\n  of:\n    ja: \"@\"  # checked\n---\n" + kBody},
      {"byte order mark, CRLF",
       "\xEF\xBB\xBF---\r\ntranslation: {of: {ja: " + old + "}}\r\n---\r\n\r\nText.  \r\n",
       "\xEF\xBB\xBF---\r\ntranslation: {of: {ja: @}}\r\n---\r\n\r\nText.  \r\n"},
      {"no front matter", kBody,
       "---\ntranslation: {of: {ja: @}, kind: provisional}\n---\n\n" + kBody},
      {"no front matter, byte order mark, CRLF", "\xEF\xBB\xBFText.\r\n",
       "\xEF\xBB\xBF---\r\ntranslation: {of: {ja: @}, kind: provisional}\r\n---\r\n\r\nText.\r\n"},
      {"no line end at all", "Text.",
       "---\ntranslation: {of: {ja: @}, kind: provisional}\n---\n\nText."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Starter starter;
    starter.file("strategies/town-plan/2024/overview.ja.md", "概要。\n");
    starter.file("strategies/town-plan/2024/overview.en.md", row.before);
    const Acceptance acceptance = accepted(starter, "strategies/town-plan/2024/overview.en.md");
    REQUIRE(acceptance.change);
    std::string expected = row.after;
    expected.replace(expected.find('@'), 1, content::translation_hash("概要。"));
    CHECK(acceptance.change->bytes == expected);
    CHECK(acceptance.change->replaces);
    REQUIRE(carry_out(starter.disk(), "", {*acceptance.change}));
    CHECK(starter.told() == Lines());
  }
}

TEST_CASE("other keys of the front matter stay, the new line stands behind them") {
  Starter starter;
  const Acceptance acceptance = accepted(starter, "pages/about.en.md");
  REQUIRE(acceptance.change);
  const std::string& text = acceptance.change->bytes;
  CHECK(text.starts_with("---\ntitle: About this site\ntranslation: {of: {ja: "));
  CHECK(text.find("}, kind: provisional}\n---\n\nThis site") != std::string::npos);
  REQUIRE(carry_out(starter.disk(), "", {*acceptance.change}));
  CHECK(starter.told() == Lines());
  CHECK(starter.read().site.pages[0].prose.in(1)->translation->kind ==
        Translation::Kind::provisional);
}

TEST_CASE("what changed is told, and so is that nothing had to change") {
  Starter starter;
  const std::string fresh = hash_of(starter, kJapanese);
  starter.file(kEnglish, "---\ntranslation: {of: {ja: 0123456789abcdef}}\n---\n" + kBody);
  const std::string path = "content/" + kEnglish;
  CHECK(starter.told() == Lines{"C069 " + path});
  const Acceptance first = accepted(starter, kEnglish);
  CHECK(lines_of(first.notes) ==
        Lines{"accepted (" + path + ") (ja) (" + fresh + ") (0123456789abcdef)"});
  REQUIRE(carry_out(starter.disk(), "", {*first.change}));
  const Acceptance second = accepted(starter, kEnglish);
  CHECK(lines_of(second.notes) == Lines{"accept-already (" + path + ") (ja) (" + fresh + ")"});
  CHECK_FALSE(second.change);
  CHECK(second.refusals.empty());
}

TEST_CASE("what is no translation is refused with the reason") {
  Starter starter;
  starter.file(kEnglish,
               "---\ntranslation: {of: {ja: " + hash_of(starter, kJapanese) + "}}\n---\n" + kBody);
  CHECK(refusals(starter, kJapanese) == Lines{"accept-is-source"});
  CHECK(refusals(starter, "site.yaml") == Lines{"accept-no-text"});
  CHECK(refusals(starter, "pages/nowhere.en.md") == Lines{"accept-no-text"});
  starter.file("strategies/town-plan/overview.en.md", "Words.\n");
  CHECK(refusals(starter, "strategies/town-plan/overview.en.md") == Lines{"accept-alone"});
  starter.file("strategies/town-plan/overview.ja.md", "## 見出し\n");
  CHECK(refusals(starter, "strategies/town-plan/overview.en.md") == Lines{"accept-alone"});
  CHECK(refusals(starter, "strategies/town-plan/overview.ja.md") == Lines{"accept-no-words"});
  starter.file("strategies/town-plan/overview.en.md",
               "---\ntranslation: {of: {ja: 0123456789abcdef}}\n---\nWords.\n");
  CHECK(refusals(starter, "strategies/town-plan/overview.en.md") == Lines{"accept-no-source"});
}

TEST_CASE("among three languages the source has to be named") {
  Starter starter;
  starter.change("site.yaml", "[ja, en]", "[ja, en, fr]");
  starter.file("strategies/town-plan/overview.ja.md", "概要。\n");
  starter.file("strategies/town-plan/overview.en.md", "Overview.\n");
  starter.file("strategies/town-plan/overview.fr.md", "Aperçu.\n");
  const auto portal = read_portal_files(starter.disk(), ".");
  REQUIRE(portal);
  const std::string path = "content/strategies/town-plan/overview.fr.md";
  const Acceptance acceptance = accept_translation(*portal, path);
  CHECK(lines_of(acceptance.refusals) == Lines{"accept-which-source (" + path + ") (ja)"});
}
