#include "markup/node_places.h"

#include <algorithm>

#include "markup/find_any.h"

namespace ayumi::markup {
namespace {

constexpr auto kNowhere = std::string_view::npos;
constexpr std::size_t kLineBreak = 1;  // to the parser, CRLF too is one byte

std::string_view without_trailing_space(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

std::size_t forward(std::size_t from, int columns) {
  return columns > 0 ? from + static_cast<std::size_t>(columns) : from;
}

}  // namespace

NodePlaces::NodePlaces(const PreparedText& prepared)
    : prepared_(prepared), text_(prepared.text), lines_(text_) {}

std::size_t NodePlaces::of_block(LinePlace place) const {
  return std::min(forward(lines_.begin(place.line), place.column - 1), text_.size());
}

void NodePlaces::read_content(std::string_view content) {
  content_.clear();
  while (!content.empty()) {
    const std::size_t end = std::min(find_any<'\r', '\n'>(content), content.size());
    content_.push_back(without_trailing_space(content.substr(0, end)));
    content.remove_prefix(end);
    content.remove_prefix(content.starts_with("\r\n") ? 2
                                                      : std::min<std::size_t>(1, content.size()));
  }
}

std::string_view NodePlaces::source_line(int line) const {
  const std::size_t begin = lines_.begin(line);
  return without_trailing_space(text_.substr(begin, lines_.end(line) - begin));
}

std::size_t NodePlaces::text_begin(int line) const {
  const std::string_view source = source_line(line);
  const auto index = static_cast<std::size_t>(line - first_line_);
  if (index < content_.size() && source.ends_with(content_[index])) {
    return lines_.begin(line) + source.size() - content_[index].size();
  }
  return index == 0 ? first_ : lines_.content(line, quotes_);
}

void NodePlaces::enter_paragraph(LinePlace start, int end_line, std::string_view content) {
  in_cell_ = false;
  start_ = start;
  first_ = of_block(start);
  lost_lines_ = pending_lines_ = 0;
  first_line_ = line_ = start.line;
  end_ = lines_.end(std::max(end_line, start.line));
  read_content(content);
  const std::string_view wanted = content_.empty() ? std::string_view() : content_.front();
  for (int line = start.line; lines_.begin(line) < end_; ++line) {
    if (!source_line(line).ends_with(wanted)) continue;
    lost_lines_ = line - start.line;
    first_line_ = line_ = line;
    first_ = text_begin(line);
    return;
  }
}

void NodePlaces::enter_paragraph_above_table(LinePlace start, int end_line,
                                             std::string_view content) {
  enter_paragraph(start, end_line, content);
  lost_lines_ += start.line;
  start_ = {};
}

void NodePlaces::pass_break() {
  const std::size_t end = lines_.end(line_++);
  ++pending_lines_;
  if (end > 0 && text_[end - 1] == '\\') return;
  lost_lines_ += pending_lines_ - 1;
  pending_lines_ = 0;
}

void NodePlaces::pass_lines(int count) {
  if (count == 0) return;
  line_ += count;
  lost_lines_ += pending_lines_;
  pending_lines_ = 0;
}

// The words of "## words ##" stand on one line, behind what the parser counts as the beginning.
void NodePlaces::enter_heading(LinePlace start, int end_line, std::string_view content) {
  const bool marked = text_.substr(of_block(start)).starts_with('#');
  enter_paragraph(start, end_line, marked ? std::string_view() : content);
}

void NodePlaces::enter_table(LinePlace start, int lines_above) {
  table_ = start;
  lines_above_table_ = lines_above;
}

void NodePlaces::enter_header_row() {
  const int line = table_.line + lines_above_table_;
  first_ = lines_above_table_ == 0 ? of_block(table_) : lines_.content(line, quotes_);
  end_ = lines_.end(line);
  // The parser counts the header's columns from the beginning of the paragraph above.
  start_ = table_;
  for (int above = table_.line; above < line; ++above) {
    const std::size_t begin =
        above == table_.line ? of_block(table_) : lines_.content(above, quotes_);
    start_.column += static_cast<int>(lines_.end(above) + kLineBreak - begin);
  }
}

void NodePlaces::enter_row(int line) {
  start_ = table_;
  first_ = lines_.content(line, quotes_);
  end_ = lines_.end(line);
}

void NodePlaces::enter_cell(int column) {
  in_cell_ = true;
  cell_begin_ = std::min(forward(first_, column - start_.column), end_);
  while (cell_begin_ < end_ && (text_[cell_begin_] == ' ' || text_[cell_begin_] == '\t')) {
    ++cell_begin_;
  }
}

std::size_t NodePlaces::at(LinePlace place) const {
  if (in_cell_) {
    std::size_t result = cell_begin_;
    const std::size_t wanted = forward(first_, place.column - start_.column);
    for (std::size_t steps = wanted - std::min(wanted, cell_begin_); steps > 0; --steps) {
      result += text_.substr(result).starts_with("\\|") ? 2 : 1;
    }
    return std::min(result, end_);
  }
  int line = place.line + lost_lines_;
  line = std::max(line, first_line_);
  std::size_t result = forward(text_begin(line), place.column - start_.column);
  while (result > lines_.end(line) && lines_.begin(line + 1) < end_) {
    const std::size_t beyond = result - lines_.end(line) - kLineBreak;
    result = text_begin(++line) + beyond;
  }
  return std::min(result, text_.size());
}

Span NodePlaces::heading_text() const {
  std::string_view line = text_.substr(first_, lines_.end(start_.line) - first_);
  const std::size_t begin = line.find_first_not_of("# \t");
  if (begin == kNowhere) return {first_, first_ + line.size()};
  const bool marked = line.front() == '#';
  std::size_t last = line.find_last_not_of(" \t");
  const std::size_t mark = line.find_last_not_of('#', last);
  if (marked && mark != last && mark != kNowhere && (line[mark] == ' ' || line[mark] == '\t')) {
    last = line.find_last_not_of(" \t", mark);
  }
  return {first_ + begin, first_ + last + 1};
}

// The parser miscounts behind line breaks in link addresses and labels: seldom, so that the next
// place with the right look is nearly always the one.
std::size_t NodePlaces::find_at(LinePlace place, std::string_view wanted) {
  std::size_t begin = at(place);
  if (!text_.substr(begin).starts_with(wanted)) {
    const bool inside = searched_ >= first_ && searched_ < end_;
    begin = text_.find(wanted, inside ? searched_ : first_);
  }
  if (begin == kNowhere || begin + wanted.size() > end_) return kNowhere;
  searched_ = begin + 1;
  return begin;
}

Span NodePlaces::words(LinePlace open, std::string_view words) {
  const std::size_t begin = find_at(open, words);
  return begin == kNowhere ? Span{first_, first_} : Span{begin, begin + words.size()};
}

Span NodePlaces::bracketed(LinePlace open, LinePlace close, std::string_view opening) {
  const std::size_t begin = find_at(open, opening);
  if (begin == kNowhere) return {first_, first_};
  std::size_t end = at(close) + 1;
  const auto closes = [&] {
    return end > begin + 1 && end <= text_.size() &&
           (text_[end - 1] == ')' || text_[end - 1] == ']');
  };
  if (!closes()) {
    std::size_t last = text_.find(']', begin);
    if (last != kNowhere && text_.substr(last).starts_with("](")) last = text_.find(')', last);
    end = std::min(last, end_ - 1) + 1;
  }
  return {begin, end};
}

bool NodePlaces::in_pointed_brackets(std::size_t inner, Span& span) const {
  if (inner == 0 || inner > end_ || text_[inner - 1] != '<') return false;
  span = {inner - 1, std::min(text_.find('>', inner), end_ - 1) + 1};
  return true;
}

}  // namespace ayumi::markup
