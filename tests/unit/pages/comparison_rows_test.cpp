// 新旧対照表: both years of a text side by side.
#include <catch2/catch.hpp>

#include "plan_pages.h"

using namespace ayumi;
using namespace ayumi::pages;
using namespace ayumi::testing;

namespace {

// "Funds 3 under" for each row: its heading, over how many rows that goes, and what it is.
Lines shape_of(const ChangesView& changes) {
  Lines rows;
  for (const ComparisonRowView& row : changes.changed.at(0).sections.at(0).rows) {
    rows.push_back(row.heading + ' ' + std::to_string(row.span) + (row.is_under ? " under" : "") +
                   (row.left_out.empty() ? "" : " left out"));
  }
  return rows;
}

}  // namespace

TEST_CASE("beside each other, sentences stand under the nearest heading, which is said once") {
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md",
              "## What was done\n\nIt began.\n\n### Funds\n\nTen came. All stayed. Few left.\n\n"
              "### Gone\n\nOld.\n");
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\nIt began early.\n\n### Funds\n\nTwelve came. All stayed. None "
              "left.\n");
  const ChangesView changes = changes_in(portal.ready());
  CHECK(shape_of(changes) ==
        Lines{" 0", "Funds 3 under", " 0 under left out", " 0 under", "Gone 1 under"});
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\nIt began.\n\n### Funds\n\nTwelve came. All stayed. Few left.\n");
  CHECK(shape_of(changes_in(portal.as_it_is())) ==
        Lines{" 0 left out", "Funds 2 under", " 0 under left out", "Gone 1 under"});
  CHECK(changes.changed.at(0).sides_caption == "Side by side: Training");
  CHECK(changes.before_document.bytes.empty());
  CHECK(changes.after_document.bytes == "Document 1");
}

TEST_CASE("a sentence that one year lacks, or that is written anew, is marked whole") {
  SmallPortal portal;
  portal.file(k2022 + "measures/training.en.md",
              "## What was done\n\nThe ministry trained nurses abroad. More. Still more.\n");
  portal.file(k2023 + "measures/training.en.md",
              "## What was done\n\nThe ministry trained nurses abroad.\n");
  const ChangesView changes = changes_in(portal.ready());
  // Two sentences of one paragraph share their mark.
  const ComparisonRowView& row = changes.changed.at(0).sections.at(0).rows.back();
  CHECK(row.before.bytes ==
        "<small>[removed: </small><del>More. Still more.</del><small>]</small>");
  CHECK(row.after.bytes.empty());
}

TEST_CASE("the form with both sides is folded, and its address is within the fold") {
  const std::string html = SmallPortal().ready().html("en", kChanges);
  const std::size_t fold = html.find("<details class=\"side-by-side\">");
  REQUIRE(fold != std::string::npos);
  const std::size_t place = html.find("id=\"sides_measure-training\"");
  CHECK(place > fold);
  CHECK(place < html.find("</details>", fold));
  CHECK(testing::count(html, "href=\"#sides_measure-training\"") == 1);
}
