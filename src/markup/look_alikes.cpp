#include "markup/look_alikes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "markup/find_any.h"
#include "markup/markup_diagnostics.h"

namespace ayumi::markup {
namespace {

constexpr std::string_view kWideSpace = "\u3000";
constexpr std::size_t kDeepestHeading = 6;
constexpr std::uint32_t kWideAsterisks = 6;  // bytes

// Removes `mark` from the front of `text`, if it stands there.
bool take(std::string_view& text, std::string_view mark) {
  const bool found = text.starts_with(mark);
  if (found) text.remove_prefix(mark.size());
  return found;
}

// How many bytes of heading marks begin a line that is no heading; 0 where nobody meant one. A
// single '#' begins the number of something.
std::size_t heading_marks(std::string_view line) {
  std::string_view rest = line;
  std::size_t narrow = 0, wide = 0;
  for (;;) {
    if (take(rest, "#")) {
      ++narrow;
    } else if (take(rest, "＃")) {
      ++wide;
    } else {
      break;
    }
  }
  const bool spaced = rest.starts_with(' ') || rest.starts_with(kWideSpace);
  const bool several = narrow + wide > 1;
  const bool real = wide == 0 && narrow <= kDeepestHeading && (rest.empty() || rest[0] == ' ');
  const bool meant = !rest.empty() && (several || (wide > 0 && spaced)) && !real;
  return meant ? line.size() - rest.size() : 0;
}

bool is_pipe(std::string_view text, bool at_end) {
  return at_end ? text.ends_with('|') || text.ends_with("｜")
                : text.starts_with('|') || text.starts_with("｜");
}

// "| a |", also in full width.
bool is_table_line(std::string_view line) {
  constexpr std::size_t kLeast = 3;
  return line.size() >= kLeast && is_pipe(line, false) && is_pipe(line, true);
}

// "--- | :---:", also in full width.
bool is_delimiter_line(std::string_view line) {
  bool pipe = false, dash = false;
  while (!line.empty()) {
    if (take(line, "|") || take(line, "｜")) {
      pipe = true;
    } else if (take(line, "-") || take(line, "－") || take(line, "ー") || take(line, "―")) {
      dash = true;
    } else if (!take(line, " ") && !take(line, ":") && !take(line, "：")) {
      return false;
    }
  }
  return pipe && dash;
}

constexpr std::array<std::string_view, 10> kWideDigits{"０", "１", "２", "３", "４",
                                                       "５", "６", "７", "８", "９"};

bool take_digit(std::string_view& text) {
  if (!text.empty() && text[0] >= '0' && text[0] <= '9') return take(text, text.substr(0, 1));
  return std::any_of(kWideDigits.begin(), kWideDigits.end(),
                     [&](std::string_view digit) { return take(text, digit); });
}

// "a⇥b", as cells come out of a spreadsheet.
bool is_line_of_cells(std::string_view line) { return line.find('\t') != std::string_view::npos; }

// "①words", "(1)words", "（１）words": to be read where each begins a line, and not where lines are
// put together.
bool is_counted_line(std::string_view line) {
  constexpr std::string_view kFirst = "①", kLast = "⑳";
  const std::string_view sign = line.substr(0, kFirst.size());
  if (sign >= kFirst && sign <= kLast && sign.size() == kFirst.size()) return true;
  if ((!take(line, "(") && !take(line, "（")) || !take_digit(line)) return false;
  while (take_digit(line)) {
  }
  return (take(line, ")") || take(line, "）")) && !line.empty();
}

// "・words", "-words", "１．words": what two lines in a row begin with only in a list. A number
// with a digit behind its point is a figure.
bool is_list_line(std::string_view line) {
  if (take(line, "・") || take(line, "－")) return !line.empty();
  if (take(line, "-")) return !line.empty() && line[0] != '-' && line[0] != '>';
  if (!take_digit(line)) return false;
  while (take_digit(line)) {
  }
  const bool point = take(line, ".") || take(line, "．") || take(line, "）") || take(line, ")");
  return point && !line.empty() && !take_digit(line);
}

class LookAlikes {
 public:
  LookAlikes(const Source& source, const MarkdownTree& tree, Diagnostics& diagnostics)
      : source_(source), tree_(tree), diagnostics_(diagnostics) {}

  std::set<std::string> report() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const Node& node = tree_.nodes[i];
      if (node.kind == NodeKind::paragraph) report_lines(i);
      if (node.kind == NodeKind::text) report_wide_marks(node);
    }
    return std::move(labels_);
  }

 private:
  struct Line {
    std::uint32_t begin = 0;
    bool joined = false;  // is set behind the one above as if it were a part of it
  };

