#include "outbound/exchange.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

namespace ayumi::outbound {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Failure = beast::error_code;
using Secured = beast::ssl_stream<beast::tcp_stream>;
template <class T>
using Task = net::awaitable<T>;

constexpr std::uint32_t kMostHeaderBytes = 32 * 1024;
constexpr int kMostInterimAnswers = 5;

Outcome outcome_of(Failure failure) {
  if (failure == beast::error::timeout) return Outcome::timed_out;
  const bool broke_rules =
      failure.category() == http::make_error_code(http::error::bad_version).category();
  const bool ended =
      failure == http::error::end_of_stream || failure == http::error::partial_message;
  return broke_rules && !ended ? Outcome::not_http : Outcome::closed;
}

// Some hosts answer HEAD badly or not at all; only GET settles it.
bool wants_get(const Reply& reply) {
  return reply.outcome == Outcome::closed || reply.outcome == Outcome::not_http ||
         (reply.status >= 400 && reply.status != 429);
}

Task<Reply> connect(beast::tcp_stream& stream, const Question& question) {
  Reply reply;
  Failure failure;
  stream.expires_after(question.patience);
  co_await stream.async_connect(question.ends, net::redirect_error(net::use_awaitable, failure));
  reply.outcome = Outcome::fine;
  if (failure) {
    const bool late = failure == beast::error::timeout || failure == net::error::timed_out;
    reply.outcome = late ? Outcome::timed_out : Outcome::refused;
  }
  co_return reply;
}

// The certificate must be for this name, and the host learns which name is meant.
void expect_name(SSL* tls, const std::string& host) {
  Failure not_numeric;
  net::ip::make_address(host, not_numeric);
  if (!not_numeric) {
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), host.c_str());
    return;
  }
  std::string name = host;
  SSL_ctrl(tls, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
  SSL_set1_host(tls, host.c_str());
}

Task<Reply> encrypt(Secured& stream, const std::string& host) {
  Reply reply;
  SSL* tls = stream.native_handle();
  expect_name(tls, host);
  Failure failure;
  co_await stream.async_handshake(net::ssl::stream_base::client,
                                  net::redirect_error(net::use_awaitable, failure));
  const long verified = SSL_get_verify_result(tls);
  if (!failure) {
    reply.outcome = Outcome::fine;
  } else if (verified != X509_V_OK) {
    reply.outcome = Outcome::bad_certificate;
    reply.reason = X509_verify_cert_error_string(verified);
  } else {
    reply.outcome = failure == beast::error::timeout ? Outcome::timed_out : Outcome::no_tls;
  }
  co_return reply;
}

http::request<http::empty_body> message_of(const Question& question, http::verb verb) {
  constexpr unsigned kHttp11 = 11;
  http::request<http::empty_body> message(verb, question.address.target, kHttp11);
  message.set(http::field::host, question.address.host_and_port());
  message.set(http::field::user_agent, question.agent);
  message.set(http::field::accept, "*/*");
  message.set(http::field::connection, "close");
  return message;
}

template <class Stream>
Task<Reply> converse(Stream& stream, const Question& question, http::verb verb) {
  Reply reply;
  const auto message = message_of(question, verb);
  Failure failure;
  co_await http::async_write(stream, message, net::redirect_error(net::use_awaitable, failure));
  beast::flat_buffer buffer(2 * std::size_t{kMostHeaderBytes});
  // 1xx announces another answer.
  for (int i = 0; !failure && i < kMostInterimAnswers; ++i) {
    http::response_parser<http::empty_body> parser;
    parser.header_limit(kMostHeaderBytes);
    parser.body_limit(boost::none);
    parser.skip(true);
    co_await http::async_read_header(stream, buffer, parser,
                                     net::redirect_error(net::use_awaitable, failure));
    const int status = static_cast<int>(parser.get().result_int());
    if (failure || status / 100 == 1) continue;
    reply.outcome = Outcome::fine;
    reply.status = status;
    reply.location = std::string(parser.get()[http::field::location]);
    co_return reply;
  }
  reply.outcome = failure ? outcome_of(failure) : Outcome::not_http;
  co_return reply;
}

Task<Reply> ask_openly(net::io_context& io, const Question& question, http::verb verb) {
  beast::tcp_stream stream(io);
  Reply reply = co_await connect(stream, question);
  if (reply.outcome == Outcome::fine) reply = co_await converse(stream, question, verb);
  co_return reply;
}

Task<Reply> ask_secured(net::io_context& io, net::ssl::context& tls, const Question& question,
                        http::verb verb) {
  Secured stream(io, tls);
  Reply reply = co_await connect(stream.next_layer(), question);
  if (reply.outcome == Outcome::fine) reply = co_await encrypt(stream, question.address.host);
  if (reply.outcome == Outcome::fine) reply = co_await converse(stream, question, verb);
  co_return reply;
}

Task<Reply> ask_by(net::io_context& io, net::ssl::context& tls, const Question& question,
                   http::verb verb) {
  if (question.address.secure) co_return co_await ask_secured(io, tls, question, verb);
  co_return co_await ask_openly(io, question, verb);
}

}  // namespace

Task<Reply> exchange(net::io_context& io, net::ssl::context& tls, Question question) {
  Reply reply = co_await ask_by(io, tls, question, http::verb::head);
  if (wants_get(reply)) reply = co_await ask_by(io, tls, question, http::verb::get);
  co_return reply;
}

}  // namespace ayumi::outbound
