#include "cli/moment.h"

#include <charconv>

namespace ayumi::cli {

std::optional<Instant> build_moment(std::string_view now, const char* epoch, Instant clock) {
  if (!now.empty()) return parse_instant(now);
  if (epoch == nullptr) return clock;
  const std::string_view text = epoch;
  Instant seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool whole = error == std::errc() && end == text.data() + text.size() && seconds >= 0;
  return whole ? std::optional(seconds) : std::nullopt;
}

}  // namespace ayumi::cli
