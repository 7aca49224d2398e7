// Whatever happens to a project, in whatever order: what the preview shows is what a build from
// nothing publishes, but for one line.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <random>

#include "content/markdown_file.h"
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
    static constexpr std::array<Deed, 32> kDeeds{
        &Person::edit_text,     &Person::edit_text,  &Person::edit_text,   &Person::edit_text,
        &Person::edit_text,     &Person::edit_text,  &Person::break_text,  &Person::edit_title,
        &Person::remove_text,   &Person::add_page,   &Person::rename_page, &Person::add_static,
        &Person::edit_style,    &Person::break_site, &Person::mend_site,   &Person::mend_site,
        &Person::mend_site,     &Person::add_year,   &Person::edit_words,  &Person::edit_glossary,
        &Person::add_picture,   &Person::edit_about, &Person::edit_about,  &Person::link_heading,
        &Person::translate,     &Person::translate,  &Person::break_bytes, &Person::mend_texts,
        &Person::leave_heading, &Person::mend_texts, &Person::mend_texts,  &Person::mend_texts};
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
  void break_bytes() { put(text_path(), "## \xff\n"); }
  void mend_texts() {
    for (const char* year : {"2022", "2023"}) {
      for (const char* language : {"ja", "en"}) {
        const std::string path = std::string("content/strategies/plan/") + year +
                                 "/measures/training." + language + ".md";
        put(path, heading(path) + word() + "\n");
      }
    }
    put("content/pages/page1.en.md", "---\ntitle: Page\n---\n\n" + word() + "\n");
  }
  void leave_heading() {
    const std::string path = text_path();
    put(path, heading(path));
  }
  void remove_text() { drop(text_path()); }
  // Words, a heading to which a link may lead, and front matter, in any combination.
  void edit_about() {
    const std::string title = pick(3) == 0 ? word() : "About";
    const std::string name = pick(3) == 0 ? "Aim" : "Purpose";
    put("content/pages/about.en.md",
        "---\ntitle: " + title + "\n---\n\n## " + name + "\n\n" + word() + "\n");
  }
  void link_heading() {
    const std::string anchor = pick(3) == 0 ? "aim" : "purpose";
    put("content/pages/page1.en.md",
        "---\ntitle: Page\n---\n\n[Why](page:about#" + anchor + ") " + word() + "\n");
  }
  // Of the Japanese text as it is: from its next change on the page says that it is older.
  void translate() {
    const std::string folder = "content/strategies/plan/2023/measures/";
    const auto source = portal_.disk().read(folder + "training.ja.md");
    if (!source) return;
    put(folder + "training.en.md",
        "---\ntranslation: {of: {ja: " + content::translation_hash(*source) +
            "}, kind: provisional}\n---\n\n" + heading("training.en.md") + word() + "\n");
  }
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
  for (int step = 0; step < 60; ++step) {
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

TEST_CASE("what looks like other words and is more, is more") {
  const std::string folder = "content/strategies/plan/2023/measures/";
  const std::string ja = folder + "training.ja.md", en = folder + "training.en.md";
  const std::string about = "content/pages/about.en.md", page = "content/pages/page1.en.md";
  const std::string source = "## 取組状況\n\n九十人。\n";
  const std::string translation =
      "---\ntranslation: {of: {ja: " + content::translation_hash(source) +
      "}, kind: provisional}\n---\n\n## What was done\n\nNinety.\n";
  struct Row {
    const char* what;
    std::vector<std::pair<std::string, std::string>> before, edits;  // path, text
  };
  const std::vector<Row> rows{
      {"front matter of the same length",
       {{about, "---\ntitle: About\n---\n\nWords.\n"}},
       {{about, "---\ntitle: Hello\n---\n\nOther words.\n"}}},
      {"a text of which there is a translation",
       {{ja, source}, {en, translation}},
       {{ja, "## 取組状況\n\n百人。\n"}, {ja, source}}},
      {"a heading to which a link leads, renamed and back",
       {{about, "---\ntitle: About\n---\n\n## Purpose\n\nA.\n"},
        {page, "---\ntitle: Page\n---\n\n[Why](page:about#purpose)\n"}},
       {{about, "---\ntitle: About\n---\n\n## Aim\n\nA.\n"},
        {about, "---\ntitle: About\n---\n\n## Purpose\n\nB.\n"}}},
      {"bytes that are no text, and words again",
       {{en, "## What was done\n\nA.\n"}},
       {{en, "## What was done\n\n\xff\n"},
        {en, "## What was done\n\nA.\n"},
        {en, "## What was done\n\nB.\n"}}},
      {"a broken link, and a mended one",
       {{en, "## What was done\n\nA.\n"}},
       {{en, "## What was done\n\n[A](topic:nowhere)\n"},
        {en, "## What was done\n\n[A](topic:resistance)\n"}}},
      {"headings alone, and words again",
       {{en, "## What was done\n\nA.\n"}},
       {{en, "## What was done\n"}, {en, "## What was done\n\nB.\n"}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    SmallPortal portal;
    for (const auto& [path, text] : row.before) portal.project_file(path, text);
    Previewing preview(portal.disk());
    REQUIRE(preview.told(3).empty());
    for (const auto& [path, text] : row.edits) {
      CAPTURE(text);
      portal.project_file(path, text);
      preview.read(Previewing::only(path));
      const Files site = published(portal);
      CHECK(preview.told(3).empty() != site.empty());
      compare(preview, site);
    }
  }
}

TEST_CASE("when only words have changed, nothing else is read") {
  using Stages = std::vector<std::string>;
  const std::string folder = "content/strategies/plan/2023/measures/";
  const auto stages_after = [&](const std::string& path, const std::string& text,
                                const std::string& before) {
    SmallPortal portal;
    if (!before.empty()) portal.project_file(path, before);
    preview::Preview direct(portal.disk(), SmallPortal::request(), false, "run", plain_words());
    direct.show(direct.read(Previewing::everything()));
    portal.project_file(path, text);
    Stages stages;
    const preview::Reading reading = direct.read(Previewing::only(path));
    for (const auto& time : reading.times.all()) {
      stages.push_back(time.stage);
    }
    return stages;
  };
  const Stages words{"read changes"};
  const std::string en = folder + "training.en.md";
  const std::string result = "## What was done\n\n";
  CHECK(stages_after(en, result + "More.\n\n## What comes next\n\nIt goes on.\n", "") == words);
  CHECK(stages_after(en, result + "[A mistake](topic:nowhere)\n\n## What comes next\n\nYes.\n",
                     "") == words);
  CHECK(stages_after("static/a.txt", "b", "a").size() > 1);
  CHECK(stages_after("content/pages/.about.en.md.swp", "b", "a") == words);
  CHECK(stages_after(en, result + "More.\n", "").size() > 1);  // one heading less
  CHECK(stages_after(en, "---\n---\n" + result + "More.\n", "").size() > 1);
  CHECK(stages_after(folder + "training.ja.md", "## 取組状況\n\n九十一人。\n",
                     "## 取組状況\n\n九十人。\n") == words);
  CHECK(stages_after("content/glossary.yaml", "[]\n", "").size() > 1);
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
