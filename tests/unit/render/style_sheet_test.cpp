// The parts of the one style sheet, and what of a portal's colours is told.
#include "render/style_sheet.h"

#include <catch2/catch.hpp>

#include "base/memory_file_system.h"
#include "render/grounds.h"
#include "render/theme_diagnostics.h"

using namespace ayumi;
using namespace ayumi::render;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kStyle =
    ":root { --paper: #ffffff; --paper-2: #f2f2f2; --accent: #0017c1; }\n"
    "@media (prefers-color-scheme: dark) { :root { --paper: #1a1a1a; --paper-2: #262626; } }\n";

Theme theme_of(std::map<std::string, std::string> files) {
  Theme theme;
  for (auto& [name, text] : files) {
    theme.files[name] = make_source("themes/town/static/" + name, text);
  }
  return theme;
}

Colour::Shade shade(const std::string& value) {
  return {value, {make_source("site.yaml", value), 0, 7}};
}

Site with_accent(const std::string& light, const std::string& dark) {
  Site site;
  site.colours.accent = {shade(light), shade(dark)};
  return site;
}

std::string joined(const Site& site, Theme theme) {
  Diagnostics told;
  join_style_sheet(site, theme, told);
  CHECK(told.empty());
  CHECK(theme.files.size() == 1);
  return theme.files.at("style.css")->text;
}

Lines told_of(const Site& site, Theme theme) {
  Diagnostics told;
  join_style_sheet(site, theme, told);
  Lines lines;
  for (const Diagnostic& one : told.sorted()) {
    std::string line(one.kind.code);
    for (const std::string& argument : one.arguments) line += ' ' + argument;
    lines.push_back(line + ' ' + one.suggestion + "?");
  }
  return lines;
}

}  // namespace

TEST_CASE("without values, logo and colours style.css stays as it is") {
  Theme theme = theme_of({{"style.css", kStyle}, {"logo.css", ".logo {}\n"}, {"a.css", "a"}});
  const Source before = theme.files.at("style.css");
  Diagnostics told;
  join_style_sheet({}, theme, told);
  CHECK(theme.files.at("style.css") == before);
  CHECK(theme.files.contains("a.css"));
  CHECK_FALSE(theme.files.contains("logo.css"));
}

TEST_CASE("the parts follow one another, the portal's colours last and for screens alone") {
  Site site = with_accent("#00693c", "#7fd6a4");
  site.logo.file = "static/logo.svg";
  const Theme theme =
      theme_of({{"style.css", kStyle}, {"logo.css", ".logo {}\n"}, {"values.css", ".v {}\n"}});
  const std::string sheet = joined(site, theme);
  CHECK(sheet.starts_with(kStyle + std::string(".logo {}\n.v {}\n")));
  CHECK(sheet.find("@media screen { :root { --accent: #00693c;") != std::string::npos);
  CHECK(sheet.find("@media screen and (prefers-color-scheme: dark) { :root { --accent: #7fd6a4;") !=
        std::string::npos);
  CHECK(sheet.find("--visited") == std::string::npos);
}

TEST_CASE("a colour that cannot be read is told with the nearest shade that can") {
  const Theme theme = theme_of({{"style.css", kStyle}});
  CHECK(told_of(with_accent("#0017c1", "#9db7f9"), theme).empty());
  CHECK(told_of(with_accent("#e60012", "#0017c1"), theme) ==
        Lines{"T028 #0017c1 1.36 #262626 #7a86df?", "T028 #e60012 4.28 #f2f2f2 #df0011?"});
  // 4.54 on white, and not enough in the box.
  CHECK(told_of(with_accent("#767676", "#9db7f9"), theme) ==
        Lines{"T028 #767676 4.05 #f2f2f2 #6e6e6e?"});
  Site visited;
  visited.colours.visited = {shade("#ff00ff"), shade("#ffaeff")};
  CHECK(told_of(visited, theme).size() == 1);
}

TEST_CASE("what lies under a colour is what the theme says") {
  const auto told = [](const std::string& values) {
    return told_of(with_accent("#6e6e6e", "#9db7f9"),
                   theme_of({{"style.css", kStyle}, {"values.css", values}}))
        .size();
  };
  CHECK(told("") == 0);
  // What is said last holds in the dark as well, unless that is said.
  const std::string screen = "@media screen { :root { --paper-2: #dddddd; } }";
  CHECK(told(screen) == 2);
  CHECK(told(":root { --paper: #eeeeee; --paper-2: #dddddd }") == 2);
  CHECK(told(screen +
             "@media screen and (prefers-color-scheme:dark) {:root {--paper-2:#222222}}") == 1);
  CHECK(told("@media print { :root { --paper-2: #dddddd; } }") == 0);
  CHECK(told("@media (min-width: 9rem) { :root { --paper-2: #dddddd; } }") == 0);
  CHECK(told(".box { --paper-2: #dddddd; }") == 0);
  CHECK(told("/* :root { --paper-2: #dddddd; } */") == 0);
  CHECK(told(":root { --paper-2: #ddd; --paper: white; }") == 0);
}

TEST_CASE("grounds of the default theme in the light and in the dark") {
  Diagnostics told;
  const auto theme = load_theme(MemoryFileSystem(), ".", {"default", {}}, embedded_theme(), told);
  REQUIRE(theme);
  const std::string& sheet = theme->files.at("style.css")->text;
  const auto words = [&](Scheme scheme) {
    const Grounds grounds = grounds_in(sheet, scheme);
    return hex_of(grounds.page) + ' ' + hex_of(grounds.box);
  };
  CHECK(words(Scheme::light) == "#ffffff #f2f2f2");
  CHECK(words(Scheme::dark) == "#1a1a1a #262626");
}

TEST_CASE("a style sheet that is broken off is looked at all the same") {
  for (const char* sheet :
       {"", "}", "/*", ":root {", ":root { --paper", "@media {{{", "}};;{", "*/"}) {
    CAPTURE(sheet);
    CHECK(hex_of(grounds_in(sheet, Scheme::light).page) == "#ffffff");
  }
}
