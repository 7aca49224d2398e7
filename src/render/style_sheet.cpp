#include "render/style_sheet.h"

#include <cmath>
#include <string>
#include <utility>

#include "render/grounds.h"
#include "render/theme_diagnostics.h"

namespace ayumi::render {
namespace {

// "4.49": cut off, so that what is too little never reads 4.5.
std::string ratio_words(double ratio) {
  const auto hundredths = static_cast<int>(std::floor(ratio * 100));
  const std::string rest = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (rest.size() < 2 ? ".0" : ".") + rest;
}

std::optional<Rgb> checked(const Colour::Shade& shade, const Grounds& grounds,
                           Diagnostics& diagnostics) {
  const auto colour = rgb_of(shade.value);
  if (!colour) return std::nullopt;
  const Rgb& ground = grounds.harder(*colour);
  const double ratio = contrast(*colour, ground);
  if (ratio >= kLeastContrastOfText) return colour;
  Diagnostic& told =
      diagnostics.add(kFaintColour, shade.where, {shade.value, ratio_words(ratio), hex_of(ground)});
  if (const auto better = readable(*colour, grounds)) told.suggestion = hex_of(*better);
  return std::nullopt;
}

// The rules for one scheme: text on the accent has the colour of the page, whose contrast is known.
std::string properties(const Colour::Shade& accent, const Colour::Shade& visited,
                       const Grounds& grounds, Diagnostics& diagnostics) {
  std::string out;
  const auto set = [&](std::string_view name, const Rgb& colour) {
    out.append(" --").append(name).append(": ").append(hex_of(colour)).push_back(';');
  };
  if (const auto colour = checked(accent, grounds, diagnostics)) {
    set("accent", *colour);
    set("accent-2", stronger(*colour, grounds));
    set("on-accent", grounds.page);
    set("wash", wash(*colour, grounds));
  }
  if (const auto colour = checked(visited, grounds, diagnostics)) set("visited", *colour);
  return out;
}

std::string colour_rules(const Colours& colours, std::string_view sheet, Diagnostics& diagnostics) {
  const auto& [accent, visited] = colours;
  std::string out;
  const auto add = [&](std::string_view media, const std::string& properties) {
    if (!properties.empty()) {
      out.append("\n@media ").append(media).append(" { :root {").append(properties).append(" } }");
    }
  };
  add("screen",
      properties(accent.light, visited.light, grounds_in(sheet, Scheme::light), diagnostics));
  add("screen and (prefers-color-scheme: dark)",
      properties(accent.dark, visited.dark, grounds_in(sheet, Scheme::dark), diagnostics));
  return out.empty() ? out : "\n/* The portal's own colours */" + out + '\n';
}

// The text of a part, which is published as part of the whole and not apart.
std::string taken(Theme& theme, std::string_view name) {
  const auto found = theme.files.find(name);
  if (found == theme.files.end()) return {};
  std::string text = found->second->text;
  theme.files.erase(found);
  return text;
}

}  // namespace

void join_style_sheet(const Site& site, Theme& theme, Diagnostics& diagnostics) {
  const std::string logo = taken(theme, "logo.css");
  const std::string values = taken(theme, "values.css");
  const auto found = theme.files.find("style.css");
  if (found == theme.files.end()) return;
  std::string sheet = found->second->text;
  if (!site.logo.file.empty()) sheet += logo;
  sheet += values;
  sheet += colour_rules(site.colours, sheet, diagnostics);
  if (sheet.size() == found->second->text.size()) return;
  found->second = make_source(found->second->path, std::move(sheet));
}

}  // namespace ayumi::render
