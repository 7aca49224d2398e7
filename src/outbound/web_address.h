#pragma once
// An http or https address, taken apart as a request needs it. Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi::outbound {

struct WebAddress {
  bool secure = true;
  std::string host;  // small ASCII letters (xn-- for others); IPv6 without its brackets
  std::uint16_t port = 443;
  std::string target;  // path and query in ASCII, begins with '/'

  // As in a Host header: the port only where it is not the usual one.
  std::string host_and_port() const;
  // Without the anchor.
  std::string text() const;
};

// Nothing for anything that no browser would ask for either. Letters beyond ASCII are encoded.
std::optional<WebAddress> parse_web_address(std::string_view text);

// Where a reference (absolute, //host/, /path, path, ?query) leads from `base`.
std::optional<WebAddress> resolve(const WebAddress& base, std::string_view reference);

}  // namespace ayumi::outbound
