#include "markup/heading_ids.h"

#include "base/text.h"
#include "base/unicode.h"

namespace ayumi::markup {
namespace {

bool is_variation_selector(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }

std::string slug(std::string_view heading) {
  const std::string text = to_nfc(lower_case(heading));
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool hyphen = c == ' ' || c == '\t' || c == '\n' || c == 0x3000 || c == '_' || c == '-';
    if (hyphen && !result.empty()) {
      result += '-';
    } else if (is_letter_or_digit(c) && !is_variation_selector(c)) {
      append_utf8(result, c);
    }
  }
  result.erase(result.find_last_not_of('-') + 1);
  return result.empty() ? "section" : result;
}

}  // namespace

std::string HeadingIds::add(std::string_view heading) {
  const std::string wanted = slug(heading);
  if (used_.insert(wanted).second) return wanted;
  int& last = last_.emplace(wanted, 1).first->second;
  for (;;) {
    std::string id = wanted + '-' + std::to_string(++last);
    if (used_.insert(id).second) return id;
  }
}

std::vector<std::string> HeadingIds::sorted() const { return {used_.begin(), used_.end()}; }

}  // namespace ayumi::markup
