#include "markup/node_places.h"

#include <algorithm>

namespace ayumi::markup {
namespace {

constexpr auto kNowhere = std::string_view::npos;

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
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

void NodePlaces::enter_paragraph(LinePlace start, int end_line, std::string_view content) {
  in_cell_ = false;
  start_ = start;
  first_ = of_block(start);
  lost_lines_ = pending_lines_ = 0;
  first_line_ = line_ = start.line;
  end_ = lines_.end(std::max(end_line, start.line));
  const std::string_view wanted = first_line(content);
  std::size_t begin = first_;
  for (int line = start.line; begin < end_; begin = lines_.content(++line, quotes_)) {
    if (!text_.substr(begin).starts_with(wanted)) continue;
    lost_lines_ = line - start.line;
    first_line_ = line_ = line;
    first_ = begin;
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

void NodePlaces::enter_heading(LinePlace start, int end_line) {
  enter_paragraph(start, end_line, {});
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
    const std::size_t begin = above == table_.line ? of_block(table_) : lines_.content(above, quotes_);
    start_.column += static_cast<int>(lines_.begin(above + 1) - begin);
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
  const std::size_t begin = line <= first_line_ ? first_ : lines_.content(line, quotes_);
  std::size_t result = forward(begin, place.column - start_.column);
  while (result >= lines_.begin(line + 1) && lines_.begin(line + 1) < end_) {
    const std::size_t beyond = result - lines_.begin(line + 1);
    result = lines_.content(++line, quotes_) + beyond;
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

Span NodePlaces::bracketed(LinePlace open, LinePlace close, std::string_view opening) {
  std::size_t begin = at(open);
  if (!text_.substr(begin).starts_with(opening)) {
    begin = text_.find(opening, std::max(searched_, first_));
  }
  if (begin == kNowhere || begin >= end_) return {first_, first_};
  searched_ = begin + 1;
  std::size_t end = at(close) + 1;
  const auto closes = [&] { return end > begin + 1 && end <= text_.size() && (text_[end - 1] == ')' || text_[end - 1] == ']'); };
  if (!closes()) end = std::min(text_.find_first_of(")]", begin), end_ - 1) + 1;
  return {begin, end};
}

bool NodePlaces::in_pointed_brackets(std::size_t inner, Span& span) const {
  if (inner == 0 || inner > end_ || text_[inner - 1] != '<') return false;
  span = {inner - 1, std::min(text_.find('>', inner), end_ - 1) + 1};
  return true;
}

}  // namespace ayumi::markup
