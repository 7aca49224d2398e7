#pragma once
// What must hold for the bytes of any text file before somebody tries to understand them.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::content {

inline constexpr std::size_t kLargestTextMiB = 4;
inline constexpr std::size_t kLargestAttachmentMiB = 100;
constexpr std::size_t bytes_of_mib(std::size_t mib) { return mib * 1024 * 1024; }

// UTF-8 (a byte order mark is fine), no control characters but tab and line ends, no line that ends
// in CR alone, not too large; told is the first mistake. And no two versions of some lines, as a
// program leaves them that could not put them together; all such places are told. False means that
// something was told.
bool check_text(const Source& source, Diagnostics& diagnostics);

// "U+001B" for the first control character, tab and line feed apart; empty when there is none.
std::string control_character_in(std::string_view text);

// How many bytes of byte order mark stand at the start: 0 or 3.
std::size_t byte_order_mark(std::string_view text);

}  // namespace ayumi::content
