#include "markup/block_writer.h"

#include <algorithm>

#include "base/text.h"
#include "markup/markup_diagnostics.h"
#include "markup/tree_text.h"

namespace ayumi::markup {
namespace {

constexpr std::string_view kFootnotesTitleId = "fn_title";
constexpr std::size_t kFootnotesTitleLevel = 2;

// The first word of a code block's info string, if it can be a class.
std::string_view code_language(std::string_view info) {
  const std::string_view word = info.substr(0, info.find_first_of(" \t{"));
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '+' || c == '#' || c == '_';
  });
  return plain ? word : std::string_view();
}

}  // namespace

BlockWriter::BlockWriter(const Source& source, const MarkdownTree& tree, const Options& options,
                         std::size_t output_limit, Diagnostics& diagnostics)
    : tree_(tree),
      options_(options),
      diagnostics_(diagnostics),
      out_(document_, output_limit),
      inlines_(source, tree, options, document_, out_, diagnostics) {
  document_.html.reserve(2 * source->text.size());
  for (const Node& node : tree.nodes) {
    if (node.kind != NodeKind::footnote_mark) continue;
    const auto number = static_cast<std::size_t>(node.number);
    if (marks_.size() <= number) marks_.resize(number + 1);
    ++marks_[number];
  }
}

Document BlockWriter::write() {
  open_section(-1);
  write_blocks(0, false);
  close_section();
  open_section(-1);
  write_footnotes();
  section_.html_end = out_.size();
  section_.slot_end = out_.slots();
  document_.footnotes = std::move(section_);
  for (std::string& id : ids_.sorted()) document_.ids.push_back(std::move(id));
  std::sort(document_.ids.begin(), document_.ids.end());
  if (out_.full()) diagnostics_.add(kOutputTooLarge, inlines_.location(tree_.nodes.front()));
  return std::move(document_);
}

void BlockWriter::write_blocks(std::uint32_t parent, bool tight) {
  const std::uint32_t end = tree_.nodes[parent].after;
  for (std::uint32_t i = parent + 1; i < end && !out_.full(); i = tree_.nodes[i].after) {
    write_block(i, tight);
  }
}

void BlockWriter::write_block(std::uint32_t position, bool tight) {
  const Node& node = tree_.nodes[position];
  switch (node.kind) {
    case NodeKind::paragraph:
      write_paragraph(position, tight);
      break;
    case NodeKind::heading:
      write_heading(position);
      break;
    case NodeKind::quote:
      write_quote(position);
      break;
    case NodeKind::bullet_list:
    case NodeKind::ordered_list:
      write_list(position);
      break;
    case NodeKind::code_block:
      write_code(node);
      break;
    case NodeKind::break_line:
      out_.tag("<hr>\n");
      break;
    case NodeKind::table:
      write_table(position);
      break;
    case NodeKind::html:
      inlines_.report_html(node);
      break;
    default:
      break;
  }
}

void BlockWriter::write_paragraph(std::uint32_t position, bool tight) {
  if (!tight) out_.tag("<p>");
  inlines_.write(position, InlineWriter::Block::running_text);
  if (position == back_links_behind_) write_back_links(footnote_);
  if (!tight) out_.tag("</p>\n");
  add_line(inline_text(position));
}

void BlockWriter::write_quote(std::uint32_t position) {
  ++containers_;
  out_.tag("<blockquote>\n");
  write_blocks(position, false);
  out_.tag("</blockquote>\n");
  --containers_;
}

void BlockWriter::write_list(std::uint32_t position) {
  const Node& list = tree_.nodes[position];
  const bool ordered = list.kind == NodeKind::ordered_list;
  ++containers_;
  out_.tag(ordered ? "<ol" : "<ul");
  if (ordered && list.number != 1) out_.attribute("start", std::to_string(list.number));
  out_.tag(">\n");
  for (std::uint32_t i = position + 1; i < list.after; i = tree_.nodes[i].after) {
    out_.tag("<li>");
    write_blocks(i, list.tight);
    out_.tag("</li>\n");
  }
  out_.tag(ordered ? "</ol>\n" : "</ul>\n");
  --containers_;
}

