// Contrast, and the shades that follow from one colour.
#include "render/colours.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace ayumi::render;

namespace {

Rgb rgb(std::string_view hex) {
  const auto colour = rgb_of(hex);
  if (!colour) FAIL(hex << " is no colour");
  return *colour;
}

// The grounds of the default theme.
Grounds light() { return {rgb("#ffffff"), rgb("#f2f2f2")}; }
Grounds dark() { return {rgb("#1a1a1a"), rgb("#262626")}; }

}  // namespace

TEST_CASE("a colour is # and six digits") {
  CHECK(hex_of(rgb("#0017C1")) == "#0017c1");
  for (const char* bad : {"", "#", "#0017c", "#0017c10", "0017c1", "#0017cg", "#05a", "##0017c"}) {
    CAPTURE(bad);
    CHECK_FALSE(rgb_of(bad));
  }
}

TEST_CASE("contrast is that of WCAG 2.2") {
  CHECK(contrast(rgb("#000000"), rgb("#ffffff")) == Approx(21));
  CHECK(contrast(rgb("#ffffff"), rgb("#000000")) == Approx(21));
  CHECK(contrast(rgb("#808080"), rgb("#808080")) == Approx(1));
  // Known pairs at both sides of the limit.
  CHECK(contrast(rgb("#767676"), rgb("#ffffff")) == Approx(4.54).margin(.005));
  CHECK(contrast(rgb("#777777"), rgb("#ffffff")) == Approx(4.48).margin(.005));
  CHECK(contrast(rgb("#ff0000"), rgb("#ffffff")) == Approx(4.00).margin(.005));
}

TEST_CASE("the nearest readable shade is the first on the way to black or white") {
  CHECK(readable(rgb("#0017c1"), light()) == rgb("#0017c1"));
  for (const auto& [grounds, faint] :
       {std::pair(light(), "#e60012"), std::pair(light(), "#ffd43d"), std::pair(light(), "#ffffff"),
        std::pair(dark(), "#0017c1"), std::pair(dark(), "#000000"), std::pair(dark(), "#767676")}) {
    CAPTURE(faint);
    const auto found = readable(rgb(faint), grounds);
    REQUIRE(found);
    const Rgb shade = *found;
    CHECK(contrast(shade, grounds.page) >= kLeastContrastOfText);
    CHECK(contrast(shade, grounds.box) >= kLeastContrastOfText);
    // One step more would be more than is needed.
    CHECK(contrast(shade, grounds.harder(shade)) < kLeastContrastOfText * 1.05);
  }
  CHECK_FALSE(readable(rgb("#0017c1"), {light().page, dark().box}));
}

TEST_CASE("what is derived can be read as well") {
  const auto check = [](const Grounds& grounds, const char* ink_2, const char* accent) {
    CAPTURE(accent);
    const Rgb under = wash(rgb(accent), grounds);
    CHECK(contrast(rgb(accent), under) >= kLeastContrastOfText);
    CHECK(contrast(rgb(ink_2), under) >= kLeastContrastOfText);
    CHECK(contrast(under, grounds.page) <= contrast(grounds.box, grounds.page));
    const Rgb hover = stronger(rgb(accent), grounds);
    CHECK(hover != rgb(accent));
    CHECK(contrast(hover, grounds.page) > contrast(rgb(accent), grounds.page));
  };
  for (const char* accent : {"#0017c1", "#00693c", "#6a3d9a", "#666666", "#8a5300"}) {
    check(light(), "#4d4d4d", accent);
  }
  for (const char* accent : {"#9db7f9", "#7fd6a4", "#d3b8f5", "#999999", "#ffd43d"}) {
    check(dark(), "#cccccc", accent);
  }
  CHECK(wash(rgb("#0017c1"), light()) != light().page);
  // Boxes that are darker than a dark page leave no room.
  const Grounds sunken{rgb("#262626"), rgb("#1a1a1a")};
  CHECK(wash(rgb("#9db7f9"), sunken) == sunken.page);
}
