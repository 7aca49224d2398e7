#pragma once
// Who may ask at all. The preview shows what is not public yet, and every web page that is open in
// the same browser can send requests to it: so only its own names are answered (DNS rebinding), and
// no other site's scripts, frames or pictures.

#include <cstdint>
#include <optional>

#include "preview/exchange.h"

namespace ayumi::preview {

// The refusal, or nothing when the request may pass.
std::optional<Response> refuse(const Request& request, std::uint16_t port);

Response plain_response(int status, std::string words);

}  // namespace ayumi::preview
