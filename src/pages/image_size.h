#pragma once
// Width and height of a picture, read from the first bytes of its file: PNG (ISO/IEC 15948), JPEG
// (ITU-T T.81), GIF89a, and SVG with width and height or a viewBox. Nothing for anything else.

#include <cstdint>
#include <optional>
#include <string_view>

namespace ayumi::pages {

struct ImageSize {
  std::uint32_t width = 0, height = 0;  // CSS pixels, never 0
};

std::optional<ImageSize> image_size(std::string_view bytes);

}  // namespace ayumi::pages
