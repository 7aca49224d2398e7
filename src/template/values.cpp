#include "template/values.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace ayumi::template_ {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_misread(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F || c == '\\';
}

}  // namespace

bool is_safe_url(std::string_view text) {
  constexpr std::array<std::string_view, 4> kSchemes = {"http", "https", "mailto", "tel"};
  if (std::any_of(text.begin(), text.end(), is_misread)) return false;
  const std::size_t end = text.find_first_of(":/?#");
  if (end == std::string_view::npos || text[end] != ':') return true;
  std::string scheme(text.substr(0, end));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), lower);
  return std::find(kSchemes.begin(), kSchemes.end(), scheme) != kSchemes.end();
}

Url::Url(std::string text) : text_(std::move(text)) {
  if (!is_safe_url(text_)) std::abort();
}

}  // namespace ayumi::template_
