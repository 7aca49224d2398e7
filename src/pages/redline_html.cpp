#include "pages/redline_html.h"

#include <algorithm>

#include "base/text.h"

namespace ayumi::pages {
namespace {

using redline::Mark;
using redline::Piece;
using redline::Row;

// The words stand outside of the marks, whose lines would go through them.
void open_mark(std::string& out, Mark mark, const Words& words) {
  if (mark == Mark::same) return;
  const bool removed = mark == Mark::removed;
  out += "<small>";
  append_escaped(out, words.plain(removed ? "mark-removed" : "mark-added"));
  out += removed ? "</small><del>" : "</small><ins>";
}

void close_mark(std::string& out, Mark mark, const Words& words) {
  if (mark == Mark::same) return;
  out += mark == Mark::removed ? "</del><small>" : "</ins><small>";
  append_escaped(out, words.plain("mark-end"));
  out += "</small>";
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Writes paragraphs; neighbouring sentences of one mark share it. A heading stands alone, whichever
// text it is of. No mark begins or ends with a space, and none holds nothing else.
class ParagraphWriter {
 public:
  ParagraphWriter(const redline::Redline& redline, const RedlineHeadings& headings,
                  const Words& words)
      : redline_(redline), headings_(headings), words_(words) {}

  Html write() {
    for (const Row& row : redline_.rows) {
      const bool heading = !headings_.of(row).empty();
      if (heading != heading_) end_paragraph();
      heading_ = heading;
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
    if (text.starts_with(' ')) space(mark);
    const std::string_view words = without_spaces(text);
    if (words.empty()) return;
    if (!open_) begin_paragraph();
    const bool space_stays =
        space_ == Space::of_both ||
        (space_ == Space::removed && (mark == Mark::removed || mark_ == Mark::removed));
    if (mark != mark_) close_mark(out_, mark_, words_);
    if (space_stays) out_ += ' ';
    if (mark != mark_) open_mark(out_, mark, words_);
    mark_ = mark;
    space_ = Space::none;
    only_removed_ = only_removed_ && mark == Mark::removed;
    append_escaped(out_, words);
    if (text.ends_with(' ')) space(mark);
  }

  // One that is to come before the next word, if that is in the same paragraph.
  void space(Mark mark) {
    if (!open_ || space_ == Space::of_both) return;
    space_ = mark == Mark::removed ? Space::removed : Space::of_both;
  }

  void begin_paragraph() {
    out_ += heading_ ? "<p class=\"redline-heading\">" : "<p>";
    open_ = true;
    only_removed_ = true;
    mark_ = Mark::same;
    space_ = Space::none;
  }

  void end_paragraph() {
    if (!open_) return;
    close_mark(out_, mark_, words_);
    out_ += "</p>\n";
    open_ = false;
  }

  const redline::Sentence& before(const Row& row) const { return redline_.before[*row.before]; }
  const redline::Sentence& after(const Row& row) const { return redline_.after[*row.after]; }

  enum class Space { none, removed, of_both };

  const redline::Redline& redline_;
  const RedlineHeadings& headings_;
  const Words& words_;
  std::string out_;
  bool open_ = false;
  bool heading_ = false;       // the paragraph is one
  Space space_ = Space::none;  // that was read and not written
  bool only_removed_ = true;   // of the paragraph so far
  Mark mark_ = Mark::same;     // of the text that is being written
};

Html side(const std::vector<Piece>& pieces, Mark left_out, const Words& words) {
  Html html;
  for (const Piece& piece : pieces) {
    if (piece.mark == left_out) continue;
    const std::string_view text = without_spaces(piece.text);
    if (piece.text.starts_with(' ')) html.bytes += ' ';
    if (text.empty()) continue;
    open_mark(html.bytes, piece.mark, words);
    append_escaped(html.bytes, text);
    close_mark(html.bytes, piece.mark, words);
    if (piece.text.ends_with(' ')) html.bytes += ' ';
  }
  return html;
}

}  // namespace

Html inline_redline(const redline::Redline& redline, const RedlineHeadings& headings,
                    const Words& words) {
  return ParagraphWriter(redline, headings, words).write();
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
