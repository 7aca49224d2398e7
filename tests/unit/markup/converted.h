#pragma once
// A document as tests look at it.

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "markup/document.h"

namespace ayumi::markup {

struct Converted {
  Document document;
  // The HTML with its slots shown: ‹text› a link, {image}, «word» a term, ids without prefix.
  std::string html;
  // "M001 3:5 <b>": code, line, column, and the text that the place covers.
  std::vector<std::string> mistakes;
};

inline Options japanese() {
  Options options;
  options.language = "ja";
  return options;
}

inline std::string shown(const Document& document) {
  std::string html;
  std::size_t copied = 0;
  for (const Slot& slot : document.slots) {
    html.append(document.html, copied, slot.offset - copied);
    copied = slot.offset;
    switch (slot.kind) {
      case SlotKind::link_open:
        html += "‹";
        break;
      case SlotKind::link_close:
        html += "›";
        break;
      case SlotKind::image:
        html += "{image}";
        break;
      case SlotKind::term_open:
        html += "«";
        break;
      case SlotKind::term_close:
        html += "»";
        break;
      case SlotKind::heading_level:
        html += std::to_string(slot.index);
        break;
      case SlotKind::id_prefix:
        break;
    }
  }
  return html.append(document.html, copied);
}

inline std::string shown(const Location& where) {
  const LineColumn at = line_column(*where.source, where.begin);
  return std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' +
         std::string(where.text());
}

inline Converted convert(std::string text, const Options& options = japanese(),
                         std::size_t body_begin = 0) {
  Converted result;
  Diagnostics diagnostics;
  const Source source = make_source("page.ja.md", std::move(text));
  result.document = parse(source, body_begin, options, diagnostics);
  result.html = shown(result.document);
  for (const Diagnostic& mistake : diagnostics.sorted()) {
    result.mistakes.push_back(std::string(mistake.kind.code) + ' ' + shown(mistake.where));
  }
  return result;
}

}  // namespace ayumi::markup
