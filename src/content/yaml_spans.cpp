#include "content/yaml_spans.h"

#include <algorithm>

namespace ayumi::content {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

std::size_t behind_line(std::string_view text, std::size_t at) {
  const std::size_t newline = text.find('\n', at);
  return newline == kNone ? text.size() : newline + 1;
}

}  // namespace

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size() && text[at] != '\n'; ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
      if (at < text.size() && text[at] == '\n') return std::nullopt;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::size_t end_of_block(std::string_view text, std::size_t begin) {
  std::size_t end = behind_line(text, begin);
  std::optional<std::size_t> indent;
  for (std::size_t line = end; line < text.size(); line = behind_line(text, line)) {
    const std::size_t first = text.find_first_not_of(' ', line);
    if (first == kNone) break;
    if (text[first] == '\n' || text[first] == '\r') continue;
    if (!indent) indent = first - line;
    if (first - line < *indent || *indent == 0) break;
    end = behind_line(text, line);
  }
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return end;
}

std::size_t end_of_flow(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == ']' || text[at] == '}') return at + 1;
    if (text[at] == '#') at = text.find('\n', at);
    if (at == kNone) break;
  }
  return text.size();
}

LineSpan line_at(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::size_t newline = at == 0 ? kNone : text.rfind('\n', at - 1);
  const std::size_t begin = newline == kNone ? 0 : newline + 1;
  std::size_t end = std::min(text.find('\n', at), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  return {begin, end};
}

}  // namespace ayumi::content
