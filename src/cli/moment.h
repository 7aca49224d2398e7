#pragma once
// The build's moment: --now, else SOURCE_DATE_EPOCH, else the clock.

#include <optional>
#include <string_view>

#include "base/date.h"

namespace ayumi::cli {

// Nothing when what was given is not a moment: guessing could publish what is under embargo.
// `epoch` may be null.
std::optional<Instant> build_moment(std::string_view now, const char* epoch, Instant clock);

}  // namespace ayumi::cli
