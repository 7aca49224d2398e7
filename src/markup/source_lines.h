#pragma once
// Lines of a Markdown text as the parser counts them: from 1, ended by LF, CRLF or a lone CR.

#include <cstddef>
#include <string_view>
#include <vector>

namespace ayumi::markup {

class SourceLines {
 public:
  // `text` must outlive this.
  explicit SourceLines(std::string_view text);

  // Offsets into the text. A line past the end is the end.
  std::size_t begin(int line) const;
  std::size_t end(int line) const;  // before its line break

  // Behind the indentation and up to `quotes` marks of quotation: where a continued line's text
  // begins.
  std::size_t content(int line, int quotes) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_;
};

}  // namespace ayumi::markup
