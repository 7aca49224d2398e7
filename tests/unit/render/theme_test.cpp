// Themes lie on top of one another, file by file.
#include "render/theme.h"

#include <catch2/catch.hpp>

#include "base/memory_file_system.h"
#include "render/theme_diagnostics.h"

using namespace ayumi;
using namespace ayumi::render;
using Lines = std::vector<std::string>;

namespace {

const EmbeddedFile kBuiltIn[] = {
    {"i18n/en.yaml", "built in"},
    {"static/a.css", "built in"},
    {"static/img/b.svg", "built in"},
    {"templates/home.mustache", "built in"},
    {"templates/parts/x.mustache", "built in"},
    {"templates/readme.txt", "no template"},
};

Theme loaded(const MemoryFileSystem& disk, std::string_view name, Diagnostics& told) {
  const auto theme = load_theme(disk, "project", {name, {}}, kBuiltIn, told);
  if (!theme) FAIL(theme.error().path << ": " << theme.error().cause);
  return *theme;
}

Theme loaded(const MemoryFileSystem& disk, std::string_view name) {
  Diagnostics told;
  Theme theme = loaded(disk, name, told);
  CHECK(told.empty());
  return theme;
}

// "home: built in (themes/default/templates/home.mustache)"
template <class Sources>
Lines lines_of(const Sources& sources) {
  Lines lines;
  for (const auto& [name, source] : sources) {
    lines.push_back(name + ": " + source->text + " (" + source->path + ')');
  }
  return lines;
}

}  // namespace

TEST_CASE("without a theme of the project's own everything is built in") {
  const Theme theme = loaded(MemoryFileSystem(), "default");
  CHECK(lines_of(theme.templates) ==
        Lines{"home: built in (themes/default/templates/home.mustache)",
              "parts/x: built in (themes/default/templates/parts/x.mustache)"});
  CHECK(lines_of(theme.files) == Lines{"a.css: built in (themes/default/static/a.css)",
                                       "img/b.svg: built in (themes/default/static/img/b.svg)"});
}

TEST_CASE("the project's theme lies over its default theme, and that over the built-in one") {
  MemoryFileSystem disk;
  disk.add_file("project/themes/default/templates/home.mustache", "project's default");
  disk.add_file("project/themes/default/templates/parts/x.mustache", "project's default");
  disk.add_file("project/themes/default/static/a.css", "project's default");
  disk.add_file("project/themes/default/i18n/en.yaml", "project's default");
  disk.add_file("project/themes/city/templates/home.mustache", "city");
  disk.add_file("project/themes/city/i18n/en.yaml", "city");
  disk.add_file("project/themes/city/i18n/fr.yaml", "city");
  disk.add_file("project/themes/city/static/deep/er/c.js", "city");
  disk.add_file("project/themes/other/static/z.css", "another theme");

  const Theme city = loaded(disk, "city");
  CHECK(lines_of(city.templates) ==
        Lines{"home: city (themes/city/templates/home.mustache)",
              "parts/x: project's default (themes/default/templates/parts/x.mustache)"});
  CHECK(lines_of(city.files) == Lines{"a.css: project's default (themes/default/static/a.css)",
                                      "deep/er/c.js: city (themes/city/static/deep/er/c.js)",
                                      "img/b.svg: built in (themes/default/static/img/b.svg)"});
  // Words are read one file after the other, the most important last.
  Lines words;
  for (const Source& file : city.words.at("en")) words.push_back(file->text);
  CHECK(words == Lines{"built in", "project's default", "city"});
  CHECK(city.words.at("fr").size() == 1);

  const Theme plain = loaded(disk, "default");
  CHECK(plain.templates.at("home")->text == "project's default");
  CHECK(plain.words.at("en").size() == 2);
  CHECK(plain.words.count("fr") == 0);
}

TEST_CASE("what editors and systems leave behind is not part of a theme") {
  MemoryFileSystem disk;
  for (const char* name : {"templates/.home.mustache.swp", "templates/home.mustache~",
                           "static/.DS_Store", "static/.git/config", "notes.txt"}) {
    disk.add_file(std::string("project/themes/default/") + name, "x");
  }
  const Theme theme = loaded(disk, "default");
  CHECK(theme.templates.size() == 2);
  CHECK(theme.files.size() == 2);
}

TEST_CASE("a theme that does not exist is told with those that there are") {
  MemoryFileSystem disk;
  disk.add_file("project/themes/city/static/a.css", "");
  disk.add_file("project/themes/readme.txt", "");
  Diagnostics told;
  const Theme theme = loaded(disk, "ctiy", told);
  CHECK(theme.templates.size() == 2);
  REQUIRE(told.sorted().size() == 1);
  const Diagnostic unknown = told.sorted().front();
  CHECK(unknown.kind.code == kUnknownTheme.code);
  CHECK(unknown.arguments == Lines{"ctiy", "default, city"});
  CHECK(unknown.suggestion == "city");
}

TEST_CASE("a file of a theme that is too large is told and not read") {
  MemoryFileSystem disk;
  disk.add_file("project/themes/default/templates/home.mustache", std::string(4 << 20, 'x') + "x");
  disk.add_file("project/themes/default/static/a.css", std::string(4 << 20, 'x') + "x");
  disk.add_file("project/themes/default/drawings/logo.psd", std::string(4 << 20, 'x') + "x");
  Diagnostics told;
  const Theme theme = loaded(disk, "default", told);
  CHECK(theme.templates.at("home")->text == "built in");
  CHECK(theme.files.at("a.css")->text.size() > 4 << 20);
  REQUIRE(told.sorted().size() == 1);
  CHECK(told.sorted().front().arguments == Lines{"themes/default/templates/home.mustache", "4"});
}

TEST_CASE("a theme file that cannot be read is told by its path") {
  MemoryFileSystem memory;
  memory.add_file("project/themes/default/static/a.css", "");
  std::size_t told = 0;
  for (std::size_t at = 1;; ++at) {
    FailingFileSystem disk(memory, FailingFileSystem::Fails::once, at);
    Diagnostics told_of_theme;
    const auto theme = load_theme(disk, "project", {"default", {}}, kBuiltIn, told_of_theme);
    if (disk.operations().size() < at) break;
    INFO(disk.operations()[at - 1]);
    REQUIRE_FALSE(theme);
    ++told;
    CHECK(theme.error().path.starts_with("project/themes/default"));
  }
  CHECK(told == 4);  // whether there is one, two folders, a file
}
