#include "outbound/asking.h"

#include <algorithm>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <deque>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "outbound/exchange.h"
#include "outbound/public_address.h"

namespace ayumi::outbound {
namespace {

namespace net = boost::asio;
using tcp = net::ip::tcp;
using Failure = boost::system::error_code;

constexpr int kStrikes = 2;  // addresses of a host that time out, until the rest counts as well

bool is_public(const net::ip::address& address) {
  AddressBytes bytes{};
  if (address.is_v6()) {
    const auto own = address.to_v6().to_bytes();
    std::copy(own.begin(), own.end(), bytes.begin());
  } else {
    const auto own = address.to_v4().to_bytes();
    bytes[10] = bytes[11] = 0xFF;
    std::copy(own.begin(), own.end(), bytes.begin() + 12);
  }
  return outbound::is_public(bytes);
}

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}
bool is_permanent(int status) { return status == 301 || status == 308; }

Outcome outcome_of(int status) {
  if (status >= 200 && status < 300) return Outcome::fine;
  if (status == 404 || status == 410) return Outcome::gone;
  constexpr int kLinkedIn = 999;  // an invention that others have taken up
  const bool barred = status == 401 || status == 403 || status == 429 || status == kLinkedIn;
  return barred ? Outcome::barred : Outcome::failed;
}

class Asking;

// Look-ups of names cannot be ended, so each runs on a thread of its own that nobody waits for;
// here it learns whether somebody still wants to know.
struct Mailbox {
  std::mutex mutex;
  Asking* open = nullptr;
};

class Asking {
 public:
  Asking(const std::vector<WebAddress>& addresses, const Limits& limits,
         const std::function<void(std::size_t, Answer)>& answered)
      : addresses_(addresses), limits_(limits), answered_(answered) {
    mailbox_->open = this;
    tls_.set_default_verify_paths();
    tls_.set_verify_mode(net::ssl::verify_peer);
    std::map<std::string_view, std::size_t> group_of;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      const auto [group, is_new] = group_of.try_emplace(addresses[i].host, groups_.size());
      if (is_new) groups_.emplace_back();
      groups_[group->second].push_back(i);
    }
  }
  Asking(const Asking&) = delete;
  Asking& operator=(const Asking&) = delete;
  ~Asking() {
    closing_ = true;
    const std::lock_guard lock(mailbox_->mutex);
    mailbox_->open = nullptr;
  }

  End run() {
    signals_.async_wait([this](Failure failure, int) {
      if (!failure) finish(End::interrupted);
    });
    end_.expires_after(limits_.altogether);
    end_.async_wait([this](Failure failure) {
      if (!failure) finish(End::out_of_time);
    });
    workers_ = std::min(std::max<std::size_t>(limits_.hosts, 1), groups_.size());
    if (workers_ == 0) return End::done;
    for (std::size_t i = 0; i < workers_; ++i) {
      net::co_spawn(io_, work(), [this](const std::exception_ptr& fault) {
        if (!fault) return;
        fault_ = fault;
        io_.stop();
      });
    }
    io_.run();
    if (fault_) std::rethrow_exception(fault_);
    return how_;
  }

  // From any thread that holds the mailbox.
  void found(std::size_t number, Ends ends) {
    net::post(io_, [this, number, ends = std::move(ends)] {
      const auto lookup = lookups_.find(number);
      if (lookup == lookups_.end()) return;
      lookup->second->ends = ends;
      lookup->second->done = true;
      lookup->second->timer.cancel();
    });
  }

 private:
  template <class T>
  using Task = net::awaitable<T>;

  struct Lookup {
    explicit Lookup(net::io_context& io) : timer(io) {}
    net::steady_timer timer;
    Ends ends;
    bool done = false;
  };

  // What has been learnt of a host, and whose turn it is with it.
  struct Host {
    bool busy = false;
    std::deque<net::steady_timer*> waiting;
    std::map<std::pair<bool, std::uint16_t>, Reply> down;  // by scheme and port
    int strikes = 0;
    bool barred = false;
  };

