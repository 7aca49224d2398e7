// Charts as files, for those who show them elsewhere.
#include <catch2/catch.hpp>
#include <regex>

#include "build.h"
#include "pages/views/record_views.h"
#include "pipeline/site_files.h"

using namespace ayumi;
using namespace ayumi::testing;

namespace {

const std::string kPath = "plan/measures/training/trained.svg";

SmallPortal with_two_years() {
  SmallPortal portal;
  portal.file("strategies/plan/figures.yaml",
              "- id: trained\n"
              "  label: {ja: 人数, en: Nurses & midwives}\n"
              "  unit: {ja: 人, en: people}\n"
              "  counts: {ja: 研修を終えた人。, en: Those who finished <the course>.}\n");
  for (const auto& [year, value] : {std::pair("2022", "71"), std::pair("2023", "68")}) {
    portal.file(std::string("strategies/plan/") + year + "/figures.yaml",
                std::string("- {figure: trained, measure: training, value: ") + value + "}\n");
  }
  return portal;
}

bool has(const std::string& text, std::string_view part) { return count(text, part) > 0; }

}  // namespace

TEST_CASE("a chart is a picture beside its measure, which says what it shows and whose it is") {
  SmallPortal portal = with_two_years();
  const Files site = built(portal);
  const std::string& picture = site.at("en/" + kPath);
  CHECK(has(picture, ">Nurses &amp; midwives</text>"));
  CHECK(has(picture, ">From 71 people (FY2022) to 68 people (FY2023): down by 3 people.</text>"));
  CHECK(has(picture, ">Those who finished &lt;the course&gt;.</text>"));
  CHECK(has(picture, "Source: "));
  CHECK(has(picture, ">Steps</text>"));  // an address for examples leads nobody anywhere
  auto elsewhere = to_site();
  elsewhere.portal.base_url = "https://steps.go.jp/";
  CHECK(has(built(portal, elsewhere).at("en/" + kPath),
            ">Steps  https://steps.go.jp/en/plan/measures/training/</text>"));
  CHECK(has(picture, ">71</text>"));
  CHECK(has(picture, ">Unit: people</text>"));
  CHECK(has(site.at("ja/" + kPath), "2022年度の71人から、2023年度の68人へ、3人減った。"));
}

TEST_CASE("a picture needs nothing but itself") {
  SmallPortal portal = with_two_years();
  const std::string picture = built(portal).at("en/" + kPath);
  CHECK(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  for (const char* wanting : {"<style", "style=", "class=", "href=", "<script", "<image"}) {
    INFO(wanting);
    CHECK_FALSE(has(picture, wanting));
  }
}

TEST_CASE("measure and record lead to the picture; a single value has none") {
  SmallPortal portal = with_two_years();
  const auto ready = portal.ready();
  const auto record = ready.view<pages::RecordPageView>("en", "plan/2023/training/").record;
  REQUIRE(record.figures.at(0).picture);
  CHECK(record.figures.at(0).picture->url.text() == "../../measures/training/trained.svg");
  const auto measure = ready.view<pages::MeasurePageView>("en", "plan/measures/training/").measure;
  REQUIRE(measure.figures.at(0).picture);
  CHECK(measure.figures.at(0).picture->url.text() == "trained.svg");

  portal.without("strategies/plan/2022/figures.yaml");
  CHECK(built(portal).count("en/" + kPath) == 0);
  const auto single =
      portal.ready().view<pages::RecordPageView>("en", "plan/2023/training/").record;
  CHECK_FALSE(single.figures.at(0).picture);
}

TEST_CASE("a preview shows the same picture") {
  SmallPortal portal = with_two_years();
  const std::string picture = built(portal).at("ja/" + kPath);
  const auto ready = portal.ready();
  const pipeline::SiteFiles files(portal.disk(), SmallPortal::request(), *ready, {});
  const auto found = files.read("ja/" + kPath);
  REQUIRE(found);
  REQUIRE(*found);
  CHECK((*found)->bytes == picture);
  for (const char* none : {"ja/plan/measures/training/other.svg", "ja/plan/2023/trained.svg",
                           "ja/nowhere/trained.svg", "xx/trained.svg"}) {
    INFO(none);
    const auto nothing = files.read(none);
    REQUIRE(nothing);
    CHECK_FALSE(*nothing);
  }
}

TEST_CASE("a picture has the portal's own colour") {
  SmallPortal portal = with_two_years();
  CHECK(has(built(portal).at("en/" + kPath), "stroke=\"#0017c1\""));
  portal.more("site.yaml", "colours: {accent: {light: \"#006600\", dark: \"#99dd99\"}}\n");
  const std::string picture = built(portal).at("en/" + kPath);
  CHECK(has(picture, "stroke=\"#006600\""));
  CHECK_FALSE(has(picture, "#0017c1"));
}

TEST_CASE("no line of a picture leaves it, and none lies upon another") {
  SmallPortal portal = with_two_years();
  std::string label, japanese;
  for (int i = 0; i < 40; ++i) {
    label += "Very long words ";
    japanese += "とても長い名前の";
  }
  portal.change("strategies/plan/figures.yaml", "en: Nurses & midwives", "en: " + label);
  portal.change("strategies/plan/figures.yaml", "ja: 人数", "ja: " + japanese);
  const Files site = built(portal);
  for (const std::string language : {"en", "ja"}) {
    const std::string& picture = site.at(language + "/" + kPath);
    std::smatch size;
    REQUIRE(std::regex_search(picture, size, std::regex(R"re(height="(\d+)" viewBox)re")));
    int last = 0;
    const std::regex line(R"re(<text x="24" y="(\d+)">)re");
    int lines = 0;
    for (auto at = std::sregex_iterator(picture.begin(), picture.end(), line);
         at != std::sregex_iterator(); ++at, ++lines) {
      const int y = std::stoi((*at)[1]);
      CHECK(y >= last + 20);
      CHECK(y < std::stoi(size[1]));
      last = y;
    }
    CHECK(lines > 8);
  }
}
