#include "outbound/web_address.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/host_name.h"
#include "base/text.h"

namespace ayumi::outbound {
namespace {

constexpr std::uint16_t kPlainPort = 80;
constexpr std::uint16_t kSecurePort = 443;

std::uint16_t usual_port(bool secure) { return secure ? kSecurePort : kPlainPort; }

bool is_ipv6(std::string_view host) { return host.find(':') != std::string_view::npos; }

// Nothing for an empty port, 0 and what is no number.
std::optional<std::uint16_t> read_port(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && port > 0 ? std::optional(port) : std::nullopt;
}

bool read_authority(std::string_view text, WebAddress& out) {
  if (text.find('@') != std::string_view::npos) return false;
  std::string_view host = text;
  std::string_view rest;
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return false;
    host = text.substr(1, end - 1);
    rest = text.substr(end + 1);
    out.host = host;
    if (host.empty() || host.find_first_not_of("0123456789abcdefABCDEF:.") != host.npos)
      return false;
  } else {
    const std::size_t colon = std::min(text.find(':'), text.size());
    rest = text.substr(colon);
    const auto name = ascii_host_name(text.substr(0, colon));
    if (!name) return false;
    out.host = *name;
  }
  out.port = usual_port(out.secure);
  if (rest.empty() || rest == ":") return true;
  const auto port = rest.starts_with(':') ? read_port(rest.substr(1)) : std::nullopt;
  if (port) out.port = *port;
  return port.has_value();
}

// What may not stand in a request as it is becomes %XX; what is encoded already stays.
std::string encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kNever = "\"<>\\^`{|}";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && kNever.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out.append({'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]});
    }
  }
  return out;
}

// "/a/../b/./c" → "/b/c"
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  const auto parts = split(path.substr(1), '/');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool dots = parts[i] == "." || parts[i] == "..";
    if (parts[i] == ".." && !kept.empty()) kept.pop_back();
    if (!dots) kept.push_back(parts[i]);
    if (dots && i + 1 == parts.size()) kept.emplace_back();
  }
  std::string out;
  for (const std::string_view part : kept) out.append("/").append(part);
  return out.empty() ? "/" : out;
}

std::string target_of(std::string_view rest) {
  const std::size_t query = std::min(rest.find('?'), rest.size());
  const std::string_view path = rest.substr(0, query);
  return encoded(path.empty() ? "/" : without_dots(path)) + encoded(rest.substr(query));
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char small, char any) {
           return small == (any >= 'A' && any <= 'Z' ? static_cast<char>(any - 'A' + 'a') : any);
         });
}

std::string_view without_anchor(std::string_view text) { return text.substr(0, text.find('#')); }

bool has_scheme(std::string_view reference) {
  const std::size_t colon = reference.find_first_of(":/?");
  return colon != std::string_view::npos && colon > 0 && reference[colon] == ':';
}

}  // namespace

std::string WebAddress::host_and_port() const {
  const std::string name = is_ipv6(host) ? '[' + host + ']' : host;
  return port == usual_port(secure) ? name : name + ':' + std::to_string(port);
}

std::string WebAddress::text() const {
  return (secure ? "https://" : "http://") + host_and_port() + target;
}

std::optional<WebAddress> parse_web_address(std::string_view text) {
  text = without_anchor(text);
  WebAddress address;
  address.secure = starts_with_word(text, "https://");
  if (!address.secure && !starts_with_word(text, "http://")) return std::nullopt;
  text.remove_prefix(address.secure ? 8 : 7);
  const std::size_t host_end = std::min(text.find_first_of("/?"), text.size());
  if (!read_authority(text.substr(0, host_end), address)) return std::nullopt;
  address.target = target_of(text.substr(host_end));
  return address;
}

std::optional<WebAddress> resolve(const WebAddress& base, std::string_view reference) {
  reference = without_anchor(trimmed(reference));
  if (has_scheme(reference)) return parse_web_address(reference);
  if (reference.starts_with("//")) {
    return parse_web_address(std::string(base.secure ? "https:" : "http:").append(reference));
  }
  WebAddress address = base;
  const std::string path = base.target.substr(0, base.target.find('?'));
  if (reference.starts_with('/')) {
    address.target = target_of(reference);
  } else if (reference.starts_with('?')) {
    address.target = path + encoded(reference);
  } else if (!reference.empty()) {
    address.target = target_of(path.substr(0, path.rfind('/') + 1).append(reference));
  }
  return address;
}

}  // namespace ayumi::outbound
