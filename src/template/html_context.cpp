#include "template/html_context.h"

#include <algorithm>
#include <array>

namespace ayumi::template_ {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds_address(std::string_view attribute) {
  constexpr std::array<std::string_view, 12> kAddresses = {
      "href", "src",  "action", "formaction", "poster",     "cite",
      "data", "ping", "srcset", "manifest",   "xlink:href", "imagesrcset"};
  return is_one_of(kAddresses, attribute);
}

// Attributes whose value is a program or a document of its own.
bool holds_code(std::string_view attribute) {
  return attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc";
}

bool holds_inert_text(std::string_view element) {
  return element == "title" || element == "textarea";
}

bool holds_raw_text(std::string_view element) {
  constexpr std::array<std::string_view, 7> kRaw = {"script",  "style",    "xmp",      "iframe",
                                                    "noembed", "noframes", "plaintext"};
  return is_one_of(kRaw, element);
}

}  // namespace

std::optional<HtmlContext::Misplaced> HtmlContext::read(std::string_view literal) {
  std::optional<Misplaced> first;
  if (language_ == Language::plain) return first;
  for (std::size_t at = 0; at < literal.size(); ++at) {
    const std::optional<Fault> fault = step(literal[at]);
    if (fault && !first) first = Misplaced{*fault, at};
  }
  return first;
}

void HtmlContext::print() {
  if (address_ == Address::begin) address_ = Address::printed;
  if (in_script_type()) seen_ += '?';
}

void HtmlContext::settle() {
  if (mode_ == Mode::name || mode_ == Mode::attribute) mode_ = Mode::after_value;
  if (mode_ == Mode::after_attribute) mode_ = Mode::before_attribute;
  if (mode_ == Mode::after_value || mode_ == Mode::before_attribute) attribute_.clear();
}

bool HtmlContext::join(const HtmlContext& before, bool repeats) {
  if (*this == before) return true;
  HtmlContext strict = before;
  if (strict.mode_ == Mode::before_attribute) strict.mode_ = Mode::after_value;
  HtmlContext after = *this;
  if (after.mode_ == Mode::before_attribute) after.mode_ = Mode::after_value;
  // `hidden` after a space, standing once or never, is sound if a space follows it; standing twice
  // it would be `hiddenhidden`.
  const bool sound = strict == after && (!repeats || mode_ == Mode::before_attribute);
  *this = sound ? strict : before;
  return sound;
}

Spot HtmlContext::spot() const {
  if (language_ == Language::plain) return Spot::plain;
  if (mode_ == Mode::text) return Spot::text;
  if (mode_ == Mode::raw && holds_inert_text(element_)) return Spot::inert;
  if (mode_ == Mode::raw && is_json_) return Spot::json;
  if (mode_ != Mode::value || quote_ == 0 || closing_ || holds_code(attribute_))
    return Spot::closed;
  if (address_ == Address::none) return Spot::inert;
  if (address_ == Address::begin) return Spot::address;
  return address_ == Address::fragment ? Spot::fragment : Spot::bad_address;
}

std::string HtmlContext::place() const {
  if (language_ == Language::plain) return ".txt";
  if (mode_ == Mode::text) return "<>…</>";
  if (mode_ == Mode::comment) return "<!--…-->";
  if (mode_ == Mode::declaration) return "<!…>";
  if (mode_ == Mode::raw) return "<" + element_ + ">";
  if (mode_ == Mode::attribute) return "<" + element_ + " " + attribute_ + "…";
  if (mode_ != Mode::value && mode_ != Mode::before_value) return "<" + element_ + "…";
  const std::string quote(quote_ == 0 ? 0 : 1, quote_);
  return attribute_ + "=" + quote + (address_ == Address::begin ? "" : "…");
}

std::optional<HtmlContext::Fault> HtmlContext::step(char c) {
  switch (mode_) {
    case Mode::text:
      if (c == '<') mode_ = Mode::opening;
      return std::nullopt;
    case Mode::opening:
      step_opening(c);
      return std::nullopt;
    case Mode::declaration:
      step_declaration(c);
      return std::nullopt;
    case Mode::comment:
      step_comment(c);
      return std::nullopt;
    case Mode::before_value:
      return step_before_value(c);
    case Mode::value:
      return step_value(c);
    case Mode::raw:
      return step_raw(c);
    default:
      return step_tag(c);
  }
}

