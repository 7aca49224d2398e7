#include "preview/gate.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ayumi::preview {
namespace {

constexpr std::uint16_t kHttpPort = 80;

// Names of this machine that no DNS server can give away.
bool is_own_host(std::string_view host, std::uint16_t port) {
  constexpr std::array<std::string_view, 3> kNames{"localhost", "127.0.0.1", "[::1]"};
  const std::string with_port = ':' + std::to_string(port);
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    if (!host.starts_with(name)) return false;
    const std::string_view rest = host.substr(name.size());
    return rest == with_port || (rest.empty() && port == kHttpPort);
  });
}

bool is_own_origin(std::string_view origin, std::uint16_t port) {
  constexpr std::string_view kScheme = "http://";
  return origin.starts_with(kScheme) && is_own_host(origin.substr(kScheme.size()), port);
}

// A link on another site may lead here; nothing else of it may.
bool is_from_elsewhere(const Request& request) {
  const bool other = request.fetch_site == "cross-site" || request.fetch_site == "same-site";
  return other && request.fetch_mode != "navigate";
}

}  // namespace

Response plain_response(int status, std::string words) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(words) + '\n';
  return response;
}

std::optional<Response> refuse(const Request& request, std::uint16_t port) {
  if (request.method != "GET" && request.method != "HEAD") {
    Response response = plain_response(405, "Only GET and HEAD");
    response.headers.push_back({"Allow", "GET, HEAD"});
    return response;
  }
  if (request.has_body) return plain_response(413, "No request body is read");
  if (request.hosts.size() != 1) return plain_response(400, "One Host is needed");
  if (!is_own_host(request.hosts.front(), port)) return plain_response(403, "Not this host");
  if (request.origin && !is_own_origin(*request.origin, port)) {
    return plain_response(403, "Not for other sites");
  }
  if (is_from_elsewhere(request)) return plain_response(403, "Not for other sites");
  return std::nullopt;
}

}  // namespace ayumi::preview
