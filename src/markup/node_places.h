#pragma once
// Where in its file a parsed node stands. The parser counts lines and columns of a text from which
// it has taken indentation, marks of quotation, reference definitions and the backslashes of "\|";
// this puts them back.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "markup/prepared_text.h"
#include "markup/source_lines.h"

namespace ayumi::markup {

// As the parser counts: from 1, columns in bytes; line 0 is "not known".
struct LinePlace {
  int line = 0;
  int column = 0;
};

struct Span {
  std::size_t begin = 0, end = 0;  // in the prepared text
};

class NodePlaces {
 public:
  // `prepared` must outlive this.
  explicit NodePlaces(const PreparedText& prepared);

  void enter_quote() { ++quotes_; }
  void leave_quote() { --quotes_; }

  // What follows is asked about the inlines of this block. `content` is its text as the parser kept
  // it, without what it took from the beginnings of lines; it must live until the next block.
  void enter_paragraph(LinePlace start, int end_line, std::string_view content);
  // The parser has lost the place of a paragraph right above a table; `start` is the table's.
  void enter_paragraph_above_table(LinePlace start, int end_line, std::string_view content);
  void enter_heading(LinePlace start, int end_line, std::string_view content);
  // `lines_above` of a paragraph belong to what the parser takes for the table's beginning.
  void enter_table(LinePlace start, int lines_above);
  void enter_header_row();
  void enter_row(int line);
  void enter_cell(int column);

  // The inlines asked about next stand behind a line break, or behind code or HTML of so many
  // lines.
  void pass_break();
  void pass_lines(int count);

  std::size_t block_begin() const { return first_; }
  std::size_t block_end() const { return end_; }
  std::size_t at(LinePlace place) const;  // of an inline inside the block
  std::size_t of_block(LinePlace place) const;
  std::size_t line_end(int line) const { return lines_.end(line); }

  Span heading_text() const;
  // [text](address), ![…](…), [^1]; `open` and `close` are its first and last byte as the parser
  // has it, and are mended where they hit something else.
  Span bracketed(LinePlace open, LinePlace close, std::string_view opening);
  // The words themselves, mended likewise.
  Span words(LinePlace open, std::string_view words);
  // <address> around the text that begins at `inner`, if that is what stands there.
  bool in_pointed_brackets(std::size_t inner, Span& span) const;

  std::uint32_t in_file(std::size_t offset) const { return prepared_.in_file(offset); }

 private:
  std::size_t find_at(LinePlace place, std::string_view wanted);
  void read_content(std::string_view content);
  std::string_view source_line(int line) const;
  std::size_t text_begin(int line) const;  // of a line of the block

  const PreparedText& prepared_;
  std::string_view text_;
  SourceLines lines_;
  int quotes_ = 0;
  LinePlace start_;     // of the block, as the parser has it
  int first_line_ = 0;  // of the block's text
  int line_ = 0;        // where the inlines have got to
  // Lines that the parser does not count: reference definitions in front of a paragraph, and those
  // ended by a backslash. The latter count as part of the line before until the next other break.
  int lost_lines_ = 0, pending_lines_ = 0;
  std::vector<std::string_view> content_;  // lines
  std::size_t first_ = 0, end_ = 0;
  bool in_cell_ = false;
  std::size_t cell_begin_ = 0;
  LinePlace table_;
  int lines_above_table_ = 0;
  std::size_t searched_ = 0;  // what is not where it should be is looked for behind this
};

}  // namespace ayumi::markup
