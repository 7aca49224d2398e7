// Whatever happens to a project, in whatever order: what the preview shows is what a build from
// nothing publishes, but for one line.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <random>

#include "pages/urls.h"
#include "pipeline/build_site.h"
#include "previewing.h"

using namespace ayumi;
using namespace ayumi::testing;

namespace {

using Files = std::map<std::string, std::string>;

// The site that a build makes, or nothing when it refuses to.
Files published(SmallPortal& portal) {
  pipeline::BuildRequest request;
  request.portal = SmallPortal::request();
  request.output = "site";
  request.force = true;
  REQUIRE(portal.disk().remove("site"));
  const auto report = pipeline::build_site(portal.disk(), request);
  if (!report || !report->published) return {};
  Files files = portal.disk().all_below("site");
  files.erase(".ayumi-manifest.json");
  return files;
}

std::string shown(const Previewing& preview, const std::string& path) {
  const preview::Response response = preview.get("/portal/" + pages::percent_encoded(path));
  return without_script(response.body);
}

void compare(const Previewing& preview, const Files& site) {
  for (const auto& [path, bytes] : site) {
    if (shown(preview, path) == bytes) continue;
    CAPTURE(path);
    CHECK(shown(preview, path) == bytes);
  }
}

// One thing that a person does to a project; `changed` gets what a watcher would tell.
class Person {
 public:
  Person(SmallPortal& portal, unsigned seed) : portal_(portal), random_(seed) {}

  preview::Changes act() {
    using Deed = void (Person::*)();
    // Mistakes are rarer than what mends them, or most states would have one.
    static constexpr std::array<Deed, 21> kDeeds{
        &Person::edit_text,   &Person::edit_text,  &Person::edit_text,   &Person::edit_text,
        &Person::edit_text,   &Person::edit_text,  &Person::break_text,  &Person::edit_title,
        &Person::remove_text, &Person::add_page,   &Person::rename_page, &Person::add_static,
        &Person::edit_style,  &Person::break_site, &Person::mend_site,   &Person::mend_site,
        &Person::mend_site,   &Person::add_year,   &Person::edit_words,  &Person::edit_glossary,
        &Person::add_picture};
    changes_ = {};
    const int deeds = pick(3) == 0 ? 3 : 1;
    for (int i = 0; i < deeds; ++i)
      (this->*kDeeds[static_cast<std::size_t>(pick(int{kDeeds.size()}))])();
    return changes_;
  }

 private:
  int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  std::string word() { return "word" + std::to_string(pick(1000)); }

  bool has(const std::string& path) {
    return portal_.disk().status(path)->kind != EntryKind::missing;
  }
  void put(const std::string& path, const std::string& bytes) {
    if (!has(path.substr(0, path.rfind('/')))) changes_.everything = true;
    portal_.project_file(path, bytes);
    changes_.files.insert(path);
  }
  void drop(const std::string& path) {
    REQUIRE(portal_.disk().remove(path));
    changes_.files.insert(path);
  }
  std::string text_path() {
    constexpr const char* kYears[] = {"2022", "2023"};
    constexpr const char* kLanguages[] = {"ja", "en"};
    return std::string("content/strategies/plan/") + kYears[pick(2)] + "/measures/training." +
           kLanguages[pick(2)] + ".md";
  }
  std::string heading(const std::string& path) {
    return path.ends_with("ja.md") ? "## 取組状況\n\n" : "## What was done\n\n";
  }