void BlockWriter::write_code(const Node& node) {
  out_.tag("<pre><code");
  const std::string_view language = code_language(node.title);
  if (!language.empty()) out_.attribute("class", "language-" + std::string(language));
  out_.tag(">");
  out_.text(node.literal);
  out_.tag("</code></pre>\n");
  add_line(trimmed(node.literal));
}

void BlockWriter::write_heading(std::uint32_t position) {
  const Node& node = tree_.nodes[position];
  std::string text = inline_text(position);
  check_heading(node, text);
  std::string id = ids_.add(text);
  const bool cuts = node.number == 2 && containers_ == 0;
  if (cuts) {
    close_section();
  } else {
    add_line(text);
  }
  document_.headings.push_back(
      {node.number, std::move(text), std::move(id), inlines_.location(node)});
  write_heading_tag(position, document_.headings.back());
  if (cuts) open_section(static_cast<int>(document_.headings.size()) - 1);
}

void BlockWriter::check_heading(const Node& node, std::string_view text) {
  const Location where = inlines_.location(node);
  if (text.empty()) diagnostics_.add(kEmptyHeading, where);
  if (containers_ > 0) {
    diagnostics_.add(kNestedHeading, where);
    return;
  }
  if (node.number == 1) diagnostics_.add(kTopHeading, where);
  if (node.number > last_level_ + 1 && !text.empty()) {
    diagnostics_.add(kSkippedLevel, where,
                     {std::to_string(node.number), std::to_string(last_level_ + 1)});
  }
  last_level_ = node.number;
}

void BlockWriter::write_heading_tag(std::uint32_t position, const Heading& heading) {
  const auto level = static_cast<std::size_t>(heading.level);
  out_.tag("<h");
  out_.slot(SlotKind::heading_level, level);
  out_.id(heading.id);
  out_.tag(">");
  inlines_.write(position, InlineWriter::Block::heading);
  out_.tag("</h");
  out_.slot(SlotKind::heading_level, level);
  out_.tag(">\n");
}

// Wide tables scroll on their own; who uses a keyboard must be able to reach and to name them.
void BlockWriter::write_table(std::uint32_t position) {
  const Node& table = tree_.nodes[position];
  const bool labelled = !options_.table_label.empty();
  ++tables_;
  if (labelled) {
    out_.tag("<div class=\"scroll\" role=\"group\" tabindex=\"0\"");
    out_.attribute("aria-label", filled(options_.table_label, std::to_string(tables_)));
    out_.tag(">\n");
  }
  out_.tag("<table>\n");
  for (std::uint32_t i = position + 1; i < table.after; i = tree_.nodes[i].after) {
    const bool header = tree_.nodes[i].kind == NodeKind::header_row;
    if (header) out_.tag("<thead>\n");
    write_row(i);
    if (header) out_.tag("</thead>\n");
    if (header && tree_.nodes[i].after < table.after) out_.tag("<tbody>\n");
    if (!header && tree_.nodes[i].after == table.after) out_.tag("</tbody>\n");
  }
  out_.tag("</table>\n");
  if (labelled) out_.tag("</div>\n");
}

void BlockWriter::write_row(std::uint32_t position) {
  const Node& row = tree_.nodes[position];
  std::string line;
  out_.tag("<tr>");
  for (std::uint32_t i = position + 1; i < row.after; i = tree_.nodes[i].after) {
    write_cell(i, row.kind == NodeKind::header_row);
    const std::string text = inline_text(i);
    if (!text.empty()) line += line.empty() ? text : ' ' + text;
  }
  out_.tag("</tr>\n");
  add_line(line);
}

