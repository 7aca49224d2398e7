#include "support/html_balance.h"

#include <algorithm>
#include <set>
#include <vector>

namespace ayumi::fuzz {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_void(std::string_view name) {
  static const std::set<std::string_view> kVoid{"br", "hr", "img", "input", "link", "meta", "wbr"};
  return kVoid.contains(name);
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == ':';
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  std::string read() {
    while (fault_.empty() && at_ < html_.size()) {
      if (html_[at_] == '<') {
        read_markup();
      } else if (html_[at_] == '&') {
        read_reference(html_.size());
      } else {
        check(html_[at_] != '>', "a bare '>'");
        ++at_;
      }
    }
    check(open_.empty(), "an open element at the end");
    return fault_;
  }

 private:
  void check(bool holds, std::string_view what) {
    if (holds || !fault_.empty()) return;
    const std::size_t from = at_ < 60 ? 0 : at_ - 60;
    fault_ = std::string(what) + " at byte " + std::to_string(at_) + ": …" +
             std::string(html_.substr(from, 120)) + "…";
  }

  std::string_view take_name() {
    const std::size_t begin = at_;
    while (at_ < html_.size() && is_name(html_[at_])) ++at_;
    check(at_ > begin, "a name is missing");
    return html_.substr(begin, at_ - begin);
  }

  bool take(std::string_view expected) {
    if (!html_.substr(at_).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  void skip_behind(std::string_view end) {
    const std::size_t found = html_.find(end, at_);
    check(found != kNone, "something that does not end");
    at_ = found == kNone ? html_.size() : found + end.size();
  }

  void read_markup() {
    if (take("<!--")) return skip_behind("-->");
    if (take("<!")) return skip_behind(">");
    if (take("</")) return read_end();
    ++at_;
    const std::string_view name = take_name();
    const bool closed = read_attributes();
    if (name == "script" || name == "style") {
      skip_behind(name == "script" ? "</script>" : "</style>");
    } else if (!closed && !is_void(name)) {
      open_.push_back(name);
    }
  }

  void read_end() {
    const std::string_view name = take_name();
    check(!open_.empty() && open_.back() == name, "an end without a beginning");
    if (!open_.empty()) open_.pop_back();
    check(take(">"), "an end tag that does not end");
  }

  // True behind "/>", as SVG is written.
  bool read_attributes() {
    std::set<std::string_view> seen;
    while (fault_.empty()) {
      if (take(">")) return false;
      const std::size_t before = at_;
      while (at_ < html_.size() && (html_[at_] == ' ' || html_[at_] == '\n')) ++at_;
      if (take("/>")) return true;
      if (take(">")) return false;
      check(at_ > before, "no space before an attribute");
      check(seen.insert(take_name()).second, "an attribute twice");
      if (take("=")) read_value();
    }
    return true;
  }

  void read_value() {
    check(take("\""), "a value without quotes");
    const std::size_t end = html_.find('"', at_);
    check(end != kNone, "a value that does not end");
    while (fault_.empty() && at_ < end) {
      check(html_[at_] != '<' && html_[at_] != '>', "markup in a value");
      if (html_[at_] == '&') {
        read_reference(end);
      } else {
        ++at_;
      }
    }
    ++at_;
  }

  void read_reference(std::size_t end) {
    const std::size_t semicolon = html_.find(';', at_);
    const std::string_view name =
        semicolon < end ? html_.substr(at_ + 1, semicolon - at_ - 1) : std::string_view();
    const bool whole =
        !name.empty() && name.size() < 10 &&
        std::all_of(name.begin(), name.end(), [](char c) { return is_name(c) || c == '#'; });
    check(whole, "a bare '&'");
    if (whole) at_ = semicolon + 1;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
  std::string fault_;
};

}  // namespace

std::string imbalance(std::string_view html) { return Reader(html).read(); }

}  // namespace ayumi::fuzz
