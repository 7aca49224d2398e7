#pragma once
// gzip (RFC 1952), without name and time: the same bytes for the same input. The door to
// libdeflate.

#include <string>
#include <string_view>

namespace ayumi::search {

// `effort` from 1 (fast) to 12 (small). Safe on any thread.
std::string gzip(std::string_view bytes, int effort);

}  // namespace ayumi::search
