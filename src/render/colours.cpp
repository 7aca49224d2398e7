#include "render/colours.h"

#include <algorithm>
#include <cmath>

namespace ayumi::render {
namespace {

constexpr Rgb kBlack{0, 0, 0};
constexpr Rgb kWhite{255, 255, 255};
constexpr int kWhole = 255;

std::optional<std::uint8_t> digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return std::nullopt;
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double luminance(const Rgb& colour) {
  const auto linear = [](std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

// `share` of kWhole of `to`, the rest of `from`.
Rgb mixed(const Rgb& from, const Rgb& to, int share) {
  Rgb colour{};
  for (std::size_t i = 0; i < colour.size(); ++i) {
    const int sum = from[i] * (kWhole - share) + to[i] * share;
    colour[i] = static_cast<std::uint8_t>((sum + kWhole / 2) / kWhole);
  }
  return colour;
}

const Rgb& away_from(const Rgb& ground) {
  return contrast(kBlack, ground) > contrast(kWhite, ground) ? kBlack : kWhite;
}

}  // namespace

std::optional<Rgb> rgb_of(std::string_view hex) {
  Rgb colour{};
  if (hex.size() != 1 + 2 * colour.size() || hex.front() != '#') return std::nullopt;
  for (std::size_t i = 0; i < colour.size(); ++i) {
    const auto high = digit(hex[1 + 2 * i]);
    const auto low = digit(hex[2 + 2 * i]);
    if (!high || !low) return std::nullopt;
    colour[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return colour;
}

std::string hex_of(const Rgb& colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex = "#";
  for (const std::uint8_t part : colour) {
    hex.push_back(kDigits[part / 16U]);
    hex.push_back(kDigits[part % 16U]);
  }
  return hex;
}

double contrast(const Rgb& one, const Rgb& other) {
  const auto [dark, bright] = std::minmax({luminance(one), luminance(other)});
  return (bright + 0.05) / (dark + 0.05);
}

const Rgb& Grounds::harder(const Rgb& text) const {
  return contrast(text, box) < contrast(text, page) ? box : page;
}

std::optional<Rgb> readable(const Rgb& text, const Grounds& grounds) {
  for (int share = 0; share <= kWhole; ++share) {
    const Rgb shade = mixed(text, away_from(grounds.page), share);
    if (contrast(shade, grounds.harder(shade)) >= kLeastContrastOfText) return shade;
  }
  return std::nullopt;
}

Rgb stronger(const Rgb& colour, const Grounds& grounds) {
  constexpr int kShare = 102;  // two fifths
  return mixed(colour, away_from(grounds.page), kShare);
}

Rgb wash(const Rgb& colour, const Grounds& grounds) {
  const double least = contrast(colour, grounds.harder(colour));
  Rgb shade = grounds.page;
  for (int share = 1; share < kWhole; ++share) {
    const Rgb further = mixed(grounds.page, colour, share);
    if (contrast(colour, further) < least) break;
    shade = further;
  }
  return shade;
}

}  // namespace ayumi::render
