#pragma once
// SHA-256 (FIPS 180-4). The door to OpenSSL.

#include <string>
#include <string_view>

namespace ayumi {

// 64 lower-case hexadecimal digits. Safe on any thread.
std::string sha256(std::string_view bytes);

}  // namespace ayumi
