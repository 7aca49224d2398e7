#pragma once
// Where a text may go on in a new line, for pictures, in which nothing does it by itself.

#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

// The text in lines of at most `columns` (as display_width counts), broken where UAX #14 allows it
// in the language; in Japanese as line-break: strict does. What fits no line is a line of its own.
// White space at the ends of lines is gone. Well-formed UTF-8; pure, from any thread.
std::vector<std::string> broken_lines(std::string_view text, std::string_view language,
                                      int columns);

}  // namespace ayumi
