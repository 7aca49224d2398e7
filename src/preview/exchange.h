#pragma once
// One question of a browser and its answer, without the network.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ayumi::preview {

struct Request {
  std::string method;
  std::string target;  // as it was sent
  std::vector<std::string> hosts;
  std::optional<std::string> origin;
  std::string fetch_site;  // Sec-Fetch-Site and Sec-Fetch-Mode, empty when not sent
  std::string fetch_mode;
  bool has_body = false;
};

struct Header {
  std::string name;
  std::string value;
};

struct Response {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<Header> headers;  // besides those that every response has
  bool is_stream = false;       // stays open; `body` is only its beginning
  bool is_logged = true;        // what the browser does on its own account is not
};

}  // namespace ayumi::preview
