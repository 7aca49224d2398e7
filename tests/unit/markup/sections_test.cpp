#include <catch2/catch.hpp>
#include <thread>

#include "converted.h"

namespace ayumi::markup {
namespace {

// Without what belongs into the gaps, the digit of a heading's level among it.
std::string html_of(const Document& document, const Section& section) {
  return document.html.substr(section.html_begin, section.html_end - section.html_begin);
}

TEST_CASE("A document is cut at its second-level headings") {
  const Converted page = convert(
      "序[a](term:x)\n\n## 取組状況\n\n一[b](term:y)\n\n### 小\n\n- 二\n\n三\n---\n\n## 今後\n");
  const Document& document = page.document;
  REQUIRE(document.sections.size() == 4);
  CHECK(document.sections[0].heading == -1);
  CHECK(html_of(document, document.sections[0]) == "<p>序a</p>\n");
  CHECK(document.sections[0].text == "序a");
  CHECK(document.headings.at(0).text == "取組状況");
  CHECK(document.sections[1].heading == 0);
  CHECK(html_of(document, document.sections[1]) ==
        "<p>一b</p>\n<h id=\"小\">小</h>\n<ul>\n<li>二</li>\n</ul>\n");
  CHECK(document.sections[1].text == "一b\n小\n二");
  CHECK(document.headings.at(2).text == "三");
  CHECK(document.sections[2].heading == 2);
  CHECK(html_of(document, document.sections[2]).empty());
  CHECK(document.sections[3].heading == 3);
  CHECK(document.headings.at(3).text == "今後");
}

TEST_CASE("A section's slots are those inside its html") {
  const Document document =
      convert("[a](term:x)\n\n## [b](term:y)\n\n[c](term:z) ![d](e.png)").document;
  REQUIRE(document.sections.size() == 2);
  for (const Section& section : document.sections) {
    for (std::uint32_t i = 0; i < document.slots.size(); ++i) {
      const bool listed = i >= section.slot_begin && i < section.slot_end;
      const std::uint32_t offset = document.slots[i].offset;
      if (listed) CHECK((offset >= section.html_begin && offset <= section.html_end));
      if (!listed) CHECK((offset <= section.html_begin || offset >= section.html_end));
    }
  }
  CHECK(document.sections[0].slot_end - document.sections[0].slot_begin == 2);
  CHECK(document.sections[1].slot_end - document.sections[1].slot_begin == 3);
}

TEST_CASE("Text before the first heading is a section only if there is some") {
  CHECK(convert("## a\n\nx").document.sections.size() == 1);
  CHECK(convert("![図](a.png)\n\n## a").document.sections.size() == 2);
  CHECK(convert("").document.sections.empty());
}

TEST_CASE("Conversion gives the same on several threads as on one") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "は**「太」**で~~旧~~、https://a.jp/ と a@b.jp\n\n";
  const std::string expected = convert(text).html;
  REQUIRE(expected.find("<s>旧</s>") != std::string::npos);
  std::vector<int> differing(4);
  std::vector<std::thread> threads;
  for (int& count : differing) {
    threads.emplace_back([&text, &expected, &count] {
      for (int i = 0; i < 100; ++i) count += convert(text).html == expected ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(differing == std::vector<int>(4));
}

}  // namespace
}  // namespace ayumi::markup
