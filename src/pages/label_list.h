#pragma once
// The names in the text of a link that leads to several organisations: 外、財、厚.

#include <string_view>
#include <vector>

namespace ayumi::pages {

// `text` is the name alone, `separator` what stands behind it: empty after the last one.
struct Label {
  std::string_view text;
  std::string_view separator;
};

// Split at 、 ・ ، or a comma, with the white space that follows. Never empty. The parts are views
// into `text`.
std::vector<Label> split_labels(std::string_view text);

}  // namespace ayumi::pages
