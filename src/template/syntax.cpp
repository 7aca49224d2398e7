#include "template/syntax.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "template/template_diagnostics.h"

namespace ayumi::template_ {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_name(std::string_view text) {
  constexpr std::string_view kOthers = "_-./";
  const auto fits = [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kOthers.find(c) != std::string_view::npos;
  };
  return !text.empty() && text.front() != '/' && std::all_of(text.begin(), text.end(), fits);
}

class Parser {
 public:
  Parser(Syntax& syntax, Diagnostics& diagnostics)
      : syntax_(syntax), diagnostics_(diagnostics), text_(syntax.source->text), open_(1) {}

  void parse() {
    if (text_.starts_with("\xEF\xBB\xBF")) literal_ = 3;
    for (std::size_t at = literal_; !given_up_;) {
      at = text_.find("{{", at);
      if (at == std::string_view::npos) break;
      at = read_tag(at);
    }
    if (!given_up_) add_literal(text_.size());
    while (open_.size() > 1) close_unclosed();
    syntax_.nodes = std::move(open_.front().children);
  }

 private:
  void report(const DiagnosticKind& kind, std::string_view piece,
              std::initializer_list<std::string_view> arguments = {}) {
    diagnostics_.add(kind, syntax_.locate(piece), arguments);
  }

  void add_literal(std::size_t end) {
    if (end > literal_) {
      open_.back().children.push_back({Tag::text, text_.substr(literal_, end - literal_), {}});
    }
  }

  // Returns where to go on reading.
  std::size_t read_tag(std::size_t begin) {
    const bool triple = text_.substr(begin).starts_with("{{{");
    const std::size_t inside = begin + (triple ? 3 : 2);
    const std::string_view closer = triple ? "}}}" : "}}";
    const std::size_t end = text_.find(closer, inside);
    const std::string_view content = trimmed(text_.substr(inside, end - inside));
    const bool comment = !triple && content.starts_with('!');
    if (end == std::string_view::npos ||
        (!comment && content.find_first_of("{\n") < content.size())) {
      report(kUnclosedTag, text_.substr(begin, inside - begin));
      return inside;
    }
    std::size_t next = end + closer.size();
    const std::string_view whole = text_.substr(begin, next - begin);
    const bool prints = triple || content.empty() || is_name(content) || content.front() == '&';
    std::size_t literal_end = begin;
    if (!prints) remove_lone_line(literal_end, next);
    add_literal(literal_end);
    literal_ = next;
    if (!comment) take(triple ? '&' : 0, content, whole);
    return next;
  }

  // A tag alone on its line takes the line with it: widens [begin, end) where that is so.
  void remove_lone_line(std::size_t& begin, std::size_t& end) const {
    std::size_t left = begin;
    while (left > literal_ && is_blank(text_[left - 1])) --left;
    if (left > 0 && text_[left - 1] != '\n' && !(left == 3 && literal_ == 3)) return;
    std::size_t right = end;
    while (right < text_.size() && is_blank(text_[right])) ++right;
    if (text_.substr(right).starts_with("\r\n")) ++right;
    if (right < text_.size() && text_[right] != '\n') return;
    begin = left;
    end = std::min(right + 1, text_.size());
  }

  void take(char sign, std::string_view content, std::string_view whole) {
    if (sign == 0 && !content.empty() && !is_name(content)) {
      sign = content.front();
      content = trimmed(content.substr(1));
    }
    if (!is_name(content)) return report(kUnknownTag, whole, {whole});
    switch (sign) {
      case 0:
        return add(Tag::variable, content);
      case '&':
        return add(Tag::raw, content);
      case '>':
        return add(Tag::partial, content);
      case '#':
        return begin(Tag::section, content);
      case '^':
        return begin(Tag::inverted, content);
      case '<':
        return begin(Tag::parent, content);
      case '$':
        return begin(Tag::block, content);
      case '/':
        return close(content);
      default:
        return report(kUnknownTag, whole, {whole});
    }
  }

  void add(Tag tag, std::string_view name) { open_.back().children.push_back({tag, name, {}}); }

  void begin(Tag tag, std::string_view name) {
    if (open_.size() > kDeepestNesting) {
      report(kTooDeep, name, {std::to_string(kDeepestNesting)});
      given_up_ = true;
      open_.resize(1);
      return;
    }
    open_.push_back({tag, name, {}});
  }

  void close(std::string_view name) {
    const auto opened = std::find_if(open_.rbegin(), std::prev(open_.rend()),
                                     [&](const Node& node) { return node.text == name; });
    if (opened == std::prev(open_.rend())) return report(kStrayClose, name, {name});
    for (auto extra = opened - open_.rbegin(); extra > 0; --extra) close_unclosed();
    fold();
  }

  void close_unclosed() {
    report(kUnclosedSection, open_.back().text, {open_.back().text});
    fold();
  }

  void fold() {
    Node done = std::move(open_.back());
    open_.pop_back();
    open_.back().children.push_back(std::move(done));
  }

  Syntax& syntax_;
  Diagnostics& diagnostics_;
  std::string_view text_;
  std::vector<Node> open_;   // the file itself, then each tag that waits for its end
  std::size_t literal_ = 0;  // begin of the text not yet added
  bool given_up_ = false;
};

}  // namespace

Location Syntax::locate(std::string_view piece) const {
  const auto begin = static_cast<std::uint32_t>(piece.data() - source->text.data());
  return {source, begin, begin + static_cast<std::uint32_t>(piece.size())};
}

Syntax parse(const Source& source, Diagnostics& diagnostics) {
  Syntax syntax{source, {}};
  if (const auto bad = find_invalid_utf8(source->text)) {
    diagnostics.add(kNotUtf8, syntax.locate(std::string_view(source->text).substr(*bad, 1)));
  } else {
    Parser(syntax, diagnostics).parse();
  }
  return syntax;
}

}  // namespace ayumi::template_
