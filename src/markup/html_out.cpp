#include "markup/html_out.h"

#include "base/text.h"
#include "markup/find_any.h"

namespace ayumi::markup {

void HtmlOut::tag(std::string_view html) {
  if (!full()) document_.html += html;
}

// Quotation marks need no escape here, and there are many of them.
void HtmlOut::text(std::string_view text) {
  if (full()) return;
  std::string& html = document_.html;
  std::size_t copied = 0;
  for (std::size_t at = find_any<'&', '<', '>'>(text); at != std::string_view::npos;
       at = find_any<'&', '<', '>'>(text, copied)) {
    html.append(text, copied, at - copied);
    html += text[at] == '&' ? "&amp;" : text[at] == '<' ? "&lt;" : "&gt;";
    copied = at + 1;
  }
  html.append(text, copied);
}

void HtmlOut::attribute(std::string_view name, std::string_view value) {
  if (full()) return;
  document_.html.append(" ").append(name).append("=\"");
  append_escaped(document_.html, value);
  document_.html += '"';
}

void HtmlOut::id(std::string_view id) {
  tag(" id=\"");
  slot(SlotKind::id_prefix, 0);
  tag(id);
  tag("\"");
}

void HtmlOut::href_to(std::string_view id) {
  tag(" href=\"#");
  slot(SlotKind::id_prefix, 0);
  tag(id);
  tag("\"");
}

void HtmlOut::slot(SlotKind kind, std::size_t index) {
  document_.slots.push_back({size(), kind, static_cast<std::uint32_t>(index)});
}

std::string filled(std::string_view pattern, std::string_view value) {
  constexpr std::string_view kGap = "{0}";
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = pattern.find(kGap); at != std::string_view::npos;
       at = pattern.find(kGap, copied)) {
    result.append(pattern, copied, at - copied).append(value);
    copied = at + kGap.size();
  }
  return result.append(pattern, copied);
}

}  // namespace ayumi::markup