void HtmlContext::step_opening(char c) {
  if (is_letter(c)) {
    mode_ = Mode::name;
    element_ = lower(c);
  } else if (c == '/' && !closing_) {
    closing_ = true;
  } else if (c != '<' || closing_) {
    const bool declares = c == '!' || c == '?' || (closing_ && c != '>');
    mode_ = declares ? Mode::declaration : Mode::text;
    seen_ = declares ? std::string(1, c) : "";
    closing_ = false;
  }
}

void HtmlContext::step_declaration(char c) {
  if (seen_.size() < 3) seen_ += c;
  if (seen_ == "!--") {
    mode_ = Mode::comment;
    seen_ = "--";
  } else if (c == '>') {
    end_tag();
  }
}

void HtmlContext::step_comment(char c) {
  if (c == '>' && (seen_.ends_with("--") || seen_.ends_with("--!"))) {
    end_tag();
  } else if (c == '-' || c == '!') {
    seen_ = (seen_ + c).substr(seen_.size() < 3 ? 0 : 1);
  } else {
    seen_.clear();
  }
}

std::optional<HtmlContext::Fault> HtmlContext::step_tag(char c) {
  const bool named = mode_ == Mode::attribute || mode_ == Mode::after_attribute;
  if (c == '>') {
    end_tag();
  } else if (c == '=' && named) {
    mode_ = Mode::before_value;
  } else if (is_space(c) || c == '/') {
    mode_ = named && c != '/' ? Mode::after_attribute : Mode::before_attribute;
  } else if (mode_ == Mode::name) {
    element_ += lower(c);
  } else if (mode_ == Mode::attribute) {
    attribute_ += lower(c);
  } else {
    const bool glued = mode_ == Mode::after_value || c == '=';
    mode_ = c == '=' ? Mode::before_value : Mode::attribute;
    attribute_ = lower(c);
    if (glued) return Fault::no_space;
  }
  return std::nullopt;
}

std::optional<HtmlContext::Fault> HtmlContext::step_before_value(char c) {
  if (is_space(c)) return std::nullopt;
  address_ = holds_address(attribute_) ? Address::begin : Address::none;
  mode_ = Mode::value;
  if (c != '"' && c != '\'') return step_value(c);
  quote_ = c;
  return std::nullopt;
}

std::optional<HtmlContext::Fault> HtmlContext::step_value(char c) {
  if (quote_ == 0 && (is_space(c) || c == '>')) {
    end_value();
    return step_tag(c);
  }
  if (quote_ != 0 && c == quote_) {
    end_value();
  } else if (in_script_type()) {
    seen_ += lower(c);
  } else if (address_ != Address::none) {
    return step_address(c);
  }
  return std::nullopt;
}

std::optional<HtmlContext::Fault> HtmlContext::step_address(char c) {
  const bool stray = address_ == Address::printed && c != '#' && c != '?';
  if (c == '#' || address_ == Address::fragment) {
    address_ = Address::fragment;
  } else if (address_ == Address::begin || stray) {
    address_ = Address::literal;
  } else if (c == '?') {
    address_ = Address::query;
  }
  return stray ? std::optional(Fault::text_after_address) : std::nullopt;
}

std::optional<HtmlContext::Fault> HtmlContext::step_raw(char c) {
  const std::string end = "</" + element_;
  if (seen_ == end && (is_space(c) || c == '/' || c == '>')) {
    closing_ = true;
    mode_ = Mode::before_attribute;
    return step_tag(c);
  }
  if (seen_.size() < end.size() && lower(c) == end[seen_.size()]) {
    seen_ += lower(c);
  } else {
    seen_ = c == '<' ? "<" : "";
  }
  return std::nullopt;
}

void HtmlContext::end_value() {
  if (in_script_type()) is_json_ = seen_ == "application/ld+json";
  mode_ = Mode::after_value;
  address_ = Address::none;
  quote_ = 0;
  attribute_.clear();
  seen_.clear();
}

void HtmlContext::end_tag() {
  const bool special = language_ == Language::html && !closing_ &&
                       (holds_raw_text(element_) || holds_inert_text(element_));
  HtmlContext next(language_);
  if (special) {
    next.mode_ = Mode::raw;
    next.element_ = element_;
    next.is_json_ = is_json_;
  }
  *this = next;
}

}  // namespace ayumi::template_
