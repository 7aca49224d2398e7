#include "markup/limits.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "markup/markup_diagnostics.h"
#include "markup/table_row.h"

namespace ayumi::markup {
namespace {

std::string_view without_quotes(std::string_view line) {
  const std::size_t begin = line.find_first_not_of("> \t");
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

std::size_t count(std::string_view line, char wanted) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), wanted));
}

// "|---|:-:|": the row under a table's header. Nothing else that is so long looks like it.
std::size_t delimiter_columns(std::string_view line) {
  if (line.find_first_not_of("|:- \t") != std::string_view::npos) return 0;
  const bool delimits = count(line, '-') > 0 && count(line, '|') + count(line, ':') > 0;
  return delimits ? cells_in_row(line) : 0;
}

class LimitCheck {
 public:
  LimitCheck(const Source& source, std::uint32_t origin, Diagnostics& diagnostics)
      : source_(source), text_(source->text), at_(origin), diagnostics_(diagnostics) {}

  bool run() {
    if (text_.size() - at_ > kMostBytes) {
      fail(kTooLong, 0, {std::to_string(text_.size() - at_), std::to_string(kMostBytes)});
    }
    while (at_ < text_.size() && within_) {
      const std::size_t end = std::min(text_.find('\n', at_), text_.size());
      std::string_view line = text_.substr(at_, end - at_);
      if (line.ends_with('\r')) line.remove_suffix(1);
      check_line(line);
      at_ = end + 1;
    }
    return within_;
  }

 private:
  void check_line(std::string_view line) {
    const std::string_view content = without_quotes(line);
    if (content.empty()) {
      block_ = {};
      return;
    }
    if (line.size() > kMostBytesInLine) {
      fail(kLineTooLong, line.size(),
           {std::to_string(line.size()), std::to_string(kMostBytesInLine)});
    }
    if (begins_table(content)) block_.columns = delimiter_columns(content);
    if (block_.columns > 0) block_.square = block_.pointed = 0;  // each row is parsed on its own
    block_.square += count(line, '[');
    block_.pointed += count(line, '<');
    block_.last = content;
    if (block_.columns > 0) {
      check_table(line);
    } else {
      block_.bytes += line.size() + 1;
      check_amount(line, "lines", ++block_.lines, kMostLinesInBlock);
      check_amount(line, "bytes", block_.bytes, kMostBytesInBlock);
    }
    check_amount(line, "[", block_.square, kMostBracketsInBlock);
    check_amount(line, "<", block_.pointed, kMostBracketsInBlock);
  }

  // Under a line with as many cells; a wide one is told about even so.
  bool begins_table(std::string_view line) const {
    const std::size_t columns = delimiter_columns(line);
    if (columns == 0 || block_.columns > 0 || block_.lines == 0) return false;
    return columns > kMostColumns || columns == cells_in_row(block_.last);
  }

  void check_table(std::string_view line) {
    ++block_.rows;
    if (block_.columns <= kMostColumns && block_.columns * block_.rows <= kMostCells) return;
    fail(kTableTooLarge, line.size(),
         {std::to_string(block_.columns), std::to_string(block_.rows), std::to_string(kMostColumns),
          std::to_string(kMostCells)});
  }

  void check_amount(std::string_view line, std::string_view what, std::size_t amount,
                    std::size_t limit) {
    if (amount > limit) fail(kBlockTooLarge, line.size(), {what, std::to_string(limit)});
  }

  void fail(const DiagnosticKind& kind, std::size_t length,
            std::initializer_list<std::string_view> arguments) {
    const auto begin = static_cast<std::uint32_t>(at_);
    if (within_) {
      diagnostics_.add(kind, {source_, begin, begin + static_cast<std::uint32_t>(length)},
                       arguments);
    }
    within_ = false;
  }

  struct Block {
    std::size_t lines = 0, bytes = 0, square = 0, pointed = 0;
    std::size_t columns = 0, rows = 0;  // once it turned out to be a table
    std::string_view last;              // line
  };

  const Source& source_;
  std::string_view text_;
  std::size_t at_;
  Diagnostics& diagnostics_;
  Block block_;
  bool within_ = true;
};

}  // namespace

bool check_limits(const Source& source, std::uint32_t origin, Diagnostics& diagnostics) {
  return LimitCheck(source, origin, diagnostics).run();
}

}  // namespace ayumi::markup
