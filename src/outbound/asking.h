#pragma once
// Asks other sites whether an address leads somewhere: HEAD, and GET where HEAD is not answered
// well; never a byte of a body is read. One connection to a host at a time, a few hosts at once,
// everything within limits of time and size. No proxy. The door to OpenSSL's TLS and, for clients,
// to Boost.Asio and Boost.Beast.

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "outbound/answer.h"
#include "outbound/web_address.h"

namespace ayumi::outbound {

struct Limits {
  std::size_t hosts = 8;                       // at once
  int redirects = 5;                           // of one address
  std::chrono::milliseconds patience{15'000};  // for a name, and for an answer
  std::chrono::milliseconds altogether{600'000};
  bool inside = false;  // also ask this machine and private networks
  std::string agent = "ayumi";
};

enum class End { done, out_of_time, interrupted };

// `answered` is called on the calling thread with positions in `addresses`, in any order, each at
// most once; all of them when the end is `done`. SIGINT, SIGTERM and SIGHUP interrupt. An Error
// when TLS or the network cannot be set up at all.
Result<End> ask(const std::vector<WebAddress>& addresses, const Limits& limits,
                const std::function<void(std::size_t, Answer)>& answered);

}  // namespace ayumi::outbound
