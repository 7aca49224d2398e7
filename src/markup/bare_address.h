#pragma once
// Web and mail addresses that stand in running text without any mark. Unlike GitHub's rule, an
// address ends where characters begin that a URL spells with percent signs: Japanese goes on
// without a space behind it. One that holds such characters is written <https://…>.
//
// `before` and `after` are the text on both sides of the character at which to look; pure
// functions.

#include <cstddef>
#include <optional>
#include <string_view>

namespace ayumi::markup {

struct BareAddress {
  std::size_t before = 0;   // bytes that belong to it in front of the character
  std::size_t after = 0;    // bytes from the character on
  std::string_view prefix;  // what makes it a URL: "", "http://" or "mailto:"
};

// At ':' of http:// and https://, at 'w' of www., at '@' of a mail address.
std::optional<BareAddress> bare_address_at(std::string_view before, std::string_view after);

}  // namespace ayumi::markup
