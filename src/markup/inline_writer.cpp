#include "markup/inline_writer.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "markup/address.h"
#include "markup/find_any.h"
#include "markup/markup_diagnostics.h"
#include "markup/tree_text.h"

namespace ayumi::markup {
namespace {

// Offset of `mark` in [begin, end) of `text`, a backslash in front of it not counted as one.
std::size_t find_unescaped(std::string_view text, std::string_view mark, std::size_t begin,
                           std::size_t end) {
  for (std::size_t at = text.find(mark, begin); at < end; at = text.find(mark, at + 1)) {
    if (at == 0 || text[at - 1] != '\\') return at;
  }
  return std::string_view::npos;
}

// Also when there are spaces, wide ones among them.
bool holds_nothing(std::string_view text) {
  constexpr std::string_view kWideSpace = "\u3000";
  while (text.starts_with(' ') || text.starts_with(kWideSpace)) {
    text.remove_prefix(text.starts_with(' ') ? 1 : kWideSpace.size());
  }
  return text.empty();
}

// "org:planning, welfare" → "org:planning,welfare"; empty where words are parted by spaces alone.
std::string without_spaces(std::string_view address) {
  std::string ids;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const bool behind_sign = !ids.empty() && (ids.back() == ',' || ids.back() == ':');
    const std::size_t next = std::min(address.find_first_not_of(' ', i), address.size());
    const bool before_sign = next == address.size() || address[next] == ',';
    if (address[i] != ' ') {
      ids += address[i];
    } else if (!behind_sign && !before_sign) {
      return {};
    }
  }
  return ids;
}

}  // namespace

std::string footnote_id(int number) { return "fn_" + std::to_string(number); }

std::string footnote_mark_id(int number, int use) {
  std::string id = "fnref_" + std::to_string(number);
  if (use > 1) id += '_' + std::to_string(use);
  return id;
}

InlineWriter::InlineWriter(const Source& source, const MarkdownTree& tree, const Options& options,
                           Document& document, HtmlOut& out, Diagnostics& diagnostics)
    : source_(source),
      tree_(tree),
      options_(options),
      document_(document),
      out_(out),
      diagnostics_(diagnostics) {
  if (options.terms != nullptr) term_used_.resize(options.terms->term_count());
}

void InlineWriter::write(std::uint32_t position, Block block) {
  block_ = block;
  block_position_ = position;
  write_children(position);
}

void InlineWriter::write_children(std::uint32_t position) {
  const std::uint32_t end = tree_.nodes[position].after;
  for (std::uint32_t i = position + 1; i < end; i = tree_.nodes[i].after) write_node(i);
}

void InlineWriter::write_node(std::uint32_t position) {
  const Node& node = tree_.nodes[position];
  switch (node.kind) {
    case NodeKind::text:
      write_text(node);
      break;
    case NodeKind::code:
      out_.tag("<code>");
      out_.text(node.literal);
      out_.tag("</code>");
      break;
    case NodeKind::soft_break:
      write_break(position);
      break;
    case NodeKind::hard_break:
      out_.tag("<br>\n");
      break;
    case NodeKind::emphasis:
      write_inside(position, "<em>", "</em>");
      break;
    case NodeKind::strong:
      write_inside(position, "<strong>", "</strong>");
      break;
    case NodeKind::struck:
      write_inside(position, "<s>", "</s>");
      break;
    case NodeKind::link:
      write_link(position);
      break;
    case NodeKind::image:
      write_image(position);
      break;
    case NodeKind::footnote_mark:
      write_footnote_mark(node);
      break;
    case NodeKind::html:
      report_html(node);
      break;
    default:
      break;
  }
}

void InlineWriter::write_inside(std::uint32_t position, std::string_view open,
                                std::string_view close) {
  out_.tag(open);
  write_children(position);
  out_.tag(close);
}

