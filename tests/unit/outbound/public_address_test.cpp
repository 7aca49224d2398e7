#include "outbound/public_address.h"

#include <catch2/catch.hpp>

using namespace ayumi::outbound;

namespace {

using Bytes = std::vector<int>;

// Four bytes are an IPv4 address, more the beginning of an IPv6 address.
AddressBytes address(const Bytes& bytes) {
  AddressBytes result{};
  std::size_t at = 0;
  if (bytes.size() == 4) {
    result[10] = result[11] = 0xFF;
    at = 12;
  }
  for (const int byte : bytes) result[at++] = static_cast<std::uint8_t>(byte);
  return result;
}

}  // namespace

TEST_CASE("anybody can reach these") {
  const Bytes bytes = GENERATE(values<Bytes>({
      {8, 8, 8, 8},
      {126, 255, 255, 255},
      {172, 15, 0, 1},
      {172, 32, 0, 1},
      {100, 63, 0, 1},
      {192, 167, 1, 1},
      {223, 255, 255, 255},
      {0x20, 0x01, 0x02, 0x00, 0, 0},
      {0x2A, 0x00, 0x14, 0x50, 0, 0},
      {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8},
      {0x20, 0x02, 8, 8, 8, 8},
  }));
  CAPTURE(bytes);
  CHECK(is_public(address(bytes)));
}

TEST_CASE("these are this machine, private, or nobody's") {
  const Bytes bytes = GENERATE(values<Bytes>({
      {0, 0, 0, 0},
      {10, 1, 2, 3},
      {100, 64, 0, 1},
      {127, 0, 0, 1},
      {127, 255, 255, 255},
      {169, 254, 169, 254},
      {172, 16, 0, 1},
      {172, 31, 255, 255},
      {192, 168, 0, 1},
      {198, 19, 0, 1},
      {224, 0, 0, 1},
      {255, 255, 255, 255},
      {0, 0, 0, 0, 0},
      {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
      {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 1},
      {0xFC, 0, 0, 0, 0},
      {0xFD, 0x12, 0, 0, 0},
      {0xFE, 0x80, 0, 0, 0},
      {0xFF, 0x02, 0, 0, 0},
      {0x20, 0x01, 0, 0, 0},
      {0x20, 0x01, 0x0D, 0xB8, 0},
      {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1},
      {0x20, 0x02, 192, 168, 0, 1},
  }));
  CAPTURE(bytes);
  CHECK_FALSE(is_public(address(bytes)));
}
