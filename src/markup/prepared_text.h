#pragma once
// The Markdown of a file as it is given to the parser: with marks that make emphasis work in
// Japanese, and with the way back from each byte to the file.
//
// CommonMark decides whether "**" opens or closes by what stands beside it, and takes it that
// punctuation stands at the edge of words. Where no spaces are set, as in これは**「強調」**です,
// that goes wrong. A private-use character between the asterisks and the punctuation counts as a
// letter and puts it right; whoever reads the parser's output takes it out again (without_marks).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::markup {

inline constexpr std::string_view kEmphasisMark = "\xF4\x8F\xBF\xBD";  // U+10FFFD

struct PreparedText {
  std::string text;
  std::uint32_t origin = 0;          // where it begins in the file
  std::vector<std::uint32_t> marks;  // offsets into `text`, rising

  // The place in the file of a place in `text`; a place inside a mark is the one behind it.
  std::uint32_t in_file(std::size_t offset) const;
};

// The file's text from `origin` on; well-formed UTF-8 without the mark itself.
PreparedText prepare(std::string_view file, std::uint32_t origin);

std::string without_marks(std::string_view text);

}  // namespace ayumi::markup
