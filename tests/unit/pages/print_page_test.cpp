// A whole follow-up as one document, and what search engines hear of it: nothing.
#include <catch2/catch.hpp>

#include "pages/views/print_views.h"
#include "render/sitemap.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string kPath = "plan/2023/print/";

PrintDocumentView document_of(const testing::ReadyPortal& portal, std::string_view path = kPath) {
  return portal.view<PrintPageView>("en", path).document;
}

// "① People > nurses: （１） Training (done 1, plan 1)"
Lines lines_of(const PrintDocumentView& document) {
  Lines lines;
  for (const PrintPartView& part : document.parts) {
    for (const PrintPillarView& pillar : part.pillars) {
      std::string line = part.running_head + " > " + pillar.id + ':';
      for (const PrintRecordView& record : pillar.records) {
        line += ' ' + record.label + ' ' + record.title + " (done " +
                std::to_string(record.done.size()) + ", plan " +
                std::to_string(record.plan.size()) + ')';
        if (record.borrowed_from) line += " from " + record.borrowed_from->text;
      }
      lines.push_back(line);
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("what is long is marked, so that it need not go on in one narrow column") {
  const auto is_long = [](const std::string& words) {
    SmallPortal portal;
    portal.file("strategies/plan/2023/measures/training.en.md", "## What was done\n\n" + words);
    const PrintDocumentView document = document_of(portal.ready());
    for (const PrintPillarView& pillar : document.parts.at(0).pillars) {
      for (const PrintRecordView& record : pillar.records) {
        if (record.title == "Training") return record.is_long;
      }
    }
    throw std::logic_error("no such record");
  };
  const auto repeated = [](std::string_view word, int times) {
    std::string text;
    for (; times > 0; --times) text += word;
    return text + '\n';
  };
  CHECK_FALSE(is_long("Short.\n"));
  CHECK_FALSE(is_long(repeated("[home](https://example.org/a/very/long/address/indeed) ", 100)));
  CHECK(is_long(repeated("ten chars ", 101)));
  CHECK(is_long(repeated("五文字です", 101)));
}

TEST_CASE("the document holds every pillar and record in the order of its source") {
  const auto document = document_of(SmallPortal().ready());
  CHECK(lines_of(document) == Lines{"① People > pillar-people:  Vaccines (done 0, plan 0)",
                                    "① People > pillar-nurses: (1) Training (done 1, plan 1)"});
  CHECK(document.done == "What was done");
  CHECK(document.plan == "What comes next");
  CHECK(document.done_is_heading);
  CHECK(document.web_address == "https://example.org/portal/en/plan/2023/");
}

TEST_CASE("a column with several kinds of sections is named for all of them") {
  SmallPortal portal;
  portal.more("strategies/plan/2023/measures/training.en.md", "\n## Background\n\nSo it was.\n");
  portal.more("strategies/plan/2023/measures/training.ja.md", "\n## 現状\n\nそうだった。\n");
  const auto document = document_of(portal.ready());
  CHECK(document.done == "Situation and work");
  CHECK_FALSE(document.done_is_heading);
  CHECK(lines_of(document).back() == "① People > pillar-nurses: (1) Training (done 2, plan 1)");
}

TEST_CASE("a borrowed row is printed and refers to its home") {
  SmallPortal portal;
  portal.file("strategies/other/strategy.yaml", "title: {ja: 別, en: Other}\n");
  portal.file("strategies/other/2023/followup.yaml",
              "measures:\n  - {ref: plan/2023/training, label: ②}\n");
  CHECK(lines_of(document_of(portal.as_it_is(), "other/2023/print/")) ==
        Lines{"Measures outside the pillars > pillar-none: ② Training (done 0, plan 0) from Plan: "
              "FY2023"});
}

TEST_CASE("search engines are not shown what repeats other pages") {
  const auto portal = SmallPortal().ready();
  const std::string html = portal.html("en", kPath);
  CHECK(testing::count(html, "<meta name=\"robots\" content=\"noindex\">") == 1);
  CHECK(testing::count(html, "hreflang=\"ja\" href=\"https:") == 0);
  const auto maps =
      render::sitemaps(portal->site, portal->plan, portal->connections.days, *portal->urls);
  CHECK(testing::count(maps.at(0).bytes, "/print/") == 0);
  CHECK(testing::count(maps.at(0).bytes, "/plan/2023/</loc>") == 2);
}

TEST_CASE("no id stands twice in the document, and every link within it arrives") {
  SmallPortal portal;
  for (const char* id : {"training", "vaccines"}) {
    for (const char* language : {"ja", "en"}) {
      const std::string heading = language == std::string("ja") ? "取組状況" : "What was done";
      portal.file("strategies/plan/2023/measures/" + std::string(id) + '.' + language + ".md",
                  "## " + heading + "\n\n### Same\n\nText[^1].\n\n[^1]: Note.\n");
    }
  }
  const std::string html = portal.as_it_is().html("en", kPath);
  for (std::size_t at = html.find(" id=\""); at != std::string::npos;
       at = html.find(" id=\"", at + 1)) {
    const std::string id = html.substr(at, html.find('"', at + 5) - at + 1);
    CAPTURE(id);
    CHECK(testing::count(html, id) == 1);
  }
  for (std::size_t at = html.find("href=\"#"); at != std::string::npos;
       at = html.find("href=\"#", at + 1)) {
    const std::string id = html.substr(at + 7, html.find('"', at + 7) - at - 7);
    CAPTURE(id);
    CHECK(testing::count(html, " id=\"" + id + "\"") == 1);
  }
}
