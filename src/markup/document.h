#pragma once
// Markdown becomes a Document: finished HTML with numbered gaps ("slots") where only somebody who
// knows the whole portal can say what goes in: the address of a link, the chips of organisations,
// the definition behind a term. Markup never resolves a link; it says what was written, and where.
//
// Values; no I/O. parse() is pure and may run on several threads at once.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::markup {

enum class SlotKind {
  link_open,  // goes before the link's text: <a …>, or nothing where the link leads nowhere public
  link_close,  // …and behind it
  image,       // the whole <img>
  term_open,   // a glossary word at its first occurrence in running text
  term_close,
  id_prefix,  // inside id="…", href="#…": what keeps ids unique when two documents share a page
  heading_level,  // the digit in <h3> and </h3>: the page decides how deep its headings are
};

struct Slot {
  std::uint32_t offset = 0;  // into Document::html
  SlotKind kind = SlotKind::id_prefix;
  std::uint32_t index = 0;  // into links, images or terms, by kind; of a heading: its level
};

// A link as written: [text](scheme:target#anchor "title"). Only links whose scheme is allowed and
// whose text is not empty get here.
struct Link {
  std::string scheme;  // "term", "org", "measure" … or "" for a file or an anchor, "https" …
  std::string
      target;  // behind the scheme, without the anchor; percent-decoding undone by nobody yet
  std::string anchor;  // behind '#', may be empty
  std::string title;
  std::string text;  // the link's own text, plain
  Location where;    // of the whole link
  Location address;  // of scheme:target#anchor; the whole link where it is not written there
};

struct Image {
  std::string target;  // relative path as written
  std::string alt;
  std::string title;
  Location where;
  Location address;  // of the target, as for a link
};

struct TermUse {
  std::uint32_t word = 0;  // index of the word given to TermMatcher
  std::uint32_t term = 0;  // that word's term, used here for the first time in the document
};

struct Heading {
  int level = 2;  // as written
  std::string text;
  std::string id;  // without the prefix
  Location where;  // of the text, without the marks in front
};

// The part of a document from one H2 to the next. html is [begin, end) of Document::html, the H2
// itself left out; slots likewise. The part before the first H2 has no heading (index -1) and is
// there only if it holds something.
struct Section {
  int heading = -1;  // into Document::headings
  std::uint32_t html_begin = 0, html_end = 0;
  std::uint32_t slot_begin = 0, slot_end = 0;
  std::string text;  // plain; a line for each paragraph, item, table row, heading
};

struct Document {
  std::string html;
  std::vector<Slot> slots;  // by offset
  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<TermUse> terms;
  std::vector<Heading> headings;
  std::vector<Section> sections;  // in order; never overlapping
  // The footnotes' block, behind all sections; empty when there are none.
  Section footnotes;
  std::vector<std::string> ids;  // every id in the html, without the prefix, sorted
};

class TermMatcher;  // term_matcher.h

struct Options {
  std::string_view language;           // BCP 47, of the prose
  const TermMatcher* terms = nullptr;  // words to mark, or none
  std::string_view footnotes_title;    // heading of the footnotes' block
  std::string_view back_to_text;       // accessible name of a back-link; "{0}" is the number
  std::string_view table_label;  // accessible name of a table's scrolling region; "{0}" its number
};

// The Markdown in source->text from body_begin on: well-formed UTF-8 without control characters.
// Mistakes go to `diagnostics`; what can be shown is still returned, so that one run finds them
// all. The id prefix that is put in must begin with a letter.
Document parse(const Source& source, std::size_t body_begin, const Options& options,
               Diagnostics& diagnostics);

}  // namespace ayumi::markup