  // The lines of a paragraph that begin with plain text.
  std::vector<Line> lines_of(std::uint32_t paragraph) const {
    std::vector<Line> lines;
    bool at_start = true, joined = false;
    const std::uint32_t end = tree_.nodes[paragraph].after;
    for (std::uint32_t i = paragraph + 1; i < end; i = tree_.nodes[i].after) {
      const Node& node = tree_.nodes[i];
      const bool placed = node.kind == NodeKind::text && node.begin < node.end;
      if (at_start && placed) lines.push_back({node.begin, joined});
      joined = node.kind == NodeKind::soft_break;
      at_start = joined || node.kind == NodeKind::hard_break;
    }
    return lines;
  }

  std::string_view line_at(std::uint32_t begin) const {
    const std::string_view text = source_->text;
    const std::size_t end = std::min(find_any<'\r', '\n'>(text, begin), text.size());
    return trimmed(text.substr(begin, end - begin));
  }

  void tell(std::size_t begin, std::size_t size, std::string_view what) {
    diagnostics_.add(
        kLookAlike,
        {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)},
        {what, what});
  }

  // What a line, alone, could be a part of.
  struct Resemblance {
    bool table = false, cells = false, list = false, counted = false;
  };

  void report_lines(std::uint32_t paragraph) {
    bool table_told = false, list_told = false;
    Resemblance above;
    std::uint32_t previous = 0;
    for (const auto& [begin, joined] : lines_of(paragraph)) {
      const std::string_view line = line_at(begin);
      const bool escaped = begin > 0 && source_->text[begin - 1] == '\\';
      if (const std::size_t marks = escaped ? 0 : heading_marks(line))
        tell(begin, marks, "heading");
      report_definition(begin, line);
      Resemblance here;
      if (!escaped) {
        here = {is_table_line(line), is_line_of_cells(line), is_list_line(line),
                is_counted_line(line)};
      }
      const bool of_table = (here.table && above.table) || is_delimiter_line(line);
      const bool of_cells = here.cells && above.cells;
      if ((of_table || of_cells) && !table_told) {
        const std::uint32_t first = above.table || of_cells ? previous : begin;
        tell(first, line_at(first).size(), of_table ? "table" : "cells");
        table_told = true;
      }
      const bool of_list = (here.list && above.list) || (joined && here.counted && above.counted);
      if (of_list && !list_told) {
        tell(previous, line_at(previous).size(), "list");
        list_told = true;
      }
      above = here;
      previous = begin;
    }
  }

  // "[^a]：words"
  void report_definition(std::uint32_t begin, std::string_view line) {
    constexpr std::string_view kWideColon = "：";
    if (!line.starts_with("[^")) return;
    const std::size_t close = line.find(']');
    if (close == std::string_view::npos || !line.substr(close + 1).starts_with(kWideColon)) return;
    tell(begin, close + 1 + kWideColon.size(), "footnote");
    labels_.emplace(line.substr(2, close - 2));
  }

  void report_wide_marks(const Node& node) {
    for (const std::string_view mark : {"［^", "［＾", "[＾"}) report_mark(node, mark, "footnote");
    if (const std::size_t at = find(node, "＊＊"); at != std::string_view::npos) {
      const auto begin = static_cast<std::uint32_t>(at);
      diagnostics_.add(kLiteralAsterisks, {source_, begin, begin + kWideAsterisks});
    }
    for (const std::string_view mark : {"］(", "］（"}) {
      const std::size_t at = find(node, mark);
      if (at != std::string_view::npos && leads_somewhere(at + mark.size())) {
        const auto begin = static_cast<std::uint32_t>(at);
        diagnostics_.add(kBrokenLink,
                         {source_, begin, begin + static_cast<std::uint32_t>(mark.size())});
      }
    }
  }

  void report_mark(const Node& node, std::string_view mark, std::string_view what) {
    const std::size_t at = find(node, mark);
    if (at != std::string_view::npos) tell(at, mark.size(), what);
  }

  std::size_t find(const Node& node, std::string_view mark) const {
    if (node.literal.find(mark) == std::string_view::npos) return std::string_view::npos;
    const std::size_t at = source_->text.find(mark, node.begin);
    return at < node.end ? at : std::string_view::npos;
  }

  bool leads_somewhere(std::size_t at) const {
    constexpr std::array<std::string_view, 11> kBeginnings{
        "http://",   "https://",  "./",     "../",   "page:", "measure:",
        "strategy:", "followup:", "topic:", "term:", "org:"};
    const std::string_view behind = std::string_view(source_->text).substr(at);
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [&](std::string_view word) { return behind.starts_with(word); });
  }

  const Source& source_;
  const MarkdownTree& tree_;
  Diagnostics& diagnostics_;
  std::set<std::string> labels_;
};

}  // namespace

std::set<std::string> report_look_alikes(const Source& source, const MarkdownTree& tree,
                                         Diagnostics& diagnostics) {
  return LookAlikes(source, tree, diagnostics).report();
}

}  // namespace ayumi::markup
