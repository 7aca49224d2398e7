#include "preview/target.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace ayumi::preview {
namespace {

constexpr std::size_t kLongest = 4096;
constexpr int kBadRequest = 400;
constexpr int kNotFound = 404;
constexpr int kTooLong = 414;

bool may_stand_in_target(char c) { return c > ' ' && c < 0x7F && c != '#'; }

std::optional<unsigned> hex_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10U;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10U;
  return std::nullopt;
}

// Once, and strictly: every '%' has its two digits.
std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out.push_back(text[at]);
      continue;
    }
    if (text.size() - at < 3) return std::nullopt;
    const auto high = hex_value(text[at + 1]);
    const auto low = hex_value(text[at + 2]);
    if (!high || !low) return std::nullopt;
    out.push_back(static_cast<char>(*high * 16U + *low));
    at += 2;
  }
  return out;
}

bool is_text(std::string_view path) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  return !find_invalid_utf8(path) && std::none_of(path.begin(), path.end(), is_control);
}

// A name that can stand in a site: hidden ones are the editors' and tools' own, but for the one of
// RFC 8615, and the preview's.
bool is_site_name(std::string_view name) {
  if (name.empty() || name.find('\\') != std::string_view::npos) return false;
  return !name.starts_with('.') || name == ".well-known" || name == ".ayumi";
}

bool is_site_path(std::string_view sent, std::string_view path) {
  const auto slashes = [](std::string_view text) {
    return std::count(text.begin(), text.end(), '/');
  };
  if (slashes(sent) != slashes(path)) return false;
  std::string_view names = path.substr(1);
  if (names.ends_with('/')) names.remove_suffix(1);
  if (names.empty()) return path == "/";
  const auto parts = split(names, '/');
  return std::all_of(parts.begin(), parts.end(), is_site_name);
}

}  // namespace

std::variant<Target, Refused> parse_target(std::string_view target) {
  if (target.size() > kLongest) return Refused{kTooLong};
  const bool plain = std::all_of(target.begin(), target.end(), may_stand_in_target);
  if (!plain || !target.starts_with('/')) return Refused{kBadRequest};
  const std::size_t end = std::min(target.find('?'), target.size());
  const std::string_view sent = target.substr(0, end);
  auto path = decoded(sent);
  if (!path || !is_text(*path)) return Refused{kBadRequest};
  if (!is_site_path(sent, *path)) return Refused{kNotFound};
  return Target{*std::move(path), std::string(target.substr(end))};
}

}  // namespace ayumi::preview
