#include "render/grounds.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace ayumi::render {
namespace {

constexpr Grounds kPlainLight{{0xff, 0xff, 0xff}, {0xf2, 0xf2, 0xf2}};
constexpr Grounds kPlainDark{{0x1a, 0x1a, 0x1a}, {0x26, 0x26, 0x26}};

std::string without_comments(std::string_view sheet) {
  std::string text;
  for (std::size_t at = 0; at < sheet.size();) {
    const std::size_t open = std::min(sheet.find("/*", at), sheet.size());
    text.append(sheet.substr(at, open - at));
    const std::size_t close = sheet.find("*/", open);
    at = close == std::string_view::npos ? sheet.size() : close + 2;
  }
  return text;
}

bool says(std::string_view rule, std::string_view word) {
  return rule.find(word) != std::string_view::npos;
}

// Whether what stands within these rules holds for a whole page on a screen in `scheme`.
bool holds(const std::vector<std::string_view>& around, Scheme scheme) {
  return !around.empty() && around.back() == ":root" &&
         std::all_of(around.begin(), around.end() - 1, [&](std::string_view rule) {
           if (rule == "@media screen") return true;
           const bool of_scheme =
               says(rule, scheme == Scheme::dark ? "scheme: dark" : "scheme: light") ||
               says(rule, scheme == Scheme::dark ? "scheme:dark" : "scheme:light");
           return rule.starts_with("@media") && of_scheme && !says(rule, "print");
         });
}

void take(std::string_view declaration, Grounds& grounds) {
  const std::size_t colon = declaration.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view name = trimmed(declaration.substr(0, colon));
  const auto colour = rgb_of(trimmed(declaration.substr(colon + 1)));
  if (colour && name == "--paper") grounds.page = *colour;
  if (colour && name == "--paper-2") grounds.box = *colour;
}

}  // namespace

Grounds grounds_in(std::string_view sheet, Scheme scheme) {
  const std::string text = without_comments(sheet);
  Grounds grounds = scheme == Scheme::dark ? kPlainDark : kPlainLight;
  std::vector<std::string_view> around;
  std::size_t start = 0;
  for (std::size_t at = text.find_first_of("{};"); at != std::string::npos;
       at = text.find_first_of("{};", start)) {
    const std::string_view words = trimmed(std::string_view(text).substr(start, at - start));
    if (text[at] == '{') around.push_back(words);
    if (text[at] != '{' && holds(around, scheme)) take(words, grounds);
    if (text[at] == '}' && !around.empty()) around.pop_back();
    start = at + 1;
  }
  return grounds;
}

}  // namespace ayumi::render
