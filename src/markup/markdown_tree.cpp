#include "markup/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <deque>
#include <mutex>
#include <string>

#include "base/text.h"
#include "markup/bare_address.h"
#include "markup/node_places.h"
#include "markup/table_row.h"

namespace ayumi::markup {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

struct Storage {
  std::unique_ptr<cmark_node, FreeNode> root;
  std::deque<std::string> unmarked;  // literals from which the emphasis marks were taken
};

std::string_view view(const char* text) { return text == nullptr ? std::string_view() : text; }

// The library does not end the text of a block in which it has found nothing.
std::string_view content_of(cmark_node* block) {
  const bool empty = cmark_node_first_child(block) == nullptr;
  return empty ? std::string_view() : view(cmark_node_get_string_content(block));
}

LinePlace start_of(cmark_node* node) {
  return {cmark_node_get_start_line(node), cmark_node_get_start_column(node)};
}
LinePlace end_of(cmark_node* node) {
  return {cmark_node_get_end_line(node), cmark_node_get_end_column(node)};
}

// A bare address keeps its place as user data, which nothing else in the tree has.
void* packed(LinePlace place) {
  return reinterpret_cast<void*>((static_cast<std::uintptr_t>(place.line) << 32U) |
                                 static_cast<std::uintptr_t>(place.column));
}
LinePlace unpacked(void* packed_place) {
  const auto bits = reinterpret_cast<std::uintptr_t>(packed_place);
  return {static_cast<int>(bits >> 32U), static_cast<int>(bits & 0xFFFFFFFFU)};
}

cmark_node* match_bare_address(cmark_syntax_extension*, cmark_parser*, cmark_node* parent,
                               unsigned char first, cmark_inline_parser* inlines) {
  const int offset = cmark_inline_parser_get_offset(inlines);
  const unsigned char second = cmark_inline_parser_peek_at(inlines, offset + 1);
  const bool possible =
      first == '@' || (first == ':' && second == '/') || (first == 'w' && second == 'w');
  if (!possible || cmark_inline_parser_in_bracket(inlines, 0) != 0 ||
      cmark_inline_parser_in_bracket(inlines, 1) != 0) {
    return nullptr;
  }
  const std::string_view text = view(cmark_node_get_string_content(parent));
  const auto at = static_cast<std::size_t>(offset);
  if (at >= text.size()) return nullptr;
  const auto found = bare_address_at(text.substr(0, at), text.substr(at));
  if (!found) return nullptr;
  const auto before = static_cast<int>(found->before);
  const std::string shown(text.substr(at - found->before, found->before + found->after));
  cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
  cmark_node_set_url(link, std::string(found->prefix).append(shown).c_str());
  cmark_node_set_user_data(link, packed({cmark_inline_parser_get_line(inlines),
                                         cmark_inline_parser_get_column(inlines) - before}));
  cmark_node* label = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(label, shown.c_str());
  cmark_node_append_child(link, label);
  cmark_node_unput(parent, before);
  cmark_inline_parser_set_offset(inlines, offset + static_cast<int>(found->after));
  return link;
}

struct Extensions {
  cmark_syntax_extension* table;
  cmark_syntax_extension* strikethrough;
  cmark_syntax_extension* bare_addresses;
};

Extensions register_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension* bare = cmark_syntax_extension_new("bare-address");
  cmark_syntax_extension_set_match_inline_func(bare, match_bare_address);
  cmark_llist* first_characters = nullptr;
  for (const std::uintptr_t c : {std::uintptr_t{':'}, std::uintptr_t{'w'}, std::uintptr_t{'@'}}) {
    first_characters = cmark_llist_append(cmark_get_default_mem_allocator(), first_characters,
                                          reinterpret_cast<void*>(c));
  }
  cmark_syntax_extension_set_special_inline_chars(bare, first_characters);
  return {cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough"), bare};
}

cmark_node* parse(std::string_view text) {
  static const Extensions extensions = register_extensions();
  constexpr int kOptions =
      CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(kOptions));
  cmark_parser_attach_syntax_extension(parser.get(), extensions.table);
  cmark_parser_attach_syntax_extension(parser.get(), extensions.strikethrough);
  cmark_parser_attach_syntax_extension(parser.get(), extensions.bare_addresses);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  // While it parses inlines, the library switches the extensions' characters on and off in a table
  // that all its parsers share.
  static std::mutex inlines;
  const std::lock_guard<std::mutex> lock(inlines);
  return cmark_parser_finish(parser.get());
}

