#pragma once
// Colours in sRGB, their contrast, and the shades that follow from a portal's own colour. Contrast
// is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), from 1 to 21; success
// criterion 1.4.3 asks 4.5 of text. Pure; the same on every machine.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi::render {

using Rgb = std::array<std::uint8_t, 3>;

inline constexpr double kLeastContrastOfText = 4.5;

std::optional<Rgb> rgb_of(std::string_view hex);  // "#0017c1", in either case; nothing else
std::string hex_of(const Rgb& colour);            // in lower case

double contrast(const Rgb& one, const Rgb& other);

// What lies under text: the page, and the boxes that stand out from it.
struct Grounds {
  Rgb page, box;

  // The one on which `text` is harder to read.
  const Rgb& harder(const Rgb& text) const;
};

// `text` itself, or the first step from it to black or white that can be read on both grounds;
// nothing where one of them is dark and the other bright.
std::optional<Rgb> readable(const Rgb& text, const Grounds& grounds);
// Stands out from the page even more: for what lies under the pointer.
Rgb stronger(const Rgb& colour, const Grounds& grounds);
// The page with a breath of the colour: no nearer to the colour than page and box are, so that
// whatever can be read on both can be read on it.
Rgb wash(const Rgb& colour, const Grounds& grounds);

}  // namespace ayumi::render
