// Words of another script say their language, wherever a page shows them; others stay as they are.
#include "render/foreign_words.h"

#include <catch2/catch.hpp>

#include "support/small_portal.h"

using namespace ayumi;
using ayumi::render::ForeignWords;
using ayumi::testing::SmallPortal;

namespace {

const Language kJapanese{"ja", "日本語", false}, kEnglish{"en", "English", false},
    kFrench{"fr", "Français", false}, kArabic{"ar", "العربية", true}, kChinese{"zh", "中文", false};

std::string page(const std::string& language, const std::string& body) {
  return "<html lang=\"" + language + "\"><head><title>健康</title></head><body>" + body +
         "</body></html>";
}

std::string marked(const std::vector<Language>& languages, const std::string& language,
                   const std::string& body) {
  std::string bytes = page(language, body);
  ForeignWords(languages).mark(bytes);
  return bytes;
}

}  // namespace

TEST_CASE("Japanese in an English page is marked, whatever stands around it") {
  const std::string ja = "<span lang=\"ja\">", end = "</span>";
  struct Row {
    std::string body, expected;
  };
  for (const Row& row : {
           Row{"<p>the word 健康.</p>", "<p>the word " + ja + "健康" + end + ".</p>"},
           Row{"<h1>カタカナ plan</h1>", "<h1>" + ja + "カタカナ" + end + " plan</h1>"},
           Row{"<p>“健康” and 「健康」</p>",
               "<p>“" + ja + "健康" + end + "” and " + ja + "「健康」" + end + "</p>"},
           Row{"<p>第3回UHC会合 of UHCの会</p>",
               "<p>" + ja + "第3回UHC会合" + end + " of UHC" + ja + "の会" + end + "</p>"},
           Row{"<p>厚、外</p>", "<p>" + ja + "厚、外" + end + "</p>"},
           Row{"<p><b>健</b>康</p>",
               "<p><b>" + ja + "健" + end + "</b>" + ja + "康" + end + "</p>"},
           Row{"<br><p>A 健康</p>", "<br><p>A " + ja + "健康" + end + "</p>"},
       }) {
    CAPTURE(row.body);
    CHECK(marked({kJapanese, kEnglish}, "en", row.body) == page("en", row.expected));
  }
}

TEST_CASE("what says its language, is no text, or is of no single language stays as it is") {
  struct Row {
    const char* name;
    std::vector<Language> languages;
    std::string page_language, body;
  };
  const auto row = GENERATE(values<Row>({
      {"marked", {kJapanese, kEnglish}, "en", "<a href=\"../\" lang=\"ja\" dir=\"ltr\">健康</a>"},
      {"within", {kJapanese, kEnglish}, "en", "<div lang=\"ja\"><div>健<p>康</p></div>療</div>"},
      {"attribute", {kJapanese, kEnglish}, "en", "<img alt=\"健康\" src=\"x.png\">"},
      {"drawing", {kJapanese, kEnglish}, "en", "<svg><text>健康</text></svg>"},
      {"script", {kJapanese, kEnglish}, "en", "<script>\"健康<b>\"</script>"},
      {"signs", {kJapanese, kEnglish}, "en", "<p>◎ 〇 “x” – é （１） 、</p>"},
      {"its own page", {kJapanese, kEnglish}, "ja", "<p>健康 and UHC, Health Plan</p>"},
      {"two languages", {kJapanese, kChinese, kEnglish}, "en", "<p>健康</p>"},
      {"no language", {kEnglish, kFrench}, "en", "<p>健康</p>"},
      {"Latin", {kEnglish, kFrench}, "fr", "<p>the Health Plan</p>"},
  }));
  INFO(row.name);
  CHECK(marked(row.languages, row.page_language, row.body) == page(row.page_language, row.body));
}

TEST_CASE("an element inside another language's goes back to the page's when it ends") {
  CHECK(marked({kJapanese, kEnglish}, "en",
               "<div lang=\"ja\">健<div lang=\"en\">健</div>康</div><p>康</p>") ==
        page("en",
             "<div lang=\"ja\">健<div lang=\"en\"><span lang=\"ja\">健</span></div>康</div>"
             "<p><span lang=\"ja\">康</span></p>"));
}

TEST_CASE("a language that is written from right to left says so, and keeps its spaces") {
  CHECK(marked({kEnglish, kArabic, kJapanese}, "ja", "<p>名は خطة المناخ です</p>") ==
        page("ja", "<p>名は <span lang=\"ar\" dir=\"rtl\">خطة المناخ</span> です</p>"));
  CHECK(marked({kEnglish, kArabic, kJapanese}, "ar", "<p>خطة 健康</p>") ==
        page("ar", "<p>خطة <span lang=\"ja\">健康</span></p>"));
}

TEST_CASE("a quoted word is marked in a text, a title and a link, and never in the head") {
  SmallPortal portal;
  portal.change("strategies/plan/2023/measures/training.en.md", "Ninety", "By 厚労省, ninety");
  portal.change("strategies/plan/2023/followup.yaml", "title: {ja: 研修, en: Training}",
                "title: {ja: 研修 (Training), en: Training 研修}");
  const auto ready = portal.ready();
  const std::string record = ready.html("en", "plan/2023/training/");
  CHECK(testing::count(record, "<p>By <span lang=\"ja\">厚労省</span>, ninety") == 1);
  CHECK(testing::count(record, "Training <span lang=\"ja\">研修</span></h1>") == 1);
  CHECK(testing::count(record, "<title>Training 研修 – ") == 1);
  CHECK(testing::count(ready.html("en", "plan/2023/"),
                       ">Training <span lang=\"ja\">研修</span></a>") == 1);
  CHECK(testing::count(ready.html("ja", "plan/2023/training/"), "<span lang=\"en\"") == 0);
}