// Copies the library's tree. Recursive; the depth is bounded by MarkdownTree::kDeepest.
class Copier {
 public:
  Copier(const PreparedText& prepared, MarkdownTree& tree, Storage& storage)
      : prepared_(prepared), places_(prepared), tree_(tree), storage_(storage) {}

  void copy(cmark_node* source, int depth) {
    if (tree_.too_deep_at) return;
    const std::size_t position = tree_.nodes.size();
    Node& node = tree_.nodes.emplace_back();
    fill(node, source);
    if (depth > MarkdownTree::kDeepest) {
      tree_.too_deep_at = places_.in_file(places_.of_block(last_known_));
      return;
    }
    const bool quote = node.kind == NodeKind::quote;
    if (quote) places_.enter_quote();
    for (cmark_node* child = cmark_node_first_child(source); child != nullptr;
         child = cmark_node_next(child)) {
      copy(child, depth + 1);
    }
    if (quote) places_.leave_quote();
    tree_.nodes[position].after = static_cast<std::uint32_t>(tree_.nodes.size());
  }

 private:
  struct Rule {
    unsigned type;
    NodeKind kind;
    void (Copier::*fill)(Node&, cmark_node*);  // what there is to know besides the kind
  };

  void fill(Node& node, cmark_node* source) {
    static constexpr Rule kRules[] = {
        {CMARK_NODE_TEXT, NodeKind::text, &Copier::fill_text},
        {CMARK_NODE_PARAGRAPH, NodeKind::paragraph, &Copier::fill_paragraph},
        {CMARK_NODE_SOFTBREAK, NodeKind::soft_break, &Copier::fill_break},
        {CMARK_NODE_LINEBREAK, NodeKind::hard_break, &Copier::fill_break},
        {CMARK_NODE_ITEM, NodeKind::item, nullptr},
        {CMARK_NODE_LIST, NodeKind::bullet_list, &Copier::fill_list},
        {CMARK_NODE_HEADING, NodeKind::heading, &Copier::fill_heading},
        {CMARK_NODE_EMPH, NodeKind::emphasis, nullptr},
        {CMARK_NODE_STRONG, NodeKind::strong, nullptr},
        {CMARK_NODE_LINK, NodeKind::link, &Copier::fill_link},
        {CMARK_NODE_IMAGE, NodeKind::image, &Copier::fill_link},
        {CMARK_NODE_CODE, NodeKind::code, &Copier::fill_code},
        {CMARK_NODE_CODE_BLOCK, NodeKind::code_block, &Copier::fill_code_block},
        {CMARK_NODE_BLOCK_QUOTE, NodeKind::quote, nullptr},
        {CMARK_NODE_THEMATIC_BREAK, NodeKind::break_line, nullptr},
        {CMARK_NODE_FOOTNOTE_REFERENCE, NodeKind::footnote_mark, &Copier::fill_footnote_mark},
        {CMARK_NODE_FOOTNOTE_DEFINITION, NodeKind::footnote, &Copier::fill_footnote},
        {CMARK_NODE_HTML_BLOCK, NodeKind::html, &Copier::fill_html_block},
        {CMARK_NODE_HTML_INLINE, NodeKind::html, &Copier::fill_inline_html},
        {CMARK_NODE_DOCUMENT, NodeKind::document, nullptr},
    };
    if (cmark_node_get_start_line(source) > 0) last_known_ = start_of(source);
    const auto type = static_cast<unsigned>(cmark_node_get_type(source));
    for (const Rule& rule : kRules) {
      if (rule.type != type) continue;
      node.kind = rule.kind;
      if (rule.fill != nullptr) (this->*rule.fill)(node, source);
      return;
    }
    fill_extension(node, source);
  }

