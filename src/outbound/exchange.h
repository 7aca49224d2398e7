#pragma once
// One question to one host: connect, encrypt, ask, read the head of the answer. Only for
// asking.cpp, which is with this the door to Boost.Asio, Boost.Beast and OpenSSL's TLS for clients.

// clang-format off: Boost 1.74 needs <utility> in awaitable.hpp and does not include it.
#include <utility>
// clang-format on
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "outbound/answer.h"
#include "outbound/web_address.h"

namespace ayumi::outbound {

using Ends = std::vector<boost::asio::ip::tcp::endpoint>;

struct Question {
  const WebAddress& address;
  const Ends& ends;                    // where its host is
  std::chrono::milliseconds patience;  // from connecting to the end of the head
  const std::string& agent;
};

// `outcome` is fine when there is a status, whatever it says.
struct Reply {
  Outcome outcome = Outcome::closed;
  int status = 0;
  std::string location;
  std::string reason;
  bool inside = false;
};

// HEAD, and GET where a host does not answer that well. What the question refers to must live until
// the answer.
boost::asio::awaitable<Reply> exchange(boost::asio::io_context& io, boost::asio::ssl::context& tls,
                                       Question question);

}  // namespace ayumi::outbound
