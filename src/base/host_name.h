#pragma once
// Names of machines beyond ASCII. Pure; safe on any thread.

#include <optional>
#include <string>
#include <string_view>

namespace ayumi {

// "例え.jp" → "xn--r8jz45g.jp", "Example.ORG" → "example.org" (UTS #46). Nothing for what can be no
// name of a machine.
std::optional<std::string> ascii_host_name(std::string_view name);

}  // namespace ayumi
