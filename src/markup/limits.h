#pragma once
// What a Markdown file may be at most, checked before the parser sees it: some short inputs cost
// the library time or output that grows with the square of their length.

#include <cstddef>
#include <cstdint>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::markup {

inline constexpr std::size_t kMostBytes = 1024 * 1024;
inline constexpr std::size_t kMostBytesInLine = 32 * 1024;
// In lines that no blank line parts:
inline constexpr std::size_t kMostLinesInBlock = 2000;
inline constexpr std::size_t kMostBytesInBlock = 64 * 1024;
inline constexpr std::size_t kMostBracketsInBlock = 2500;  // [ and < each; in a table, in a row
inline constexpr std::size_t kMostColumns = 64;
inline constexpr std::size_t kMostCells = 20000;
// HTML for one byte of Markdown, and for a file however short.
inline constexpr std::size_t kMostOutputPerByte = 24;
inline constexpr std::size_t kLeastOutputLimit = 256 * 1024;

// False, and why, if the text from `origin` on must not be parsed.
bool check_limits(const Source& source, std::uint32_t origin, Diagnostics& diagnostics);

}  // namespace ayumi::markup