  void edit_text() {
    const std::string path = text_path();
    put(path, heading(path) + word() + " UHC " + word() + "\n");
  }
  void break_text() { put(text_path(), "## No such section\n\n" + word() + "\n"); }
  void remove_text() { drop(text_path()); }
  void edit_title() {
    put("content/topics.yaml",
        "- {id: resistance, name: {ja: " + word() + ", en: " + word() + "}}\n");
  }
  void add_page() {
    put("content/pages/page" + std::to_string(pick(4)) + ".en.md",
        "---\ntitle: " + word() + "\n---\n\n[Plan](strategy:plan) " + word() + "\n");
  }
  void rename_page() {
    const std::string from = "content/pages/page" + std::to_string(pick(4)) + ".en.md";
    const std::string to = "content/pages/page" + std::to_string(pick(4)) + ".en.md";
    if (!has(from) || from == to) return;
    REQUIRE(portal_.disk().rename(from, to));
    changes_.files.insert({from, to});
  }
  void add_static() {
    const std::string path = "static/sub" + std::to_string(pick(2)) + "/a.txt";
    has(path) ? drop(path) : put(path, word());
    changes_.everything = true;
  }
  void edit_style() { put("themes/default/static/style.css", "a { color: #" + word() + " }\n"); }
  void edit_words() {
    const std::string path = "themes/default/i18n/en.yaml";
    has(path) ? drop(path) : put(path, "updates: \"Updates " + word() + "\"\n");
  }
  void edit_glossary() {
    put("content/glossary.yaml", "- {id: uhc, name: {ja: UHC, en: UHC}, definition: {ja: " +
                                     word() + ", en: " + word() + "}}\n");
  }
  // The text stays while the picture changes its size.
  void add_picture() {
    const std::string size = std::to_string(1 + pick(500));
    put("content/pages/files/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"5\"></svg>");
    put("content/pages/about.en.md", "---\ntitle: About\n---\n\n![A picture](files/a.svg)\n");
  }
  void break_site() {
    const auto text = portal_.disk().read("content/site.yaml");
    put("content/site.yaml", *text + "mistake: 1\n");
  }
  void mend_site() {
    std::string text = *portal_.disk().read("content/site.yaml");
    text = text.substr(0, text.find("mistake:"));
    put("content/site.yaml", text);
  }
  void add_year() {
    const std::string folder = "content/strategies/plan/2024";
    if (has(folder)) {
      REQUIRE(portal_.disk().remove(folder));
    } else {
      portal_.project_file(folder + "/followup.yaml",
                           "measures:\n  - {id: training, title: {ja: 研修, en: Training}, pillar: "
                           "nurses, lead: [mhlw]}\n");
    }
    changes_.everything = true;
  }

  SmallPortal& portal_;
  std::mt19937 random_;
  preview::Changes changes_;
};

}  // namespace

TEST_CASE("after any edits the preview shows what a build publishes") {
  const unsigned seed = GENERATE(1U, 2U, 3U, 4U);
  CAPTURE(seed);
  SmallPortal portal;
  Person person(portal, seed);
  Previewing preview(portal.disk());
  Files last = published(portal);
  REQUIRE_FALSE(last.empty());
  int refused = 0, different = 0;
  for (int step = 0; step < 40; ++step) {
    CAPTURE(step);
    preview.read(person.act());
    const Files site = published(portal);
    if (site.empty()) ++refused;
    if (!site.empty() && site != last) ++different;
    // A project that is refused keeps its last state, links to files on the disk apart.
    if (!site.empty()) last = site;
    if (site.empty()) {
      CHECK_FALSE(preview.told(3).empty());
      for (auto file = last.begin(); file != last.end(); ++file) {
        if (!file->first.ends_with(".html")) continue;
        CHECK(shown(preview, file->first) == file->second);
      }
    } else {
      CHECK(preview.told(3).empty());
      compare(preview, site);
    }
    // What a build does not publish is not shown either.
    CHECK(preview.get("/portal/en/page9/").status == 404);
  }
  // Otherwise nothing was tried.
  CHECK(refused > 3);
  CHECK(different > 8);
}

TEST_CASE("memory is given back: a thousand readings keep two portals at most") {
  SmallPortal portal;
  Previewing preview(portal.disk());
  std::weak_ptr<const preview::ShownSite> former;
  preview::Preview direct(portal.disk(), SmallPortal::request(), false, "run", plain_words());
  for (int i = 0; i < 50; ++i) {
    preview::Reading reading = direct.read(Previewing::everything());
    const std::weak_ptr<const preview::ShownSite> site = reading.site;
    direct.show(std::move(reading));
    CHECK(former.expired());
    CHECK_FALSE(site.expired());
    former = site;
  }
}
