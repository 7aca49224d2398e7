#include "pages/image_size.h"

#include <charconv>
#include <string>

namespace ayumi::pages {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < length; ++i) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

std::uint32_t little_endian_16(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) |
         (static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U);
}

std::optional<ImageSize> checked(ImageSize size) {
  if (size.width == 0 || size.height == 0) return std::nullopt;
  return size;
}

std::optional<ImageSize> png(std::string_view bytes) {
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  return checked({big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)});
}

std::optional<ImageSize> gif(std::string_view bytes) {
  if (bytes.size() < 10) return std::nullopt;
  return checked({little_endian_16(bytes, 6), little_endian_16(bytes, 8)});
}

// Start-of-frame markers carry the size; the tables C4, C8 and CC look like one and are none.
bool starts_frame(unsigned char marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<ImageSize> jpeg(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return std::nullopt;
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    if (starts_frame(marker)) {
      return checked({big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)});
    }
    at += 2 + big_endian(bytes, at + 2, 2);
  }
  return std::nullopt;
}

std::optional<std::string_view> svg_attribute(std::string_view tag, std::string_view name) {
  const std::string wanted = std::string(name) + '=';
  for (std::size_t at = tag.find(wanted); at != std::string_view::npos;
       at = tag.find(wanted, at + 1)) {
    const std::size_t begin = at + wanted.size() + 1;
    const bool whole_name = std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos;
    if (!whole_name || begin > tag.size()) continue;
    const char quote = tag[begin - 1];
    const std::size_t end = tag.find(quote, begin);
    if ((quote != '"' && quote != '\'') || end == std::string_view::npos) continue;
    return tag.substr(begin, end - begin);
  }
  return std::nullopt;
}

std::uint32_t leading_number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value >= 1 && value < 1e6 ? static_cast<std::uint32_t>(value) : 0;
}

std::optional<ImageSize> svg(std::string_view bytes) {
  const std::size_t begin = bytes.find("<svg");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view tag = bytes.substr(begin, bytes.find('>', begin) - begin);
  const auto width = svg_attribute(tag, "width");
  const auto height = svg_attribute(tag, "height");
  // A share of the page says nothing of the picture's own size.
  const bool fixed = width && height && !width->ends_with('%') && !height->ends_with('%');
  if (fixed) return checked({leading_number(*width), leading_number(*height)});
  const auto box = svg_attribute(tag, "viewBox");
  if (!box) return std::nullopt;
  const std::size_t last = box->find_last_of(" ,");
  const std::size_t third = box->find_last_of(" ,", last == 0 ? 0 : last - 1);
  if (last == std::string_view::npos || third == std::string_view::npos) return std::nullopt;
  return checked({leading_number(box->substr(third + 1)), leading_number(box->substr(last + 1))});
}

}  // namespace

std::optional<ImageSize> image_size(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return png(bytes);
  if (bytes.starts_with("GIF8")) return gif(bytes);
  if (bytes.starts_with("\xFF\xD8")) return jpeg(bytes);
  return svg(bytes.substr(0, 4096));
}

}  // namespace ayumi::pages
