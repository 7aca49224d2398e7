#pragma once
// Writes what stands inside a block: words, emphasis, links, images, footnote marks, terms.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "markup/document.h"
#include "markup/html_out.h"
#include "markup/markdown_tree.h"
#include "markup/term_matcher.h"

namespace ayumi::markup {

// The ids of a footnote and of its `use`-th mark in the text, both from 1. No heading has such an
// id, since none keeps an underscore.
std::string footnote_id(int number);
std::string footnote_mark_id(int number, int use);

class InlineWriter {
 public:
  enum class Block { running_text, heading, header_cell };

  // All arguments must outlive this.
  InlineWriter(const Source& source, const MarkdownTree& tree, const Options& options,
               Document& document, HtmlOut& out, Diagnostics& diagnostics);

  // All that the block at `position` holds.
  void write(std::uint32_t position, Block block);

  void report_html(const Node& node);
  Location location(const Node& node) const { return {source_, node.begin, node.end}; }

 private:
  void write_children(std::uint32_t position);
  void write_node(std::uint32_t position);
  void write_inside(std::uint32_t position, std::string_view open, std::string_view close);
  void write_text(const Node& node);
  void write_break(std::uint32_t position);
  void write_link(std::uint32_t position);
  void write_image(std::uint32_t position);
  void write_footnote_mark(const Node& node);
  void check_left_over(const Node& node);
  void report_broken_link(const Node& node);
  void report_parted_link(const Node& node);
  void report_left_over(const Node& node, std::string_view mark, const DiagnosticKind& kind);
  void report_unknown_footnotes(const Node& node);
  void report_mark_over_lines(std::size_t from);
  Location address_of(const Node& node) const;

  const Source& source_;
  const MarkdownTree& tree_;
  const Options& options_;
  Document& document_;
  HtmlOut& out_;
  Diagnostics& diagnostics_;

  Block block_ = Block::running_text;
  std::uint32_t block_position_ = 0;
  bool in_link_ = false;
  bool html_seen_ = false;
  std::vector<bool> term_used_;
  std::vector<int> mark_uses_;  // by footnote number
};

}  // namespace ayumi::markup