void InlineWriter::write_text(const Node& node) {
  check_left_over(node);
  const bool marks_terms = options_.terms != nullptr && block_ == Block::running_text && !in_link_;
  std::size_t written = 0;
  if (marks_terms) {
    for (const TermMatch& match : options_.terms->find(node.literal)) {
      const std::uint32_t term = options_.terms->term(match.word);
      if (term_used_[term]) continue;
      term_used_[term] = true;
      out_.text(node.literal.substr(written, match.begin - written));
      out_.slot(SlotKind::term_open, document_.terms.size());
      out_.text(node.literal.substr(match.begin, match.end - match.begin));
      out_.slot(SlotKind::term_close, document_.terms.size());
      document_.terms.push_back({match.word, term});
      written = match.end;
    }
  }
  out_.text(node.literal.substr(written));
}

void InlineWriter::write_break(std::uint32_t position) {
  const std::uint32_t end = tree_.nodes[block_position_].after;
  if (!break_vanishes(tree_, position, block_position_, end, options_.language)) out_.tag("\n");
}

Location InlineWriter::address_of(const Node& node) const {
  const std::string_view written = location(node).text();
  const std::size_t at =
      node.literal.empty() ? std::string_view::npos : written.rfind(node.literal);
  if (at == std::string_view::npos) return location(node);
  const auto begin = node.begin + static_cast<std::uint32_t>(at);
  return {source_, begin, begin + static_cast<std::uint32_t>(node.literal.size())};
}

void InlineWriter::write_link(std::uint32_t position) {
  const Node& node = tree_.nodes[position];
  std::string text = plain_text(tree_, position + 1, node.after, options_.language);
  const Location address = address_of(node);
  bool usable = check_link_address(node.literal, address, diagnostics_);
  if (holds_nothing(text)) {
    diagnostics_.add(kEmptyLink, location(node));
    usable = false;
  }
  if (!usable || out_.full()) return write_children(position);
  AddressParts parts = address_parts(node.literal);
  const std::size_t index = document_.links.size();
  out_.charge(node.literal.size() + text.size() + node.title.size());
  document_.links.push_back({std::move(parts.scheme), std::string(parts.target),
                             std::string(parts.anchor), std::string(node.title), std::move(text),
                             location(node), address});
  out_.slot(SlotKind::link_open, index);
  in_link_ = true;
  write_children(position);
  in_link_ = false;
  out_.slot(SlotKind::link_close, index);
}

void InlineWriter::write_image(std::uint32_t position) {
  const Node& node = tree_.nodes[position];
  std::string alt = plain_text(tree_, position + 1, node.after, options_.language);
  const Location address = address_of(node);
  bool usable = check_image_address(node.literal, address, diagnostics_);
  if (holds_nothing(alt)) {
    diagnostics_.add(kEmptyAlt, location(node));
    usable = false;
  }
  if (!usable || out_.full()) return;
  out_.charge(node.literal.size() + alt.size() + node.title.size());
  out_.slot(SlotKind::image, document_.images.size());
  document_.images.push_back({std::string(node.literal), std::move(alt), std::string(node.title),
                              location(node), address});
}

void InlineWriter::write_footnote_mark(const Node& node) {
  if (in_link_ || block_ == Block::heading) {
    diagnostics_.add(kMisplacedFootnote, location(node));
    return;
  }
  report_mark_over_lines(node.begin);
  const auto number = static_cast<std::size_t>(node.number);
  if (mark_uses_.size() <= number) mark_uses_.resize(number + 1);
  const int use = ++mark_uses_[number];
  std::string id = footnote_mark_id(node.number, use);
  out_.tag("<sup class=\"footnote-ref\"><a");
  out_.id(id);
  out_.href_to(footnote_id(node.number));
  out_.tag(" role=\"doc-noteref\">");
  out_.tag(std::to_string(node.number));
  out_.tag("</a></sup>");
  document_.ids.push_back(std::move(id));
}

// Of a pair of tags the first is enough to be told about.
void InlineWriter::report_html(const Node& node) {
  const bool closes = node.literal.starts_with("</");
  if (!closes || !html_seen_) diagnostics_.add(kRawHtml, location(node));
  html_seen_ = true;
}

void InlineWriter::check_left_over(const Node& node) {
  if (find_any<'*', '[', ']'>(node.literal) == std::string_view::npos) return;
  report_unknown_footnotes(node);
  report_broken_link(node);
  report_parted_link(node);
  report_left_over(node, "**", kLiteralAsterisks);
}

