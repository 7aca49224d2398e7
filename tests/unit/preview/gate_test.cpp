// Whose requests are answered.
#include "preview/gate.h"

#include <catch2/catch.hpp>

using namespace ayumi::preview;

namespace {

Request from(std::string host) {
  Request request;
  request.method = "GET";
  request.target = "/";
  request.hosts = {std::move(host)};
  return request;
}

int status_of(const Request& request, std::uint16_t port = 4000) {
  const auto refusal = refuse(request, port);
  return refusal ? refusal->status : 200;
}

}  // namespace

TEST_CASE("only this machine's own names are answered") {
  for (const char* host : {"localhost:4000", "127.0.0.1:4000", "[::1]:4000"}) {
    CAPTURE(host);
    CHECK(status_of(from(host)) == 200);
  }
  for (const char* host :
       {"evil.example", "evil.example:4000", "localhost", "localhost:4001",
        "localhost.evil.example:4000", "127.0.0.1.evil.example:4000", "0.0.0.0:4000",
        "1.2.3.4:4000", "", "localhost:4000:80", "LOCALHOST:4000x"}) {
    CAPTURE(host);
    CHECK(status_of(from(host)) == 403);
  }
  CHECK(status_of(from("localhost"), 80) == 200);

  Request none = from("");
  none.hosts.clear();
  CHECK(status_of(none) == 400);
  Request two = from("localhost:4000");
  two.hosts.push_back("localhost:4000");
  CHECK(status_of(two) == 400);
}

TEST_CASE("pages of other sites get nothing") {
  const auto with_origin = [](const char* origin) {
    Request request = from("localhost:4000");
    request.origin = origin;
    return status_of(request);
  };
  CHECK(with_origin("http://localhost:4000") == 200);
  CHECK(with_origin("http://127.0.0.1:4000") == 200);
  for (const char* origin :
       {"http://evil.example", "null", "", "http://1.2.3.4", "http://localhost:5000",
        "https://localhost:4000", "http://localhost:4000.evil.example"}) {
    CAPTURE(origin);
    CHECK(with_origin(origin) == 403);
  }

  const auto fetched = [](const char* site, const char* mode) {
    Request request = from("localhost:4000");
    request.fetch_site = site;
    request.fetch_mode = mode;
    return status_of(request);
  };
  CHECK(fetched("same-origin", "cors") == 200);
  CHECK(fetched("none", "navigate") == 200);
  CHECK(fetched("cross-site", "navigate") == 200);
  CHECK(fetched("cross-site", "no-cors") == 403);
  CHECK(fetched("same-site", "no-cors") == 403);
}

TEST_CASE("nothing but reading is offered") {
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "get", ""}) {
    CAPTURE(method);
    Request request = from("localhost:4000");
    request.method = method;
    CHECK(status_of(request) == 405);
  }
  Request head = from("localhost:4000");
  head.method = "HEAD";
  CHECK(status_of(head) == 200);
  Request body = from("localhost:4000");
  body.has_body = true;
  CHECK(status_of(body) == 413);
}
