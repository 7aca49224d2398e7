#pragma once
// What asking for an address brought.

#include <string>

namespace ayumi::outbound {

enum class Outcome {
  not_asked,
  fine,
  gone,     // 404 or 410
  failed,   // any other status that is no success
  barred,   // the host keeps machines out: 401, 403, 429, 999
  no_host,  // no machine of that name
  refused,  // nobody listens there
  timed_out,
  closed,  // ended without an answer
  not_http,
  no_tls,  // no common way to encrypt
  bad_certificate,
  endless,  // redirects that come back, or too many
  nowhere,  // a redirect to what is no web address
  inside,   // this machine or a private network
};

struct Answer {
  Outcome outcome = Outcome::not_asked;
  int status = 0;        // of the last HTTP answer; 0: none
  std::string moved_to;  // where permanent redirects lead, if they begin at the address
  std::string reason;    // of a bad certificate, in words
  bool inside = false;   // asked in a private network, as was allowed

  friend bool operator==(const Answer&, const Answer&) = default;
};

}  // namespace ayumi::outbound
