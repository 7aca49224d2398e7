#include "pages/redline_html.h"

#include "base/text.h"

namespace ayumi::pages {
namespace {

using redline::Mark;
using redline::Piece;
using redline::Row;

void open_mark(std::string& out, Mark mark, const Words& words) {
  if (mark == Mark::same) return;
  const bool removed = mark == Mark::removed;
  out += removed ? "<del><small>" : "<ins><small>";
  append_escaped(out, words.plain(removed ? "mark-removed" : "mark-added"));
  out += "</small>";
}

void close_mark(std::string& out, Mark mark, const Words& words) {
  if (mark == Mark::same) return;
  out += "<small>";
  append_escaped(out, words.plain("mark-end"));
  out += mark == Mark::removed ? "</small></del>" : "</small></ins>";
}

// Writes paragraphs; neighbouring sentences of one mark share it.
class ParagraphWriter {
 public:
  ParagraphWriter(const redline::Redline& redline, const Words& words)
      : redline_(redline), words_(words) {}

  Html write() {
    for (const Row& row : redline_.rows) {
      write_row(row);
      if (ends_paragraph(row)) end_paragraph();
    }
    end_paragraph();
    return {std::move(out_)};
  }

 private:
  void write_row(const Row& row) {
    switch (row.kind) {
      case Row::Kind::same:
        put(Mark::same, after(row).text);
        break;
      case Row::Kind::changed:
        for (const Piece& piece : row.pieces) put(piece.mark, piece.text);
        break;
      default:
        if (row.before) put(Mark::removed, before(row).text);
        if (row.before && row.after && before(row).space_after) put(Mark::removed, " ");
        if (row.after) put(Mark::added, after(row).text);
        break;
    }
    if (row.after ? after(row).space_after : before(row).space_after) put(mark_, " ");
  }

  // The newer text leads. A removed line stands alone where it stood between two lines.
  bool ends_paragraph(const Row& row) const {
    if (row.after) return after(row).ends_line;
    return before(row).ends_line && only_removed_;
  }

  void put(Mark mark, std::string_view text) {
    if (!open_) {
      out_ += "<p>";
      open_ = true;
      only_removed_ = true;
      mark_ = Mark::same;
    }
    if (mark != mark_) {
      close_mark(out_, mark_, words_);
      open_mark(out_, mark, words_);
      mark_ = mark;
    }
    only_removed_ = only_removed_ && mark == Mark::removed;
    append_escaped(out_, text);
  }

  void end_paragraph() {
    if (!open_) return;
    close_mark(out_, mark_, words_);
    out_ += "</p>\n";
    open_ = false;
  }

  const redline::Sentence& before(const Row& row) const { return redline_.before[*row.before]; }
  const redline::Sentence& after(const Row& row) const { return redline_.after[*row.after]; }

  const redline::Redline& redline_;
  const Words& words_;
  std::string out_;
  bool open_ = false;
  bool only_removed_ = true;  // of the paragraph so far
  Mark mark_ = Mark::same;    // of the text that is being written
};

Html side(const std::vector<Piece>& pieces, Mark left_out, const Words& words) {
  Html html;
  for (const Piece& piece : pieces) {
    if (piece.mark == left_out) continue;
    open_mark(html.bytes, piece.mark, words);
    append_escaped(html.bytes, piece.text);
    close_mark(html.bytes, piece.mark, words);
  }
  return html;
}

std::string_view word_of(Row::Kind kind) {
  switch (kind) {
    case Row::Kind::same:
      return {};
    case Row::Kind::changed:
      return "sentence-changed";
    case Row::Kind::rewritten:
      return "sentence-rewritten";
    case Row::Kind::removed:
      return "sentence-removed";
    case Row::Kind::added:
      return "sentence-added";
  }
  return {};
}

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

ComparisonRowView comparison_row(const redline::Redline& redline, const Row& row,
                                 const Words& words) {
  ComparisonRowView view;
  view.what = words.plain(word_of(row.kind));
  if (row.kind == Row::Kind::changed) {
    view.before = older_side(row.pieces, words);
    view.after = newer_side(row.pieces, words);
    return view;
  }
  append_whole(view.before, redline.before, row.before);
  append_whole(view.after, redline.after, row.after);
  return view;
}

}  // namespace

Html inline_redline(const redline::Redline& redline, const Words& words) {
  return ParagraphWriter(redline, words).write();
}

std::vector<ComparisonRowView> comparison_rows(const redline::Redline& redline,
                                               const Words& words) {
  std::vector<ComparisonRowView> views;
  std::int64_t same = 0;
  const auto tell_left_out = [&] {
    if (same == 0) return;
    views.push_back({"", {}, {}, words.format("sentences-left-out", {{"n", same}})});
    same = 0;
  };
  const Row* last = nullptr;
  for (const Row& row : redline.rows) {
    if (row.kind == Row::Kind::same) {
      ++same;
    } else if (last != nullptr && goes_on(redline, *last, row)) {
      append_whole(views.back().before, redline.before, row.before);
      append_whole(views.back().after, redline.after, row.after);
    } else {
      tell_left_out();
      views.push_back(comparison_row(redline, row, words));
    }
    last = &row;
  }
  tell_left_out();
  return views;
}

Html older_side(const std::vector<Piece>& pieces, const Words& words) {
  return side(pieces, Mark::added, words);
}
Html newer_side(const std::vector<Piece>& pieces, const Words& words) {
  return side(pieces, Mark::removed, words);
}

Html marked_removed(const Html& text, const Words& words) {
  Html html;
  open_mark(html.bytes, Mark::removed, words);
  html.bytes += text.bytes;
  close_mark(html.bytes, Mark::removed, words);
  return html;
}
Html marked_added(const Html& text, const Words& words) {
  Html html;
  open_mark(html.bytes, Mark::added, words);
  html.bytes += text.bytes;
  close_mark(html.bytes, Mark::added, words);
  return html;
}

}  // namespace ayumi::pages
