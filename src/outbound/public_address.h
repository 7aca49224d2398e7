#pragma once
// Which machines a portal's links may make this one talk to: those that anybody can reach.

#include <array>
#include <cstdint>

namespace ayumi::outbound {

// An IPv6 address; an IPv4 address as ::ffff:a.b.c.d.
using AddressBytes = std::array<std::uint8_t, 16>;

// False for this machine, private and local networks, and what is reserved or for many; also where
// such an IPv4 address is wrapped in an IPv6 one.
bool is_public(const AddressBytes& address);

}  // namespace ayumi::outbound
