#include "exports/json_out.h"

#include <utility>

namespace ayumi::exports {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::string_view kLineSeparator = "\xE2\x80\xA8";
constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";

bool is_plain(char c, bool in_page) {
  if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') return false;
  return !in_page || (c != '<' && c != '>' && c != '&' && c != kLineSeparator.front());
}

void append_escape(std::string& out, unsigned code) {
  out += "\\u00";
  out += kDigits[code >> 4U & 15U];
  out += kDigits[code & 15U];
}

void append_special(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    default:
      append_escape(out, static_cast<unsigned char>(c));
  }
}

}  // namespace

JsonOut& JsonOut::key(std::string_view name) {
  item();
  quote(name);
  out_ += in_page_ ? ":" : ": ";
  after_key_ = true;
  return *this;
}

JsonOut& JsonOut::value(std::string_view text) {
  item();
  quote(text);
  return *this;
}

JsonOut& JsonOut::number(std::uint64_t number) {
  item();
  out_ += std::to_string(number);
  return *this;
}

JsonOut& JsonOut::flag(bool value) {
  item();
  out_ += value ? "true" : "false";
  return *this;
}

JsonOut& JsonOut::member_if(std::string_view name, const Text& text, const Site& site) {
  if (text.empty()) return *this;
  key(name).begin_object();
  for (LanguageIndex i = 0; i < site.languages.size(); ++i) {
    if (const std::string* own = text.in(i)) member(site.languages[i].tag, *own);
  }
  return end_object();
}

std::string JsonOut::take() && {
  if (!in_page_) out_ += '\n';
  return std::move(out_);
}

JsonOut& JsonOut::open(char bracket) {
  item();
  out_ += bracket;
  ++depth_;
  first_ = true;
  return *this;
}

JsonOut& JsonOut::close(char bracket) {
  --depth_;
  if (!first_) line();
  out_ += bracket;
  first_ = false;
  return *this;
}

// What comes before a value or a key.
void JsonOut::item() {
  if (after_key_) {
    after_key_ = false;
    first_ = false;
    return;
  }
  if (!first_) out_ += ',';
  first_ = false;
  if (depth_ > 0) line();
}

void JsonOut::line() {
  if (in_page_) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonOut::quote(std::string_view text) {
  out_ += '"';
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_plain(text[end], in_page_)) ++end;
    out_ += text.substr(i, end - i);
    if (end == text.size()) break;
    const std::string_view rest = text.substr(end, kLineSeparator.size());
    if (rest == kLineSeparator || rest == kParagraphSeparator) {
      out_ += rest == kLineSeparator ? "\\u2028" : "\\u2029";
      i = end + rest.size();
      continue;
    }
    if (text[end] == kLineSeparator.front()) {
      out_ += text[end];
    } else {
      append_special(out_, text[end]);
    }
    i = end + 1;
  }
  out_ += '"';
}

}  // namespace ayumi::exports
