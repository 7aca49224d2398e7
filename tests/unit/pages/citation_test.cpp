// How pages are cited, in all languages; where to tell of a mistake; the way from record to record.
#include <catch2/catch.hpp>

#include "pages/views/record_views.h"
#include "pages/views/strategy_views.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string kRecord = "plan/2023/training/";

RecordView record_in(const testing::ReadyPortal& portal, std::string_view language = "en",
                     std::string_view path = kRecord) {
  return portal.view<RecordPageView>(language, path).record;
}

Lines texts(const CitingView& citing) {
  Lines lines;
  for (const CitationView& citation : citing.citations) {
    lines.push_back(citation.lang + '|' + citation.text.bytes);
  }
  return lines;
}

}  // namespace

TEST_CASE("a record is cited with its source, as edited, in every language, its own first") {
  SmallPortal portal;
  portal.change("site.yaml", "https://example.org/portal/", "https://steps.go.jp/");
  portal.change("strategies/plan/2023/followup.yaml", "date: 2024-06-20}",
                "date: 2024-06-20, url: https://example.org/doc.pdf}");
  const auto ready = portal.ready();
  const std::string english =
      "Source: “Document 1” (Cabinet Secretariat, 20 June 2024, page 2) "
      "(https://example.org/doc.pdf), edited. Steps, “Training”, FY2023, "
      "https://steps.go.jp/en/plan/2023/training/";
  const std::string japanese =
      "出典：「資料１」（内閣官房、2024年6月20日、page "
      "2）（https://example.org/doc.pdf）を加工して作成。"
      "歩みの例「研修」2023年度、https://steps.go.jp/ja/plan/2023/training/";
  CHECK(texts(record_in(ready).citing) == Lines{"|" + english, "ja|" + japanese});
  CHECK(texts(record_in(ready, "ja").citing) == Lines{"|" + japanese, "en|" + english});
}

TEST_CASE("without a named source the page alone is cited") {
  SmallPortal portal;
  portal.change("site.yaml", "https://example.org/portal/", "https://steps.go.jp/");
  const auto ready = portal.ready();
  CHECK(texts(record_in(ready, "en", "plan/2023/vaccines/").citing).front() ==
        "|Steps, “Vaccines”, FY2023, https://steps.go.jp/en/plan/2023/vaccines/");
  const auto measure = ready.view<MeasurePageView>("en", "plan/measures/training/").measure;
  CHECK(texts(measure.citing).front() ==
        "|Source: “Document 1” (Cabinet Secretariat, 20 June 2024, page 2), edited. Steps, "
        "“Training”, https://steps.go.jp/en/plan/measures/training/");
  const auto strategy = ready.view<StrategyPageView>("en", "plan/").strategy;
  CHECK(texts(strategy.citing).front() ==
        "|Source: “The Law”, edited. Steps, “Health Plan”, https://steps.go.jp/en/plan/");
}

TEST_CASE("an address for examples is not passed off as one to cite") {
  const auto citing = record_in(SmallPortal().ready()).citing;
  CHECK(texts(citing).front() ==
        "|Source: “Document 1” (Cabinet Secretariat, 20 June 2024, page 2), edited. Steps, "
        "“Training”, FY2023");
  CHECK(texts(citing).back() ==
        "ja|出典：「資料１」（内閣官房、2024年6月20日、page 2）を加工して作成。歩みの例「研修」"
        "2023年度");
  CHECK(citing.address_note ==
        "This site has no address of its own yet, so the citations have none.");
  SmallPortal portal;
  portal.change("site.yaml", "https://example.org/portal/", "https://steps.go.jp/");
  CHECK(record_in(portal.ready()).citing.address_note.empty());
}

TEST_CASE("a mistake is told by e-mail, else at the publisher's page, else nowhere") {
  struct Row {
    std::string publisher;
    std::string url;
  };
  const auto row = GENERATE(values<Row>({
      {"", ""},
      {", url: https://office.example.org/", "https://office.example.org/"},
      {", email: desk@example.org, url: https://office.example.org/",
       "mailto:desk@example.org?subject=Error%20on%20https://example.org/portal/en/plan/2023/"
       "training/"},
  }));
  SmallPortal portal;
  portal.change("site.yaml", "en: Example Office}}", "en: Example Office}" + row.publisher + "}");
  const auto report = record_in(portal.ready()).citing.report;
  CHECK((report ? report->url.text() : "") == row.url);
}

TEST_CASE("records lead to their neighbours in the document") {
  const auto ready = SmallPortal().ready();
  const RecordView first = record_in(ready);
  CHECK_FALSE(first.previous);
  REQUIRE(first.next);
  CHECK(first.next->text + ' ' + first.next->url.text() == "Vaccines ../vaccines/");
  const RecordView last = record_in(ready, "en", "plan/2023/vaccines/");
  REQUIRE(last.previous);
  CHECK(last.previous->url.text() == "../training/");
  CHECK_FALSE(last.next);
}
