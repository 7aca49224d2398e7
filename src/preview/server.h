#pragma once
// The preview's share of HTTP: reads requests within limits of size and time, writes answers, keeps
// event streams open. Listens on this machine alone. The door to Boost.Beast and Boost.Asio.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "preview/exchange.h"

namespace ayumi::preview {

struct Visit {
  std::string method, target;
  int status = 0;
  double seconds = 0;  // until the answer was ready to be sent
};

class Server {
 public:
  using Answer = std::function<Response(const Request& request)>;
  using Visited = std::function<void(const Visit& visit)>;

  // Port 0 is any that is free; without one the first free of 4000 and those behind it. An Error
  // when the given one is taken.
  static Result<std::unique_ptr<Server>> open(std::optional<std::uint16_t> port);
  ~Server();

  std::uint16_t port() const;

  // Serves until stop(), or until the process is asked to end (SIGINT, SIGTERM, SIGHUP). Both
  // functions are called on the calling thread, for one request at a time.
  Result<void> run(Answer answer, Visited visited);

  // From any thread. `message` goes to every open event stream; one that is still busy with an
  // earlier message gets only the latest.
  void tell(std::string message);
  void stop();

 private:
  class Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::preview