// An empty cell is no header of anything.
void BlockWriter::write_cell(std::uint32_t position, bool header) {
  const Node& cell = tree_.nodes[position];
  const bool th = header && cell.after > position + 1;
  out_.tag(th ? "<th scope=\"col\"" : "<td");
  if (cell.alignment == Alignment::right) out_.attribute("class", "num");
  if (cell.alignment == Alignment::center) out_.attribute("class", "center");
  out_.tag(">");
  inlines_.write(position,
                 header ? InlineWriter::Block::header_cell : InlineWriter::Block::running_text);
  out_.tag(th ? "</th>" : "</td>");
}

void BlockWriter::write_footnotes() {
  const std::uint32_t end = tree_.nodes.front().after;
  int number = 0;
  for (std::uint32_t i = 1; i < end; i = tree_.nodes[i].after) {
    if (tree_.nodes[i].kind != NodeKind::footnote) continue;
    if (number == 0) write_footnotes_title();
    write_footnote(i, ++number);
  }
  if (number > 0) out_.tag("</ol>\n</div>\n");
}

// No landmark: two documents with footnotes may share a page, and would share its name.
void BlockWriter::write_footnotes_title() {
  out_.tag("<div class=\"footnotes\">\n");
  if (!options_.footnotes_title.empty()) {
    out_.tag("<h");
    out_.slot(SlotKind::heading_level, kFootnotesTitleLevel);
    out_.id(kFootnotesTitleId);
    out_.tag(">");
    out_.text(options_.footnotes_title);
    out_.tag("</h");
    out_.slot(SlotKind::heading_level, kFootnotesTitleLevel);
    out_.tag(">\n");
    document_.ids.emplace_back(kFootnotesTitleId);
  }
  out_.tag("<ol>\n");
}

void BlockWriter::write_footnote(std::uint32_t position, int number) {
  const Node& node = tree_.nodes[position];
  std::uint32_t last = position + 1;
  for (std::uint32_t i = last; i < node.after; i = tree_.nodes[i].after) last = i;
  const bool ends_in_paragraph = last < node.after && tree_.nodes[last].kind == NodeKind::paragraph;
  back_links_behind_ = ends_in_paragraph ? last : 0;
  footnote_ = number;
  std::string id = footnote_id(number);
  out_.tag("<li");
  out_.id(id);
  out_.tag(">");
  ++containers_;
  write_blocks(position, false);
  --containers_;
  if (!ends_in_paragraph) write_back_links(number);
  out_.tag("</li>\n");
  document_.ids.push_back(std::move(id));
}

void BlockWriter::write_back_links(int number) {
  // The only mark may have stood in a footnote that is defined twice and was dropped.
  const auto index = static_cast<std::size_t>(number);
  const int uses = index < marks_.size() ? marks_[index] : 0;
  for (int use = 1; use <= uses && !out_.full(); ++use) {
    const std::string name = std::to_string(number) + (use > 1 ? '-' + std::to_string(use) : "");
    out_.tag(" <a class=\"footnote-back\"");
    out_.href_to(footnote_mark_id(number, use));
    out_.tag(" role=\"doc-backlink\"");
    if (!options_.back_to_text.empty()) {
      out_.attribute("aria-label", filled(options_.back_to_text, name));
    }
    out_.tag(">↩</a>");
  }
}

std::string BlockWriter::inline_text(std::uint32_t position) const {
  return plain_text(tree_, position + 1, tree_.nodes[position].after, options_.language);
}

void BlockWriter::add_line(std::string_view text) {
  if (text.empty()) return;
  if (!section_.text.empty()) section_.text += '\n';
  section_.text += text;
}

void BlockWriter::open_section(int heading) {
  section_ = {};
  section_.heading = heading;
  section_.html_begin = out_.size();
  section_.slot_begin = out_.slots();
}

void BlockWriter::close_section() {
  section_.html_end = out_.size();
  section_.slot_end = out_.slots();
  const bool empty =
      section_.html_begin == section_.html_end && section_.slot_begin == section_.slot_end;
  if (section_.heading >= 0 || !empty) document_.sections.push_back(std::move(section_));
}

}  // namespace ayumi::markup
