#include <catch2/catch.hpp>

#include "converted.h"
#include "markup/prepared_text.h"

namespace ayumi::markup {
namespace {

struct Row {
  std::string markdown;
  std::string html;  // of the paragraph
};

std::string paragraph(const std::string& markdown) {
  std::string html = convert(markdown).html;
  CHECK(html.find(kEmphasisMark) == std::string::npos);
  if (html.starts_with("<p>")) html.erase(0, 3);
  if (html.ends_with("</p>\n")) html.erase(html.size() - 5);
  return html;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(paragraph(row.markdown) == row.html);
  }
}

TEST_CASE("Emphasis works beside Japanese punctuation") {
  check({
      {"これは**「重要なこと」**です。", "これは<strong>「重要なこと」</strong>です。"},
      {"これは**私のやりたかったこと。**だからするの。",
       "これは<strong>私のやりたかったこと。</strong>だからするの。"},
      {"**目標（KPI）**を達成した。", "<strong>目標（KPI）</strong>を達成した。"},
      {"**日本語。**これは", "<strong>日本語。</strong>これは"},
      {"**「強調」**です", "<strong>「強調」</strong>です"},
      {"文**（注）**文", "文<strong>（注）</strong>文"},
      {"文*（注）*文", "文<em>（注）</em>文"},
      {"文***（注）***文", "文<em><strong>（注）</strong></em>文"},
      {"**「一」**と**「二」**と**「三」**",
       "<strong>「一」</strong>と<strong>「二」</strong>と<strong>「三」</strong>"},
      {"第一に**『白書』**、第二に**〔案〕**を",
       "第一に<strong>『白書』</strong>、第二に<strong>〔案〕</strong>を"},
      {"これは**【必須】**です", "これは<strong>【必須】</strong>です"},
      {"これは**〈参考〉**です", "これは<strong>〈参考〉</strong>です"},
      {"これは**《資料》**です", "これは<strong>《資料》</strong>です"},
      {"これは**※注意**です", "これは<strong>※注意</strong>です"},
      {"これは**注意！**です", "これは<strong>注意！</strong>です"},
      {"これは**なぜか？**です", "これは<strong>なぜか？</strong>です"},
      {"これは**医療、介護、**です", "これは<strong>医療、介護、</strong>です"},
      {"これは**・第一**です", "これは<strong>・第一</strong>です"},
      {"これは**100％**です", "これは<strong>100％</strong>です"},
      {"これは**「A**」です", "これは<strong>「A</strong>」です"},
      {"「**重要**」です", "「<strong>重要</strong>」です"},
      {"（**重要**）です", "（<strong>重要</strong>）です"},
      {"彼は**“引用”**と言う", "彼は<strong>“引用”</strong>と言う"},
      {"これは**(KPI)**を", "これは<strong>(KPI)</strong>を"},
      {"これは**\"KPI\"**を", "これは<strong>\"KPI\"</strong>を"},
      {"目標は**5.0%**に", "目標は<strong>5.0%</strong>に"},
      {"これは**`code`**です", "これは<strong><code>code</code></strong>です"},
      {"これは**[厚](org:mhlw)**です", "これは<strong>‹厚›</strong>です"},
      {"これは**![図](a.png)**です", "これは<strong>{image}</strong>です"},
      {"これは**<https://example.com/>**です", "これは<strong>‹https://example.com/›</strong>です"},
      {"これは**https://example.com/**です", "これは<strong>‹https://example.com/›</strong>です"},
      {"これは**~~旧~~**です", "これは<strong><s>旧</s></strong>です"},
      {"これは~~「旧」~~です", "これは<s>「旧」</s>です"},
      {"は**\\*印**です", "は<strong>*印</strong>です"},
      {"は**印\\***です", "は<strong>印*</strong>です"},
      {"Hello**「重要」**world", "Hello<strong>「重要」</strong>world"},
      {"😀**「重要」**😀", "😀<strong>「重要」</strong>😀"},
      {"★**「重要」**★", "★<strong>「重要」</strong>★"},
      {"한국**「강조」**는", "한국<strong>「강조」</strong>는"},
      {"ｶﾅ**｢強調｣**です", "ｶﾅ<strong>｢強調｣</strong>です"},
      {"**前半（前）**後半\n**「次」**の行",
       "<strong>前半（前）</strong>後半<strong>「次」</strong>の行"},
      {"*外側の**「内側」**の強調*です", "<em>外側の<strong>「内側」</strong>の強調</em>です"},
  });
}

TEST_CASE("What is no emphasis stays none, and other emphasis is left alone") {
  check({
      {"価格*、数量*", "価格*、数量*"},
      {"価格*。数量*。", "価格*。数量*。"},
      {"（注*）と（注*）", "（注*）と（注*）"},
      {"5*3、2*4", "5<em>3、2</em>4"},
      {"これは ** 「重要」 ** です", "これは ** 「重要」 ** です"},
      {"これは\\*\\*「重要」\\*\\*です", "これは**「重要」**です"},
      {"`これは**「重要」**です`", "<code>これは**「重要」**です</code>"},
      {"`は\\`**「重要」**です", "<code>は\\</code><strong>「重要」</strong>です"},
      {"foo**(bar)**baz", "foo**(bar)**baz"},
      {"한국어**(강조)**는", "한국어**(강조)**는"},
      {"これは_「重要」_です", "これは_「重要」_です"},
      {"これは __「重要」__ です", "これは <strong>「重要」</strong> です"},
      {"10~20件、30~40件", "10~20件、30~40件"},
      {"5〜6、７～８", "5〜6、７～８"},
      {"**重要**です", "<strong>重要</strong>です"},
      {"これは**重要**。", "これは<strong>重要</strong>。"},
      {"**bold** and *it*", "<strong>bold</strong> and <em>it</em>"},
      {"**일반** 강조", "<strong>일반</strong> 강조"},
      {"「これ」**「重要」**、", "「これ」<strong>「重要」</strong>、"},
      {"は[a](page:b*「x」*c)", "は‹a›"},
  });
}

TEST_CASE("The mark that mends emphasis survives nowhere") {
  const Converted page = convert(
      "## は**「題」**の\n\nは**「x」**の[は**「字」**の](page:は*「x」*の \"は*「題」*の\")"
      "![は**「替」**の](は*「x」*の.png \"は*「題」*の\")\n\n"
      "~~~ は*「x」*の\nは**「x」**の\n~~~\n\n    は**「x」**の\n\n注[^は*「x」*の]\n\n"
      "[^は*「x」*の]: は**「注」**の\n");
  REQUIRE(page.document.links.size() == 1);
  CHECK(page.document.links[0].target == "は*「x」*の");
  CHECK(page.document.links[0].title == "は*「題」*の");
  CHECK(page.document.links[0].text == "は「字」の");
  REQUIRE(page.document.images.size() == 1);
  CHECK(page.document.images[0].target == "は*「x」*の.png");
  CHECK(page.document.images[0].alt == "は「替」の");
  CHECK(page.document.headings[0].text == "は「題」の");
  CHECK(page.document.headings[0].id == "は題の");
  CHECK(page.html.find("<pre><code>は**「x」**の\n</code></pre>") != std::string::npos);
  std::string everything = page.html;
  for (const Section& section : page.document.sections) everything += section.text;
  CHECK((everything + page.document.footnotes.text).find(kEmphasisMark) == std::string::npos);
}

TEST_CASE("The mark itself is refused where it stands") {
  CHECK(convert("日本\n語\xF4\x8F\xBF\xBDの").mistakes ==
        std::vector<std::string>{"M002 2:2 \xF4\x8F\xBF\xBD"});
}

TEST_CASE("Asterisks that a reader would see are told about") {
  CHECK(convert("これは\n**強調ではない").mistakes == std::vector<std::string>{"M018 2:1 **"});
  CHECK(convert("これは\\*\\*字のまま、**これは**太字").mistakes.empty());
  CHECK(convert("`**`と、  \n    **「太字」**は").mistakes.empty());
}

TEST_CASE("Places in a prepared text lead back to the file") {
  const std::string file = "前は**「重要」**で後";
  const PreparedText prepared = prepare(file, 3);
  REQUIRE(prepared.marks.size() == 2);
  CHECK(without_marks(prepared.text) == file.substr(3));
  for (const char* word : {"は", "「", "重", "」", "で", "後"}) {
    CAPTURE(word);
    CHECK(prepared.in_file(prepared.text.find(word)) == file.find(word));
  }
  CHECK(prepared.in_file(prepared.text.size()) == file.size());
}

}  // namespace
}  // namespace ayumi::markup
