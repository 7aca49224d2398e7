#pragma once
// One connection of the server and what all of them share. Only for server.cpp, which is with it
// the door to Boost.Beast.

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "preview/gate.h"
#include "preview/server.h"

namespace ayumi::preview {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;
using Failure = beast::error_code;
using namespace std::chrono_literals;

inline constexpr std::uint32_t kMostHeaderBytes = 16 * 1024;
inline constexpr std::size_t kMostStreams = 256;
inline constexpr std::size_t kMostRequests = 1000;  // of one connection
inline constexpr std::size_t kMostBytesInFlight = std::size_t{1} << 30;
inline constexpr std::size_t kMostIgnoredBytes = 64 * 1024;
inline constexpr auto kRequestPatience = 10s;
inline constexpr auto kAnswerPatience = 60s;
inline constexpr auto kFarewell = 1s;

class Connection;

// What the connections share. All of it is used on the serving thread only.
struct Hub {
  Server::Answer answer;
  Server::Visited visited;
  std::size_t open = 0;
  std::size_t bytes_in_flight = 0;
  std::uint64_t turns = 0;
  std::map<std::uint64_t, Connection*> waiting;  // for a request, the longest first
  std::set<Connection*> streams;

  // Whoever has waited longest for a request makes room. False when nobody waits.
  bool make_room();
};

inline Request request_of(const http::request_parser<http::empty_body>& parser) {
  const auto& header = parser.get();
  const auto text = [](auto view) { return std::string(view.data(), view.size()); };
  Request request;
  request.method = text(header.method_string());
  request.target = text(header.target());
  const auto [begin, end] = header.equal_range(http::field::host);
  for (auto host = begin; host != end; ++host) request.hosts.push_back(text(host->value()));
  const auto origin = header.find(http::field::origin);
  if (origin != header.end()) request.origin = text(origin->value());
  request.fetch_site = text(header["Sec-Fetch-Site"]);
  request.fetch_mode = text(header["Sec-Fetch-Mode"]);
  const auto length = parser.content_length();
  request.has_body = parser.chunked() || (length && *length > 0);
  return request;
}

template <class Body>
void add_headers(http::response<Body>& message, const Response& response) {
  message.result(static_cast<unsigned>(response.status));
  message.set(http::field::content_type, response.content_type);
  // Neither pages nor redirects may outlive what they were made from.
  message.set(http::field::cache_control, "no-store");
  message.set("X-Content-Type-Options", "nosniff");
  message.set("Cross-Origin-Resource-Policy", "same-origin");
  message.set("X-Frame-Options", "SAMEORIGIN");
  for (const Header& header : response.headers) message.set(header.name, header.value);
}

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(tcp::socket socket, Hub& hub) : hub_(hub), stream_(std::move(socket)) { ++hub_.open; }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    --hub_.open;
    hub_.bytes_in_flight -= bytes_;
    hub_.waiting.erase(turn_);
    hub_.streams.erase(this);
  }

  void read() {
    turn_ = ++hub_.turns;
    hub_.waiting[turn_] = this;
    parser_.emplace();
    parser_->header_limit(kMostHeaderBytes);
    // No body is ever read, so that none is too long for an honest answer.
    parser_->body_limit(std::numeric_limits<std::uint64_t>::max());
    stream_.expires_after(kRequestPatience);
    http::async_read_header(stream_, buffer_, *parser_,
                            [self = shared_from_this()](Failure failure, std::size_t) {
                              self->hub_.waiting.erase(self->turn_);
                              self->on_request(failure);
                            });
  }

  void close() {
    Failure ignored;
    stream_.socket().close(ignored);
  }

  void tell(const std::string& message) {
    next_message_ = message;
    if (!is_telling_) send_message();
  }

  // A comment, by which both sides notice that the other has gone.
  void beat() {
    if (!is_telling_) tell(":\n\n");
  }

 private:
  void on_request(Failure failure) {
    if (failure == http::error::end_of_stream) return close();
    if (failure == http::error::header_limit || failure == http::error::buffer_overflow) {
      return refuse(plain_response(431, "The header is too long"));
    }
    if (failure &&
        failure.category() == http::make_error_code(http::error::bad_method).category()) {
      return refuse(plain_response(400, "This is no HTTP request"));
    }
    if (failure) return close();
    const auto begin = std::chrono::steady_clock::now();
    const Request request = request_of(*parser_);
    Response response = answer(request);
    if (response.is_logged) {
      const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
      hub_.visited({request.method, request.target, response.status, taken.count()});
    }
    send(request, std::move(response));
  }

  Response answer(const Request& request) {
    try {
      return hub_.answer(request);
    } catch (const std::exception& fault) {
      return plain_response(500, fault.what());
    }
  }

  // What broke the rules of HTTP is answered once and never again.
  void refuse(const Response& response) {
    must_close_ = true;
    write_whole(response, false);
  }

  void send(const Request& request, Response response) {
    const bool is_head = request.method == "HEAD";
    const bool broke_rules = response.status >= 400 && response.status != 404;
    must_close_ = broke_rules || !parser_->keep_alive() || ++served_ >= kMostRequests;
    if (response.is_stream && !is_head) return open_stream(std::move(response));
    if (hub_.bytes_in_flight + response.body.size() > kMostBytesInFlight) {
      return refuse(plain_response(503, "Too much at once"));
    }
    write_whole(std::move(response), is_head);
  }

  void write_whole(Response response, bool is_head) {
    const std::size_t size = response.body.size();
    if (is_head) {
      write(std::make_shared<http::response<http::empty_body>>(), response, size);
    } else {
      bytes_ = size;
      hub_.bytes_in_flight += size;
      auto message = std::make_shared<http::response<http::string_body>>();
      message->body() = std::move(response.body);
      write(std::move(message), response, size);
    }
  }

  template <class Body>
  void write(std::shared_ptr<http::response<Body>> message, const Response& response,
             std::size_t size) {
    add_headers(*message, response);
    message->keep_alive(!must_close_);
    message->content_length(size);
    stream_.expires_after(kAnswerPatience);
    http::async_write(stream_, *message,
                      [self = shared_from_this(), message](Failure failure, std::size_t) {
                        self->on_written(failure);
                      });
  }

  void on_written(Failure failure) {
    hub_.bytes_in_flight -= std::exchange(bytes_, 0);
    if (failure) return close();
    if (!must_close_) return read();
    say_farewell();
  }

  // Closing while bytes of the other side are under way could take the answer from it: what still
  // comes is read for a moment and thrown away.
  void say_farewell() {
    Failure ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream_.expires_after(kFarewell);
    ignore_rest();
  }

  void ignore_rest() {
    stream_.async_read_some(net::buffer(ignored_),
                            [self = shared_from_this()](Failure failure, std::size_t size) {
                              self->ignored_bytes_ += size;
                              if (failure || self->ignored_bytes_ > kMostIgnoredBytes) {
                                return self->close();
                              }
                              self->ignore_rest();
                            });
  }

  void open_stream(Response response) {
    if (hub_.streams.size() >= kMostStreams) {
      return refuse(plain_response(503, "Too many event streams"));
    }
    must_close_ = true;
    auto head = std::make_shared<http::response<http::empty_body>>();
    add_headers(*head, response);
    head->keep_alive(false);
    auto serializer = std::make_shared<http::response_serializer<http::empty_body>>(*head);
    hub_.streams.insert(this);
    is_telling_ = true;
    next_message_ = std::move(response.body);
    stream_.expires_after(kAnswerPatience);
    http::async_write_header(stream_, *serializer,
                             [self = shared_from_this(), head, serializer](
                                 Failure failure, std::size_t) { self->on_told(failure); });
    notice_end();
  }

  // Whoever listens says nothing more; when reading ends, the other side has gone.
  void notice_end() {
    stream_.async_read_some(net::buffer(ignored_),
                            [self = shared_from_this()](Failure failure, std::size_t) {
                              if (failure) return self->end_stream();
                              self->notice_end();
                            });
  }

  void send_message() {
    is_telling_ = true;
    message_ = std::exchange(next_message_, {});
    stream_.expires_after(kAnswerPatience);
    net::async_write(
        stream_, net::buffer(message_),
        [self = shared_from_this()](Failure failure, std::size_t) { self->on_told(failure); });
  }

  void on_told(Failure failure) {
    is_telling_ = false;
    if (failure) return end_stream();
    if (!next_message_.empty()) send_message();
  }

  void end_stream() {
    hub_.streams.erase(this);
    close();
  }

  Hub& hub_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_{2 * kMostHeaderBytes};
  std::optional<http::request_parser<http::empty_body>> parser_;
  std::uint64_t turn_ = 0;
  std::size_t served_ = 0;
  std::size_t bytes_ = 0;
  std::size_t ignored_bytes_ = 0;
  bool must_close_ = false;
  bool is_telling_ = false;
  std::string message_, next_message_;
  std::array<char, 1024> ignored_{};
};

inline bool Hub::make_room() {
  if (waiting.empty()) return false;
  const auto longest = waiting.begin();
  Connection* connection = longest->second;
  waiting.erase(longest);
  connection->close();
  return true;
}

}  // namespace ayumi::preview
