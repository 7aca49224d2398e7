#include "markup/source_lines.h"

#include "markup/find_any.h"

namespace ayumi::markup {

SourceLines::SourceLines(std::string_view text) : text_(text), begins_{0} {
  for (std::size_t at = find_any<'\r', '\n'>(text); at != std::string_view::npos;
       at = find_any<'\r', '\n'>(text, begins_.back())) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    begins_.push_back(at + (pair ? 2 : 1));
  }
}

std::size_t SourceLines::begin(int line) const {
  const auto index = static_cast<std::size_t>(line > 0 ? line - 1 : 0);
  return index < begins_.size() ? begins_[index] : text_.size();
}

std::size_t SourceLines::end(int line) const {
  std::size_t at = begin(line + 1);
  const std::size_t first = begin(line);
  while (at > first && (text_[at - 1] == '\n' || text_[at - 1] == '\r')) --at;
  return at;
}

std::size_t SourceLines::content(int line, int quotes) const {
  std::size_t at = begin(line);
  for (const std::size_t last = end(line); at < last; ++at) {
    if (text_[at] == '>' && quotes > 0) {
      --quotes;
    } else if (text_[at] != ' ' && text_[at] != '\t') {
      break;
    }
  }
  return at;
}

}  // namespace ayumi::markup
