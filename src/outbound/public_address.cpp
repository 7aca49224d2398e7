#include "outbound/public_address.h"

#include <algorithm>
#include <vector>

namespace ayumi::outbound {
namespace {

struct Range {
  std::vector<std::uint8_t> prefix;
  unsigned bits;
};

bool is_in(const std::uint8_t* bytes, const Range& range) {
  const unsigned whole = range.bits / 8;
  const unsigned rest = range.bits % 8;
  if (!std::equal(range.prefix.begin(), range.prefix.begin() + whole, bytes)) return false;
  if (rest == 0) return true;
  const auto mask = static_cast<unsigned>(0xFF00U >> rest) & 0xFFU;
  return (bytes[whole] & mask) == (range.prefix[whole] & mask);
}

bool is_in_any(const std::uint8_t* bytes, const std::vector<Range>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& range) { return is_in(bytes, range); });
}

// The registries of special-purpose addresses of IANA.
const std::vector<Range>& closed_v4() {
  static const std::vector<Range> kRanges{
      {{0}, 8},         {{10}, 8},       {{100, 64}, 10},      {{127}, 8},
      {{169, 254}, 16}, {{172, 16}, 12}, {{192, 0, 0}, 24},    {{192, 0, 2}, 24},
      {{192, 168}, 16}, {{198, 18}, 15}, {{198, 51, 100}, 24}, {{203, 0, 113}, 24},
      {{224}, 4},       {{240}, 4},
  };
  return kRanges;
}

// All global addresses begin with 001; these of them are not for everybody.
const std::vector<Range>& closed_v6() {
  static const std::vector<Range> kRanges{
      {{0x20, 0x01, 0x00}, 23}, {{0x20, 0x01, 0x0D, 0xB8}, 32}, {{0x3F, 0xFF, 0x00}, 20}};
  return kRanges;
}

const Range kMapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96};
const Range kTranslated{{0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0}, 96};
const Range kSixToFour{{0x20, 0x02}, 16};
const Range kGlobal{{0x20}, 3};

}  // namespace

bool is_public(const AddressBytes& address) {
  const std::uint8_t* bytes = address.data();
  if (is_in(bytes, kMapped) || is_in(bytes, kTranslated))
    return !is_in_any(bytes + 12, closed_v4());
  if (is_in(bytes, kSixToFour)) return !is_in_any(bytes + 2, closed_v4());
  return is_in(bytes, kGlobal) && !is_in_any(bytes, closed_v6());
}

}  // namespace ayumi::outbound
