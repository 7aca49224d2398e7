#include "pages/decimals.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"

namespace ayumi::pages {
namespace {

int decimals_of(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

std::optional<std::int64_t> scaled(const std::string& number, int decimals) {
  constexpr std::size_t kMostDigits = 17;
  std::string digits = moved_point(number, decimals);
  digits = digits.substr(0, digits.find('.'));
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && digits.size() <= kMostDigits ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Difference> difference(const std::string& before, const std::string& after) {
  const int decimals = std::max(decimals_of(before), decimals_of(after));
  const auto from = scaled(before, decimals), to = scaled(after, decimals);
  if (!from || !to) return std::nullopt;
  const std::int64_t apart = *to - *from;
  return Difference{apart < 0 ? -1 : (apart > 0 ? 1 : 0),
                    moved_point(std::to_string(std::abs(apart)), -decimals)};
}

}  // namespace ayumi::pages