  // Ends a turn, however the coroutine that has it ends.
  struct Turn {
    Turn(Host& whose, const bool& is_closing) : host(whose), closing(is_closing) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
      host.busy = false;
      if (closing || host.waiting.empty()) return;
      host.waiting.front()->cancel();
      host.waiting.pop_front();
    }
    Host& host;
    const bool& closing;  // then nobody waits any more
  };

  void finish(End how) {
    how_ = how;
    io_.stop();
  }

  Task<void> work() {
    while (next_ < groups_.size()) {
      const std::vector<std::size_t>& group = groups_[next_++];
      for (const std::size_t which : group) {
        Answer answer = co_await ask_one(addresses_[which]);
        answered_(which, std::move(answer));
      }
    }
    if (--workers_ == 0) finish(End::done);
  }

  Task<Answer> ask_one(WebAddress at) {
    Answer answer;
    bool permanent = true;
    std::set<std::string> seen;
    for (int hops = 0;; ++hops) {
      if (hops > limits_.redirects || !seen.insert(at.text()).second) {
        answer.outcome = Outcome::endless;
        co_return answer;
      }
      const Reply reply = co_await ask_in_turn(at);
      answer.outcome = reply.outcome;
      answer.status = reply.status;
      answer.reason = reply.reason;
      answer.inside = answer.inside || reply.inside;
      if (reply.outcome != Outcome::fine) co_return answer;
      if (!is_redirect(reply.status)) {
        answer.outcome = outcome_of(reply.status);
        co_return answer;
      }
      const auto next = resolve(at, reply.location);
      if (!next || reply.location.empty()) {
        answer.outcome = Outcome::nowhere;
        co_return answer;
      }
      permanent = permanent && is_permanent(reply.status);
      if (permanent) answer.moved_to = next->text();
      at = *next;
    }
  }

  Task<Reply> ask_in_turn(const WebAddress& at) {
    Host& host = hosts_[at.host];
    while (host.busy) {
      net::steady_timer timer(io_, net::steady_timer::time_point::max());
      host.waiting.push_back(&timer);
      Failure cancelled;
      co_await timer.async_wait(net::redirect_error(net::use_awaitable, cancelled));
    }
    host.busy = true;
    const Turn turn(host, closing_);
    const auto down = host.down.find({at.secure, at.port});
    if (down != host.down.end()) co_return down->second;
    if (host.barred) co_return barred_reply();
    const Reply reply = co_await ask_host(at);
    remember(at, reply, host);
    co_return reply;
  }

  static Reply barred_reply() {
    Reply reply;
    reply.outcome = Outcome::fine;
    reply.status = 429;
    return reply;
  }

  // What will not be different for the next address of the same host is not tried again.
  static void remember(const WebAddress& at, const Reply& reply, Host& host) {
    const bool timed_out = reply.outcome == Outcome::timed_out;
    const bool for_all = reply.outcome == Outcome::no_host || reply.outcome == Outcome::refused ||
                         reply.outcome == Outcome::inside || reply.outcome == Outcome::no_tls ||
                         reply.outcome == Outcome::bad_certificate;
    if (for_all || (timed_out && ++host.strikes >= kStrikes)) {
      host.down[{at.secure, at.port}] = reply;
    }
    host.barred = host.barred || reply.status == 429;
  }

  Task<Reply> ask_host(const WebAddress& at) {
    Reply reply;
    const auto ends = co_await look_up(at);
    if (!ends) {
      reply.outcome = Outcome::timed_out;
      co_return reply;
    }
    Ends open;
    std::copy_if(ends->begin(), ends->end(), std::back_inserter(open),
                 [](const tcp::endpoint& end) { return is_public(end.address()); });
    const bool inside = !ends->empty() && open.empty();
    if (inside && limits_.inside) open = *ends;
    if (open.empty()) {
      reply.outcome = ends->empty() ? Outcome::no_host : Outcome::inside;
      co_return reply;
    }
    reply = co_await exchange(io_, tls_, {at, open, limits_.patience, limits_.agent});
    reply.inside = inside;
    co_return reply;
  }

  // Nothing when it took too long; empty when there is no such host.
  Task<std::optional<Ends>> look_up(const WebAddress& at) {
    const std::size_t number = ++lookups_begun_;
    Lookup lookup(io_);
    lookups_[number] = &lookup;
    lookup.timer.expires_after(limits_.patience);
    start_look_up(at, number);
    Failure cancelled;
    co_await lookup.timer.async_wait(net::redirect_error(net::use_awaitable, cancelled));
    lookups_.erase(number);
    if (!lookup.done) co_return std::nullopt;
    co_return lookup.ends;
  }

  void start_look_up(const WebAddress& at, std::size_t number) {
    std::thread([mailbox = mailbox_, number, host = at.host, port = at.port] {
      Ends ends;
      net::io_context own(1);
      Failure failure;
      const auto found = tcp::resolver(own).resolve(host, std::to_string(port),
                                                    tcp::resolver::numeric_service, failure);
      if (!failure) {
        for (const auto& entry : found) ends.push_back(entry.endpoint());
      }
      const std::lock_guard lock(mailbox->mutex);
      if (mailbox->open != nullptr) mailbox->open->found(number, std::move(ends));
    }).detach();
  }

  const std::vector<WebAddress>& addresses_;
  const Limits& limits_;
  const std::function<void(std::size_t, Answer)>& answered_;
  std::vector<std::vector<std::size_t>> groups_;  // positions of addresses, by host
  std::size_t next_ = 0;
  std::size_t workers_ = 0;
  End how_ = End::done;
  std::exception_ptr fault_;
  bool closing_ = false;
  std::map<std::string, Host> hosts_;
  std::map<std::size_t, Lookup*> lookups_;
  std::size_t lookups_begun_ = 0;
  std::shared_ptr<Mailbox> mailbox_ = std::make_shared<Mailbox>();
  net::ssl::context tls_{net::ssl::context::tls_client};
  // Behind all that its coroutines use, so that they go first.
  net::io_context io_{1};
  net::steady_timer end_{io_};
  net::signal_set signals_{io_, SIGINT, SIGTERM, SIGHUP};
};

}  // namespace

Result<End> ask(const std::vector<WebAddress>& addresses, const Limits& limits,
                const std::function<void(std::size_t, Answer)>& answered) {
  try {
    return Asking(addresses, limits, answered).run();
  } catch (const std::exception& fault) {
    return Error{"https://", fault.what()};
  }
}

}  // namespace ayumi::outbound
