#pragma once
// Where the things end whose beginning the YAML library tells. All offsets are into `text`.

#include <cstddef>
#include <optional>
#include <string_view>

namespace ayumi::content {

// Behind the quote that closes the one at `begin`, if it stands on the same line.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin);

// Behind the last line of the block scalar whose '|' or '>' stands at `begin`.
std::size_t end_of_block(std::string_view text, std::size_t begin);

// Behind the ']' or '}' that follows `from`, the end of the last thing between the brackets.
std::size_t end_of_flow(std::string_view text, std::size_t from);

// The line that holds `at`: [begin, end) without its line break.
struct LineSpan {
  std::size_t begin = 0, end = 0;
};
LineSpan line_at(std::string_view text, std::size_t at);

}  // namespace ayumi::content
