// When something was published or corrected: no date is made more exact than its source has it.
#include "pages/updates.h"

#include <catch2/catch.hpp>

#include "pages/views/list_views.h"
#include "pages/views/record_views.h"
#include "render/feed.h"
#include "support/small_portal.h"

using namespace ayumi;
using namespace ayumi::pages;
using ayumi::testing::count;
using ayumi::testing::SmallPortal;
using Lines = std::vector<std::string>;

namespace {

const std::string k2022 = "strategies/plan/2022/followup.yaml";
const std::string k2023 = "strategies/plan/2023/followup.yaml";

UpdatesPageView updates_page_of(const testing::ReadyPortal& portal) {
  return portal.view<UpdatesPageView>("en", "updates/");
}

std::string feed_of(const testing::ReadyPortal& portal) {
  return render::feed(portal.scope("en", "updates/").context()).bytes;
}

}  // namespace

TEST_CASE("a follow-up without a date is listed as such, and not in the feed") {
  SmallPortal portal;
  portal.change(k2023, "published: 2024-06-20", "published: unknown");
  const auto ready = portal.as_it_is();
  const UpdatesPageView view = updates_page_of(ready);
  REQUIRE(view.updates.size() == 1);
  CHECK(view.updates[0].date.iso == "2023-06-26");
  REQUIRE(view.undated.size() == 1);
  CHECK(view.undated[0].url.text() == "../plan/2023/");
  const std::string feed = feed_of(ready);
  CHECK(count(feed, "<entry>") == 1);
  CHECK(count(feed, "<updated>2023-06-26T00:00:00Z</updated>") == 2);
  CHECK(updates_page_of(SmallPortal().ready()).undated.empty());
}

TEST_CASE("a date that is known to the month or the year alone gets no day") {
  for (const char* date :
       {"2024-06", "2024", "FY2024",
        "{date: \"2024\", as_printed: {ja: 令和6年〇月〇日, en: day left open}}"}) {
    CAPTURE(date);
    SmallPortal portal;
    portal.change(k2023, "published: 2024-06-20", "published: " + std::string(date));
    const auto ready = portal.as_it_is();
    const UpdatesPageView view = updates_page_of(ready);
    CHECK(view.updates.size() == 2);
    CHECK(view.undated.empty());
    const std::string feed = feed_of(ready);
    CHECK(count(feed, "2024-01-01") + count(feed, "2024-04-01") + count(feed, "2024-06-01") == 0);
    CHECK(count(feed, "<entry>") == 1);
  }
}

TEST_CASE("without any exact day there is no feed, and no page offers one") {
  SmallPortal portal;
  portal.change(k2022, "published: 2023-06-26", "published: \"2023\"");
  portal.change(k2023, "published: 2024-06-20", "published: unknown");
  const auto ready = portal.as_it_is();
  CHECK(feed_updates(ready->site, 0).empty());
  CHECK(!updates_page_of(ready).page.feed);
}

TEST_CASE("the part of a document was published with the whole") {
  SmallPortal portal;
  portal.file("strategies/part/strategy.yaml", "title: {ja: 部分, en: Part}\n");
  portal.file("strategies/part/2023/followup.yaml",
              "extract_of: {followup: plan/2023, at: page 3}\n"
              "measures:\n  - {id: own, title: {ja: 自, en: Own}, lead: [mofa]}\n");
  const auto view = updates_page_of(portal.as_it_is());
  CHECK(view.undated.empty());
  CHECK(view.updates.size() == 3);
}

TEST_CASE("updates go by the day on which the portal first showed a follow-up") {
  SmallPortal portal;
  portal.more(k2022, "entered: 2025-03-04\n");
  portal.change(k2023, "published: 2024-06-20", "published: unknown\nentered: 2025-03-05");
  const auto ready = portal.ready();
  const UpdatesPageView view = updates_page_of(ready);
  REQUIRE(view.updates.size() == 2);
  CHECK(view.updates[0].date.iso == "2025-03-05");
  CHECK(view.updates[0].updates.at(0).what.bytes ==
        "Put on this site (source published: not stated)");
  CHECK(view.updates[1].date.iso == "2025-03-04");
  CHECK(view.updates[1].updates.at(0).what.bytes ==
        "Put on this site (source published: 26 June 2023)");
  CHECK(view.undated.empty());
  const std::string feed = feed_of(ready);
  CHECK(count(feed, "<entry>") == 2);
  CHECK(count(feed, "<updated>2025-03-05T00:00:00Z</updated>") == 2);
  CHECK(count(feed, "<summary>Put on this site (source published: 26 June 2023)</summary>") == 1);
}

TEST_CASE("of a source that gives no day of publication it is said that it gives none") {
  SmallPortal portal;
  portal.change(k2022, "published: 2023-06-26", "entered: 2025-03-05\npublished: unknown");
  portal.change(k2023, "published: 2024-06-20", "entered: 2025-03-05");
  const auto ready = portal.as_it_is();
  Lines words;
  for (const UpdateDayView& day : updates_page_of(ready).updates) {
    for (const UpdateView& one : day.updates) words.push_back(one.what.bytes);
  }
  CHECK(words == Lines{"Put on this site (source published: not stated)", "Put on this site"});
  CHECK(count(feed_of(ready), "(source published: not stated)") == 1);
}
