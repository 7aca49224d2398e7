#pragma once
// Writes a parsed text as a Document: blocks, tables, headings, sections and the footnotes' block.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "markup/document.h"
#include "markup/heading_ids.h"
#include "markup/html_out.h"
#include "markup/inline_writer.h"
#include "markup/markdown_tree.h"

namespace ayumi::markup {

class BlockWriter {
 public:
  // All arguments must outlive this.
  BlockWriter(const Source& source, const MarkdownTree& tree, const Options& options,
              std::size_t output_limit, Diagnostics& diagnostics);

  Document write();

 private:
  void write_blocks(std::uint32_t parent, bool tight);
  void write_block(std::uint32_t position, bool tight);
  void write_paragraph(std::uint32_t position, bool tight);
  void write_quote(std::uint32_t position);
  void write_list(std::uint32_t position);
  void write_code(const Node& node);
  void write_heading(std::uint32_t position);
  void check_heading(const Node& node, std::string_view text);
  void write_heading_tag(std::uint32_t position, const Heading& heading);

  void write_table(std::uint32_t position);
  void write_row(std::uint32_t position);
  void write_cell(std::uint32_t position, bool header);

  void write_footnotes();
  void write_footnotes_title();
  void write_footnote(std::uint32_t position, int number);
  void write_back_links(int number);

  std::string inline_text(std::uint32_t position) const;
  void add_line(std::string_view text);
  void open_section(int heading);
  void close_section();

  const MarkdownTree& tree_;
  const Options& options_;
  Diagnostics& diagnostics_;
  Document document_;
  HtmlOut out_;
  InlineWriter inlines_;
  HeadingIds ids_;

  Section section_;
  int containers_ = 0;  // quotations, lists and footnotes around the block
  int last_level_ = 1;  // the page's own title
  int tables_ = 0;
  std::vector<int> marks_;               // by footnote number: how often it is referred to
  std::uint32_t back_links_behind_ = 0;  // the paragraph that ends a footnote
  int footnote_ = 0;
};

}  // namespace ayumi::markup
