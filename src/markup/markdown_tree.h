#pragma once
// A Markdown text, parsed: the door to cmark-gfm (CommonMark with tables, strikethrough, footnotes;
// bare addresses by bare_address.h). What comes out knows nothing of the library.
//
// Never fails; may be called from several threads at once.

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "markup/prepared_text.h"

namespace ayumi::markup {

enum class NodeKind : std::uint8_t {
  document,
  quote,
  bullet_list,
  ordered_list,
  item,
  paragraph,
  heading,
  code_block,
  break_line,
  table,
  header_row,
  row,
  cell,
  footnote,
  text,
  code,
  soft_break,
  hard_break,
  emphasis,
  strong,
  struck,
  link,
  image,
  footnote_mark,
  html,  // a block or inline
};

enum class Alignment : std::uint8_t { none, left, center, right };

struct Node {
  NodeKind kind = NodeKind::document;
  Alignment alignment = Alignment::none;  // cell
  bool tight = false;                     // list: no paragraphs inside items
  // heading: level; ordered_list: first number; table: columns; row: cells as written;
  // footnote_mark: number of the footnote, from 1 in the order of first use
  int number = 0;
  std::uint32_t after = 0;  // position in the tree behind the last node inside this one
  // Bytes of the file; given for headings, tables, rows, footnotes, text, links, images, footnote
  // marks and html. begin == end where the parser does not tell.
  std::uint32_t begin = 0, end = 0;
  std::string_view literal;  // text, code, html; address of a link or an image; label of a footnote
  std::string_view title;    // of a link or image; info string of a code block
};

struct MarkdownTree {
  // A node's children follow it: the first at its position + 1, each next at `after` of the one
  // before. Nothing stands deeper than kDeepest; where something did, its place is told.
  std::vector<Node> nodes;
  std::optional<std::uint32_t> too_deep_at;
  std::shared_ptr<const void> storage;  // what the literals point into

  static constexpr int kDeepest = 64;
};

MarkdownTree parse_markdown(const PreparedText& prepared);

}  // namespace ayumi::markup
