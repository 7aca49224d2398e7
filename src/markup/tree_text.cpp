#include "markup/tree_text.h"

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"
#include "markup/find_any.h"

namespace ayumi::markup {
namespace {

bool has_words(const Node& node) {
  return (node.kind == NodeKind::text || node.kind == NodeKind::code) && !node.literal.empty();
}

bool is_break(const Node& node) {
  return node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break;
}

char32_t last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return next_code_point(text, at);
}

char32_t first_code_point(std::string_view text) {
  std::size_t at = 0;
  return next_code_point(text, at);
}

bool sets_no_space(char32_t c, std::string_view language) {
  if (c < 0x80) return false;
  const bool shared = c >= 0x2010 && c <= 0x25FF;
  const bool east_asian = language.starts_with("ja") || language.starts_with("zh");
  return (shared && east_asian) || is_cjk_without_spaces(c);
}

void append_collapsed(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(find_any<' ', '\t', '\n', '\r'>(text, at), text.size());
    out.append(text, at, space - at);
    if (space < text.size() && !out.empty() && out.back() != ' ') out += ' ';
    at = space + 1;
  }
}

}  // namespace

bool break_vanishes(const MarkdownTree& tree, std::uint32_t position, std::uint32_t begin,
                    std::uint32_t end, std::string_view language) {
  char32_t before = 0;
  for (std::uint32_t i = position; i-- > begin && !is_break(tree.nodes[i]);) {
    if (!has_words(tree.nodes[i])) continue;
    before = last_code_point(tree.nodes[i].literal);
    break;
  }
  if (before == 0 || !sets_no_space(before, language)) return false;
  for (std::uint32_t i = position + 1; i < end && !is_break(tree.nodes[i]); ++i) {
    if (!has_words(tree.nodes[i])) continue;
    return sets_no_space(first_code_point(tree.nodes[i].literal), language);
  }
  return false;
}

std::string plain_text(const MarkdownTree& tree, std::uint32_t begin, std::uint32_t end,
                       std::string_view language) {
  std::string result;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Node& node = tree.nodes[i];
    if (has_words(node)) append_collapsed(result, node.literal);
    const bool space =
        node.kind == NodeKind::hard_break ||
        (node.kind == NodeKind::soft_break && !break_vanishes(tree, i, begin, end, language));
    if (space) append_collapsed(result, " ");
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace ayumi::markup
