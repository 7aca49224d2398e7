#include "base/source.h"

#include <algorithm>
#include <utility>

namespace ayumi {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kBytesBetweenMarks = 1024;

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t line_begin(std::string_view text, std::size_t offset) {
  const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  if (newline != std::string_view::npos) return newline + 1;
  return text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

// What is written between two offsets moves a place by.
void advance(LineColumn& place, std::string_view text, std::size_t from, std::size_t to) {
  if (from == 0 && text.starts_with(kByteOrderMark)) from = kByteOrderMark.size();
  for (std::size_t at = from; at < to; ++at) {
    if (text[at] == '\n') {
      ++place.line;
      place.column = 1;
    } else if (starts_code_point(text[at])) {
      ++place.column;
    }
  }
}

}  // namespace

Source make_source(std::string path, std::string text) {
  return std::make_shared<const SourceFile>(SourceFile{std::move(path), std::move(text)});
}

std::string_view Location::text() const {
  if (!source || begin >= source->text.size()) return {};
  return std::string_view(source->text).substr(begin, end - begin);
}

LineColumn line_column(const SourceFile& source, std::uint32_t offset) {
  const std::string_view text = source.text;
  const std::size_t at = std::min<std::size_t>(offset, text.size());
  const std::size_t begin = std::min(line_begin(text, at), at);
  const auto lines =
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  const auto columns =
      std::count_if(text.begin() + static_cast<std::ptrdiff_t>(begin),
                    text.begin() + static_cast<std::ptrdiff_t>(at), starts_code_point);
  return {static_cast<std::uint32_t>(lines + 1), static_cast<std::uint32_t>(columns + 1)};
}

LineIndex::LineIndex(const SourceFile& source) : text_(source.text) {
  LineColumn place;
  marks_.push_back(place);
  for (std::size_t at = kBytesBetweenMarks; at <= text_.size(); at += kBytesBetweenMarks) {
    advance(place, text_, at - kBytesBetweenMarks, at);
    marks_.push_back(place);
  }
}

LineColumn LineIndex::at(std::uint32_t offset) const {
  const std::size_t end = std::min<std::size_t>(offset, text_.size());
  const std::size_t mark = end / kBytesBetweenMarks;
  LineColumn place = marks_[mark];
  advance(place, text_, mark * kBytesBetweenMarks, end);
  return place;
}

std::string_view line_text(const SourceFile& source, std::uint32_t offset) {
  const std::string_view text = source.text;
  const std::size_t begin = line_begin(text, std::min<std::size_t>(offset, text.size()));
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace ayumi
