#include "pages/comparison_rows.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "pages/redline_html.h"

namespace ayumi::pages {
namespace {

using redline::Row;

constexpr std::size_t kMostOfAKind = 3;

// Sentences of one paragraph that were added, or removed, together.
bool goes_on(const redline::Redline& redline, const Row& row, const Row& next) {
  if (row.kind != next.kind) return false;
  if (row.kind == Row::Kind::added) return !redline.after[*row.after].ends_line;
  return row.kind == Row::Kind::removed && !redline.before[*row.before].ends_line;
}

void append_whole(Html& html, const std::vector<redline::Sentence>& sentences,
                  std::optional<std::uint32_t> place) {
  if (!place) return;
  if (!html.bytes.empty() && sentences[*place - 1].space_after) html.bytes += ' ';
  append_escaped(html.bytes, sentences[*place].text);
}

// Rows under one heading next to each other, with what was left out among them, have it once.
void group_rows(std::vector<ComparisonRowView>& rows) {
  for (std::size_t first = 0, next = 1; first < rows.size(); first = next++) {
    const bool names = rows[first].left_out.empty() && !rows[first].heading.empty();
    for (std::size_t i = next; names && i < rows.size(); ++i) {
      if (!rows[i].left_out.empty() && rows[i].heading.empty()) continue;
      if (rows[i].heading != rows[first].heading) break;
      next = i + 1;
    }
    if (!names) {
      rows[first].heading.clear();
      continue;
    }
    rows[first].span = static_cast<std::int64_t>(next - first);
    for (std::size_t i = first; i < next; ++i) rows[i].is_under = true;
    for (std::size_t i = first + 1; i < next; ++i) rows[i].heading.clear();
  }
}

struct Line {
  ComparisonRowView view;   // with the heading of each
  std::size_t differs = 0;  // bytes that only one of the sides has
};

std::size_t differing(const std::vector<redline::Piece>& pieces) {
  std::size_t bytes = 0;
  for (const redline::Piece& piece : pieces) {
    bytes += piece.mark == redline::Mark::same ? 0 : piece.text.size();
  }
  return bytes;
}

class ComparisonWriter {
 public:
  ComparisonWriter(const redline::Redline& redline, const RedlineHeadings& headings,
                   const Words& words)
      : redline_(redline), headings_(headings), words_(words) {}

  std::vector<Line> write() {
    for (const Row& row : redline_.rows) {
      const std::string_view heading = headings_.of(row);
      if (!heading.empty() && is_whole(row)) {
        hold(row, heading);
        continue;
      }
      settle_held(row, heading);
      if (last_ != nullptr && goes_on(redline_, *last_, row)) {
        append_sentences(row);
      } else {
        end_row();
        begin_row(row, !heading.empty());
      }
      last_ = &row;
    }
    end_row();
    tell_held();
    tell_left_out();
    return std::move(lines_);
  }

 private:
  static bool is_whole(const Row& row) {
    return row.kind == Row::Kind::added || row.kind == Row::Kind::removed;
  }

  // A heading that one text lacks names the rows below it, and is a row only where there are none.
  void hold(const Row& row, std::string_view heading) {
    end_row();
    last_ = nullptr;
    if (heading != above_) tell_held();
    above_ = heading;
    held_.push_back(&row);
  }

  void settle_held(const Row& row, std::string_view heading) {
    if (!heading.empty() || row.kind == Row::Kind::same) {
      tell_held();
    } else {
      held_.clear();
    }
    if (!heading.empty()) above_ = heading;
  }

  void tell_held() {
    for (const Row* row : held_) {
      begin_row(*row, true);
      lines_.back().view.heading.clear();
      last_ = row;
      end_row();
    }
    if (!held_.empty()) last_ = nullptr;
    held_.clear();
  }

  void begin_row(const Row& row, bool is_heading) {
    if (row.kind == Row::Kind::same) {
      if (is_heading) return;
      same_above_ = same_ == 0 || same_above_ == above_ ? above_ : std::string_view();
      ++same_;
      return;
    }
    tell_left_out();
    Line& line = lines_.emplace_back();
    ComparisonRowView& view = line.view;
    view.heading = above_;
    if (row.kind == Row::Kind::changed) {
      view.before = older_side(row.pieces, words_);
      view.after = newer_side(row.pieces, words_);
      line.differs = differing(row.pieces);
    } else {
      append_sentences(row);
    }
  }

  void append_sentences(const Row& row) {
    Line& line = lines_.back();
    append_whole(line.view.before, redline_.before, row.before);
    append_whole(line.view.after, redline_.after, row.after);
    line.differs = line.view.before.bytes.size() + line.view.after.bytes.size();
  }

  // What stands there whole differs whole; the changed ones have their marks within.
  void end_row() {
    if (last_ == nullptr) return;
    if (last_->kind == Row::Kind::same || last_->kind == Row::Kind::changed) return;
    ComparisonRowView& view = lines_.back().view;
    if (!view.before.bytes.empty()) view.before = marked_removed(view.before, words_);
    if (!view.after.bytes.empty()) view.after = marked_added(view.after, words_);
  }

  void tell_left_out() {
    if (same_ == 0) return;
    ComparisonRowView& view = lines_.emplace_back().view;
    view.left_out = words_.format("sentences-left-out", {{"n", same_}});
    view.heading = same_above_;
    same_ = 0;
  }

  const redline::Redline& redline_;
  const RedlineHeadings& headings_;
  const Words& words_;
  std::vector<Line> lines_;
  std::string_view above_;        // the nearest heading
  std::vector<const Row*> held_;  // the sentences of a heading that has no rows yet
  const Row* last_ = nullptr;     // that was read
  std::string_view same_above_;   // their heading; empty where it is not one for all
  std::int64_t same_ = 0;         // sentences that were left out since the last view
};

// Of the changed sentences those in which most differs: that a year moved on is the least of news.
std::size_t least_shown(const std::vector<Line>& lines) {
  std::vector<std::size_t> changed;
  for (const auto& [view, differs] : lines) {
    if (!view.before.bytes.empty() && !view.after.bytes.empty()) changed.push_back(differs);
  }
  if (changed.size() <= kMostOfAKind) return 0;
  std::nth_element(changed.begin(), changed.begin() + kMostOfAKind - 1, changed.end(),
                   std::greater());
  return changed[kMostOfAKind - 1];
}

}  // namespace

std::vector<ComparisonRowView> comparison_rows(const redline::Redline& redline,
                                               const RedlineHeadings& headings,
                                               const Words& words) {
  std::vector<ComparisonRowView> rows;
  for (Line& line : ComparisonWriter(redline, headings, words).write()) {
    rows.push_back(std::move(line.view));
  }
  group_rows(rows);
  return rows;
}

std::vector<ComparisonRowView> main_differences(const redline::Redline& redline,
                                                const RedlineHeadings& headings,
                                                const Words& words) {
  std::vector<Line> lines = ComparisonWriter(redline, headings, words).write();
  const std::size_t least = least_shown(lines);
  std::vector<ComparisonRowView> rows;
  std::size_t changed = 0, gone = 0;
  for (auto& [view, differs] : lines) {
    if (view.before.bytes.empty()) continue;
    const bool is_gone = view.after.bytes.empty();
    if (!is_gone && differs < least) continue;
    if ((is_gone ? gone : changed)++ < kMostOfAKind) rows.push_back(std::move(view));
  }
  group_rows(rows);
  return rows;
}

}  // namespace ayumi::pages
