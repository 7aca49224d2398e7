#pragma once
// An input file as it was read, and places in it.
// Places are byte offsets; line and column are computed only when somebody has to read them.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

// `path` is relative to the project's root, with '/' between parts. `text` is exactly the file's
// bytes. Immutable, and shared by everything that points into it; safe on any thread.
struct SourceFile {
  std::string path;
  std::string text;
};
using Source = std::shared_ptr<const SourceFile>;

Source make_source(std::string path, std::string text);

// The bytes [begin, end) of a file; begin == end is a point. A place that is a file as a whole, or
// a folder, has a source with an empty text.
struct Location {
  Source source;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::string_view text() const;
};

// Both count from 1; a column is a Unicode code point, as editors show it. A byte order mark at the
// start of the file is not counted.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
LineColumn line_column(const SourceFile& source, std::uint32_t offset);

// The same for many places of one file, which is read through once; a place then costs as much
// wherever it stands. The file must outlive the index. Safe on any thread.
class LineIndex {
 public:
  explicit LineIndex(const SourceFile& source);
  LineColumn at(std::uint32_t offset) const;

 private:
  std::string_view text_;
  std::vector<LineColumn> marks_;  // one every so many bytes
};

// The line that holds `offset`, without its line break.
std::string_view line_text(const SourceFile& source, std::uint32_t offset);

}  // namespace ayumi
