#pragma once
// What is written between the brackets of [text](…), taken apart and checked. Pure.

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace ayumi::markup {

struct AddressParts {
  std::string scheme;       // in small letters, "" for a path or an anchor
  std::string_view target;  // between scheme and anchor
  std::string_view anchor;  // behind '#'
};

// scheme:target#anchor; a scheme is whatever stands before a ':' that precedes any of "/?#".
AddressParts address_parts(std::string_view address);

// One that a link may have: "https", "org" …
bool is_known_scheme(std::string_view scheme);
// One that means something of the portal: "org", "term", "measure" …
bool is_portal_scheme(std::string_view scheme);

// An address that may stand in a portal: one of the schemes it knows, an anchor or a relative path.
// Anything else, above all what a browser might run, goes to `diagnostics`, at `where`.
bool check_link_address(std::string_view address, const Location& where, Diagnostics& diagnostics);
// A relative path: pages ask no other site for pictures.
bool check_image_address(std::string_view address, const Location& where, Diagnostics& diagnostics);

}  // namespace ayumi::markup
