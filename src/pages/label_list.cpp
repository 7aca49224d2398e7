#include "pages/label_list.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace ayumi::pages {
namespace {

constexpr std::array<std::string_view, 4> kSeparators{"、", "・", "،", ","};

// The nearest separator from `from` on, with the spaces behind it; npos when there is none.
std::string_view next_separator(std::string_view text, std::size_t from) {
  std::size_t nearest = std::string_view::npos;
  std::size_t length = 0;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = text.find(separator, from);
    if (at >= nearest) continue;
    nearest = at;
    length = separator.size();
  }
  if (nearest == std::string_view::npos) return {};
  const std::size_t behind = std::min(text.find_first_not_of(' ', nearest + length), text.size());
  return text.substr(nearest, behind - nearest);
}

}  // namespace

std::vector<Label> split_labels(std::string_view text) {
  std::vector<Label> labels;
  for (std::size_t at = 0;;) {
    const std::string_view separator = next_separator(text, at);
    if (separator.empty()) {
      labels.push_back({trimmed(text.substr(at)), {}});
      return labels;
    }
    const auto end = static_cast<std::size_t>(separator.data() - text.data());
    labels.push_back({trimmed(text.substr(at, end - at)), separator});
    at = end + separator.size();
  }
}

}  // namespace ayumi::pages
