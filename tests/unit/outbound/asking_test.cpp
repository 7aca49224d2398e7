// Limits over all questions; what single hosts say is asked with real ones in tests/outbound.
#include "outbound/asking.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace ayumi;
using namespace ayumi::outbound;
using namespace std::chrono_literals;

namespace {

// Takes connections and never says a word.
class SilentHost {
 public:
  SilentHost() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    REQUIRE(::bind(socket_, reinterpret_cast<sockaddr*>(&at), size) == 0);
    REQUIRE(::listen(socket_, 16) == 0);
    REQUIRE(::getsockname(socket_, reinterpret_cast<sockaddr*>(&at), &size) == 0);
    port_ = ntohs(at.sin_port);
  }
  SilentHost(const SilentHost&) = delete;
  SilentHost& operator=(const SilentHost&) = delete;
  ~SilentHost() { ::close(socket_); }

  WebAddress page(const std::string& path) const {
    return *parse_web_address("http://127.0.0.1:" + std::to_string(port_) + path);
  }

 private:
  int socket_;
  std::uint16_t port_ = 0;
};

}  // namespace

TEST_CASE("all questions together end in time, in the middle of whatever they are") {
  const SilentHost host;
  Limits limits;
  limits.inside = true;
  limits.patience = 1h;
  limits.altogether = 50ms;
  std::size_t answers = 0;
  const auto end = ask({host.page("/a"), host.page("/b")}, limits,
                       [&](std::size_t, const Answer&) { ++answers; });
  REQUIRE(end);
  CHECK(*end == End::out_of_time);
  CHECK(answers == 0);
}

TEST_CASE("one answer that does not come ends in time") {
  const SilentHost host;
  Limits limits;
  limits.inside = true;
  limits.patience = 50ms;
  std::vector<Outcome> outcomes;
  const auto end = ask({host.page("/a"), host.page("/b"), host.page("/c")}, limits,
                       [&](std::size_t, const Answer& a) { outcomes.push_back(a.outcome); });
  REQUIRE(end);
  CHECK(*end == End::done);
  CHECK(outcomes == std::vector<Outcome>(3, Outcome::timed_out));
}

TEST_CASE("nothing to ask is done at once") {
  const auto end = ask({}, {}, [](std::size_t, const Answer&) { FAIL("no question"); });
  REQUIRE(end);
  CHECK(*end == End::done);
}
