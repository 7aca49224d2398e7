#include "preview/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>

#include "preview/connection.h"

namespace ayumi::preview {
namespace {

constexpr std::uint16_t kFirstPort = 4000;
constexpr std::uint16_t kLastPort = 4099;
constexpr std::size_t kMostConnections = 900;
constexpr std::size_t kFilesToReadWith = 100;
constexpr auto kHeartbeat = 15s;
constexpr auto kPauseWithoutFiles = 50ms;

// As many as leave room to read the project.
std::size_t most_connections() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kMostConnections;
  const auto files = static_cast<std::size_t>(limit.rlim_cur);
  return std::min(kMostConnections,
                  files > 2 * kFilesToReadWith ? files - kFilesToReadWith : files / 2);
}

}  // namespace

// The hub comes first, so that it outlives the connections, which end with the io_context.
class Server::Impl {
 public:
  Failure listen(std::uint16_t port) {
    Failure failure;
    acceptor_ = tcp::acceptor(io_);
    const tcp::endpoint here(net::ip::address_v4::loopback(), port);
    acceptor_.open(here.protocol(), failure);
    if (!failure) acceptor_.set_option(tcp::acceptor::reuse_address(true), failure);
    if (!failure) acceptor_.bind(here, failure);
    if (!failure) acceptor_.listen(net::socket_base::max_listen_connections, failure);
    return failure;
  }

  std::uint16_t port() const {
    Failure ignored;
    return acceptor_.local_endpoint(ignored).port();
  }

  Result<void> run(Answer answer, Visited visited) {
    hub_.answer = std::move(answer);
    hub_.visited = std::move(visited);
    try {
      end_signals_.async_wait([this](Failure, int) { io_.stop(); });
      accept();
      beat();
      io_.run();
    } catch (const std::exception& fault) {
      return Error{"127.0.0.1:" + std::to_string(port()), fault.what()};
    }
    return {};
  }

  void tell(std::string message) {
    net::post(io_, [this, message = std::move(message)] { tell_all(message); });
  }

  void stop() { io_.stop(); }

 private:
  void accept() {
    acceptor_.async_accept([this](Failure failure, tcp::socket socket) {
      if (failure) return wait_for_room();
      if (hub_.open < most_connections_ || hub_.make_room()) {
        std::make_shared<Connection>(std::move(socket), hub_)->read();
      }
      accept();
    });
  }

  // The process has no file left to open.
  void wait_for_room() {
    hub_.make_room();
    pause_.expires_after(kPauseWithoutFiles);
    pause_.async_wait([this](Failure failure) {
      if (!failure) accept();
    });
  }

  void beat() {
    heartbeat_.expires_after(kHeartbeat);
    heartbeat_.async_wait([this](Failure failure) {
      if (failure) return;
      for (Connection* stream : hub_.streams) stream->beat();
      beat();
    });
  }

  void tell_all(const std::string& message) {
    for (Connection* stream : hub_.streams) stream->tell(message);
  }

  const std::size_t most_connections_ = most_connections();
  Hub hub_;
  net::io_context io_{1};
  tcp::acceptor acceptor_{io_};
  net::steady_timer heartbeat_{io_};
  net::steady_timer pause_{io_};
  net::signal_set end_signals_{io_, SIGINT, SIGTERM, SIGHUP};
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(std::optional<std::uint16_t> port) {
  const std::uint16_t first = port.value_or(kFirstPort);
  const std::uint16_t last = port.value_or(kLastPort);
  try {
    auto impl = std::make_unique<Impl>();
    Failure failure = impl->listen(first);
    for (std::uint16_t next = first; failure && next < last;) failure = impl->listen(++next);
    if (failure && !port) failure = impl->listen(0);
    if (failure) return Error{"127.0.0.1:" + std::to_string(first), failure.message()};
    return std::unique_ptr<Server>(new Server(std::move(impl)));
  } catch (const std::exception& fault) {
    return Error{"127.0.0.1", fault.what()};
  }
}

std::uint16_t Server::port() const { return impl_->port(); }

Result<void> Server::run(Answer answer, Visited visited) {
  return impl_->run(std::move(answer), std::move(visited));
}

void Server::tell(std::string message) { impl_->tell(std::move(message)); }
void Server::stop() { impl_->stop(); }

}  // namespace ayumi::preview