  void fill_extension(Node& node, cmark_node* source) {
    const std::string_view type = view(cmark_node_get_type_string(source));
    if (type == "table") fill_table(node, source);
    if (type == "table_header" || type == "table_row") fill_row(node, source);
    if (type == "table_cell") fill_cell(node, source);
    if (type == "strikethrough") node.kind = NodeKind::struck;
  }

  void place(Node& node, Span span) const {
    node.begin = places_.in_file(span.begin);
    node.end = places_.in_file(std::max(span.begin, span.end));
  }

  std::string_view literal(const char* text) {
    const std::string_view whole = view(text);
    if (prepared_.marks.empty() || whole.find(kEmphasisMark) == std::string_view::npos) {
      return whole;
    }
    return storage_.unmarked.emplace_back(without_marks(whole));
  }

  // The library counts a footnote mark's bytes by columns, and so cuts one that goes on in the next
  // line anywhere, even within a character.
  std::string_view whole_characters(std::string_view text) {
    if (text.find("[^") == std::string_view::npos || !find_invalid_utf8(text)) return text;
    std::string& whole = storage_.unmarked.emplace_back();
    if (text.starts_with("[^"))
      return whole.append(text.substr(0, *find_invalid_utf8(text))) += ']';
    while (const auto bad = find_invalid_utf8(text)) {
      whole.append(text.substr(0, *bad));
      text.remove_prefix(*bad + 1);
    }
    return whole.append(text);
  }

  void fill_literal(Node& node, cmark_node* source) {
    node.literal = literal(cmark_node_get_literal(source));
  }

  void fill_list(Node& node, cmark_node* source) {
    const bool ordered = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST;
    node.kind = ordered ? NodeKind::ordered_list : NodeKind::bullet_list;
    node.number = cmark_node_get_list_start(source);
    node.tight = cmark_node_get_list_tight(source) != 0;
  }

  void fill_paragraph(Node&, cmark_node* source) {
    const std::string_view content = content_of(source);
    lines_above_table_ = 0;
    if (cmark_node_get_start_line(source) > 0) {
      places_.enter_paragraph(start_of(source), cmark_node_get_end_line(source), content);
      return;
    }
    for (const char c : content) lines_above_table_ += c == '\n' ? 1 : 0;
    const LinePlace start = start_of(cmark_node_next(source));
    places_.enter_paragraph_above_table(start, start.line + lines_above_table_, content);
    ++lines_above_table_;
  }

  void fill_heading(Node& node, cmark_node* source) {
    node.number = cmark_node_get_heading_level(source);
    places_.enter_heading(start_of(source), cmark_node_get_end_line(source), content_of(source));
    place(node, places_.heading_text());
  }

  void fill_code_block(Node& node, cmark_node* source) {
    fill_literal(node, source);
    node.title = literal(cmark_node_get_fence_info(source));
    place(node, {places_.of_block(start_of(source)), places_.line_end(end_of(source).line)});
  }

  void fill_footnote(Node& node, cmark_node* source) {
    const LinePlace start = start_of(source);
    place(node, {places_.of_block({start.line, 1}), places_.line_end(start.line)});
  }

  void fill_html_block(Node& node, cmark_node* source) {
    fill_literal(node, source);
    const std::size_t line_end = places_.line_end(start_of(source).line);
    const std::size_t begin =
        std::min(prepared_.text.find('<', places_.of_block(start_of(source))), line_end);
    const std::size_t close = prepared_.text.find('>', begin);
    place(node, {begin, close < line_end ? close + 1 : line_end});
  }

  void fill_inline_html(Node& node, cmark_node* source) {
    fill_literal(node, source);
    const std::string_view html = view(cmark_node_get_literal(source));
    place(node, places_.words(start_of(source), html.substr(0, html.find('\n'))));
    places_.pass_lines(end_of(source).line - start_of(source).line);
  }

  void fill_code(Node& node, cmark_node* source) {
    fill_literal(node, source);
    places_.pass_lines(end_of(source).line - start_of(source).line);
  }

  void fill_break(Node&, cmark_node*) { places_.pass_break(); }