// "[text](address with spaces)"
void InlineWriter::report_broken_link(const Node& node) {
  constexpr std::string_view kMark = "](";
  if (node.literal.find(kMark) == std::string_view::npos) return;
  const std::string_view text = source_->text;
  const std::size_t at = find_unescaped(text, kMark, node.begin, node.end);
  if (at == std::string_view::npos) return;
  const std::size_t address = at + kMark.size();
  const std::string_view written =
      text.substr(address, find_any<')', '\n'>(text, address) - address);
  const bool own = is_portal_scheme(address_parts(written).scheme);
  if (!own || written.find(' ') == std::string_view::npos) {
    return report_left_over(node, kMark, kBrokenLink);
  }
  const Location where{source_, static_cast<std::uint32_t>(address),
                       static_cast<std::uint32_t>(address + written.size())};
  diagnostics_.add(kSpacedAddress, where, {written}).suggestion = without_spaces(written);
}

// "[text] (address)", with a space or in full width; "[text] (words)" is nothing but that.
void InlineWriter::report_parted_link(const Node& node) {
  constexpr std::array<std::string_view, 11> kBeginnings{
      "http://",   "https://",  "./",     "../",   "page:", "measure:",
      "strategy:", "followup:", "topic:", "term:", "org:"};
  for (const std::string_view mark : {"] (", "]（", "]　("}) {
    if (node.literal.find(mark) == std::string_view::npos) continue;
    const std::size_t at = find_unescaped(source_->text, mark, node.begin, node.end);
    if (at == std::string_view::npos) continue;
    const std::string_view text = source_->text;
    if (find_unescaped(text, "[", node.begin, at) == std::string_view::npos) continue;
    const std::string_view behind = text.substr(at + mark.size());
    if (std::none_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view word) { return behind.starts_with(word); })) {
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    diagnostics_.add(kBrokenLink,
                     {source_, begin, begin + static_cast<std::uint32_t>(mark.size())});
  }
}

void InlineWriter::report_left_over(const Node& node, std::string_view mark,
                                    const DiagnosticKind& kind) {
  if (node.literal.find(mark) == std::string_view::npos) return;
  const std::size_t at = find_unescaped(source_->text, mark, node.begin, node.end);
  if (at == std::string_view::npos) return;
  const auto begin = static_cast<std::uint32_t>(at);
  diagnostics_.add(kind, {source_, begin, begin + static_cast<std::uint32_t>(mark.size())});
}

// The parser drops words of such a mark, so that none of it is found in the text.
// Its places for what follows are wrong as well: the paragraph is searched, not the node.
void InlineWriter::report_mark_over_lines(std::size_t from) {
  const std::size_t end = std::min(source_->text.find("\n\n", from), source_->text.size());
  const std::string_view text = std::string_view(source_->text).substr(0, end);
  for (std::size_t at = find_unescaped(text, "[^", from, end); at < end;
       at = find_unescaped(text, "[^", at + 1, end)) {
    const std::size_t close = text.find(']', at);
    if (close == std::string_view::npos) return;
    const std::string_view label = text.substr(at + 2, close - at - 2);
    if (label.find('\n') == std::string_view::npos) continue;
    diagnostics_.add(
        kUnknownFootnote,
        {source_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(close + 1)}, {label});
    return;
  }
}

void InlineWriter::report_unknown_footnotes(const Node& node) {
  std::size_t from = node.begin;
  for (std::size_t at = node.literal.find("[^"); at != std::string_view::npos;
       at = node.literal.find("[^", at + 1)) {
    const std::size_t close = node.literal.find(']', at);
    if (close == std::string_view::npos) return report_mark_over_lines(from);
    const std::string_view mark = node.literal.substr(at, close + 1 - at);
    const std::size_t found = find_unescaped(source_->text, mark, from, node.end);
    if (found == std::string_view::npos) {
      report_mark_over_lines(from);
      continue;
    }
    from = found + mark.size();
    diagnostics_.add(kUnknownFootnote,
                     {source_, static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(from)},
                     {mark.substr(2, mark.size() - 3)});
  }
}

}  // namespace ayumi::markup
