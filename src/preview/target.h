#pragma once
// What is asked for, from the bytes of a request line. Nothing here touches a disk: a path is only
// ever looked up among the files that the site has, and one that could mean anything else is
// refused before.

#include <string>
#include <string_view>
#include <variant>

namespace ayumi::preview {

struct Target {
  std::string path;   // decoded, with its leading '/'
  std::string query;  // as sent, with its '?'; or empty
};

// The HTTP status of a target that no browser would send (400, 414), or that no site may have
// (404): steps upwards, encoded slashes, empty and hidden names.
struct Refused {
  int status = 404;
};

std::variant<Target, Refused> parse_target(std::string_view target);

}  // namespace ayumi::preview