  void fill_text(Node& node, cmark_node* source) {
    fill_literal(node, source);
    node.literal = whole_characters(node.literal);
    const LinePlace start = start_of(source);
    const LinePlace end = end_of(source);
    place(node, {start.line > 0 ? places_.at(start) : places_.block_begin(),
                 end.line > 0 && end.column > 0 ? places_.at(end) + 1 : places_.block_end()});
  }

  void fill_link(Node& node, cmark_node* source) {
    node.literal = literal(cmark_node_get_url(source));
    node.title = literal(cmark_node_get_title(source));
    place(node, link_span(node.kind, source));
  }

  Span link_span(NodeKind kind, cmark_node* source) {
    if (void* bare = cmark_node_get_user_data(source)) {
      const char* shown = cmark_node_get_literal(cmark_node_first_child(source));
      return places_.words(unpacked(bare), view(shown));
    }
    // The parser gives a link the line on which it ends; the line on which it begins is that of the
    // first text inside.
    cmark_node* inner = cmark_node_first_child(source);
    while (inner != nullptr && cmark_node_first_child(inner) != nullptr) {
      inner = cmark_node_first_child(inner);
    }
    LinePlace open = start_of(source);
    if (inner != nullptr && cmark_node_get_start_line(inner) > 0) {
      open.line = cmark_node_get_start_line(inner);
      Span span;
      if (places_.in_pointed_brackets(places_.at(start_of(inner)), span)) return span;
    }
    return places_.bracketed(open, end_of(source), kind == NodeKind::image ? "![" : "[");
  }

  void fill_footnote_mark(Node& node, cmark_node* source) {
    fill_literal(node, source);
    node.number = std::atoi(cmark_node_get_literal(source));
    place(node, places_.bracketed(start_of(source), end_of(source), "[^"));
  }

  void fill_table(Node& node, cmark_node* source) {
    node.kind = NodeKind::table;
    node.number = cmark_gfm_extensions_get_table_columns(source);
    columns_ = cmark_gfm_extensions_get_table_alignments(source);
    column_count_ = static_cast<std::size_t>(node.number);
    places_.enter_table(start_of(source), lines_above_table_);
    lines_above_table_ = 0;
    places_.enter_header_row();
    place(node, {places_.block_begin(), places_.block_end()});
  }

  void fill_row(Node& node, cmark_node* source) {
    const bool header = cmark_gfm_extensions_get_table_row_is_header(source) != 0;
    node.kind = header ? NodeKind::header_row : NodeKind::row;
    if (!header) places_.enter_row(cmark_node_get_start_line(source));
    place(node, {places_.block_begin(), places_.block_end()});
    const std::string_view text(prepared_.text);
    node.number = static_cast<int>(cells_in_row(
        text.substr(places_.block_begin(), places_.block_end() - places_.block_begin())));
    column_ = 0;
  }

  void fill_cell(Node& node, cmark_node* source) {
    node.kind = NodeKind::cell;
    places_.enter_cell(cmark_node_get_start_column(source));
    if (column_ < column_count_) node.alignment = alignment(columns_[column_]);
    ++column_;
  }

  static Alignment alignment(std::uint8_t letter) {
    switch (letter) {
      case 'l':
        return Alignment::left;
      case 'c':
        return Alignment::center;
      case 'r':
        return Alignment::right;
      default:
        return Alignment::none;
    }
  }

  const PreparedText& prepared_;
  NodePlaces places_;
  MarkdownTree& tree_;
  Storage& storage_;
  LinePlace last_known_{1, 1};
  int lines_above_table_ = 0;
  const std::uint8_t* columns_ = nullptr;
  std::size_t column_count_ = 0, column_ = 0;
};

}  // namespace

MarkdownTree parse_markdown(const PreparedText& prepared) {
  const auto storage = std::make_shared<Storage>();
  storage->root.reset(parse(prepared.text));
  MarkdownTree tree;
  Copier(prepared, tree, *storage).copy(storage->root.get(), 0);
  tree.storage = storage;
  return tree;
}

}  // namespace ayumi::markup
