#pragma once
// Addresses at which no portal can ever stand.

#include <string_view>

namespace ayumi {

// Whether the host of a web address is one that is kept for examples and tests (RFC 2606, RFC
// 6761): example.org and its like, *.example, *.test, *.invalid, localhost.
bool is_example_address(std::string_view url);

}  // namespace ayumi
