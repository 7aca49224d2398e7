// The outermost elements of a text, and how much of it stands open.
#include "pages/text_blocks.h"

#include <catch2/catch.hpp>
#include <string>

using namespace ayumi;
using namespace ayumi::pages;

namespace {

markup::Document document(std::string html, const std::vector<std::size_t>& ends) {
  markup::Document document;
  document.html = std::move(html);
  for (const std::size_t end : ends) {
    document.sections.emplace_back().html_end = static_cast<std::uint32_t>(end);
  }
  return document;
}

std::string paragraph(std::size_t columns) { return "<p>" + std::string(columns, 'x') + "</p>"; }

}  // namespace

TEST_CASE("blocks are told with their items and the room that they take") {
  const std::string html =
      "<h id=\"a\">見出し</h>\n<p>ab <em>c</em><br>d</p>\n<ul>\n<li>x<ul><li>y</li></ul></li>\n"
      "<li>z</li>\n</ul>\n<hr>\n<p>e</p>\n";
  const auto blocks = text_blocks(html);
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].is_heading);
  CHECK(blocks[0].columns == 6);
  CHECK(blocks[1].columns == 5);
  CHECK_FALSE(blocks[1].is_heading);
  CHECK(blocks[2].items == 2);
  CHECK(html.substr(0, blocks[2].end).ends_with("</ul>"));
  CHECK(blocks[3].items == 0);
}

TEST_CASE("an opening ends with a section, or in a long one with a block that is no heading") {
  const std::string heading = "<h2>Heading</h2>";
  const std::string brief = paragraph(40), good = paragraph(450), long_one = paragraph(650);
  struct Row {
    const char* what;
    std::string first, rest;
    std::vector<std::size_t> sections;
    bool is_whole;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {"nothing", "", "", {}, true},
      {"a short text", good, "", {good.size()}, true},
      {"little is left", good + heading + brief, "", {good.size()}, true},
      {"a section", good, heading + good, {good.size()}, false},
      {"a section that is too short alone",
       brief + heading + good,
       heading + good,
       {brief.size(), (brief + heading + good).size()},
       false},
      {"a long section",
       long_one,
       heading + long_one + long_one,
       {(long_one + heading + long_one + long_one).size()},
       false},
      {"a long section after a heading",
       heading + good + good,
       heading + good,
       {(heading + good + good + heading + good).size()},
       false},
  }));
  INFO(row.what);
  const std::size_t end = end_of_opening(document(row.first + row.rest, row.sections));
  CHECK(end == row.first.size());
  CHECK((end == (row.first + row.rest).size()) == row.is_whole);
}

TEST_CASE("a folded text is announced by its first words, without markup and notes") {
  struct Row {
    const char *html, *words;
  };
  const auto row = GENERATE(values<Row>({
      {"", ""},
      {"<h4>Aims</h4>\n", ""},
      {"<p>A &amp; <a href=\"b\">b</a><sup><a href=\"#n\">1</a></sup>.</p>\n<p>C</p>\n",
       "A &amp; b."},
      {"<p>As follows.</p>\n<ul>\n<li>One <em>and</em> two</li>\n<li>Three</li>\n</ul>",
       "One and two"},
      {"<ul>\n<li>\n<p>Loose</p>\n</li>\n</ul>", "Loose"},
      {"<ul>\n<li>One\n<ul>\n<li>Inner</li>\n</ul>\n</li>\n</ul>", "One"},
  }));
  CHECK(first_words(row.html) == row.words);
}

TEST_CASE("of a text that is cut in two, each part has the gaps that begin in it") {
  markup::Document whole = document("<p>one</p><p>two</p>", {});
  const std::size_t cut_at = whole.html.find("<p>two");
  for (const std::size_t offset : {std::size_t{3}, cut_at - 1, cut_at, cut_at + 3}) {
    whole.slots.emplace_back().offset = static_cast<std::uint32_t>(offset);
  }
  const markup::Section first = cut(whole, 0, cut_at);
  const markup::Section second = cut(whole, cut_at, whole.html.size());
  CHECK(first.html_end == cut_at);
  CHECK(first.slot_begin == 0);
  CHECK(first.slot_end == 2);
  CHECK(second.html_begin == cut_at);
  CHECK(second.html_end == whole.html.size());
  CHECK(second.slot_begin == 2);
  CHECK(second.slot_end == 4);
}

TEST_CASE("markup takes no columns, and wide characters take two") {
  struct Row {
    std::string html;
    std::size_t columns;
  };
  for (const Row& row : {Row{"", 0}, Row{"ab c", 4}, Row{"<p class=\"x\">ab</p>", 2}, Row{"薬é", 3},
                         Row{"<li>薬</li>\n", 3}}) {
    CAPTURE(row.html);
    CHECK(columns_of(row.html) == row.columns);
  }
}
