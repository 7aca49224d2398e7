#include "markup/bare_address.h"

#include <algorithm>

namespace ayumi::markup {
namespace {

constexpr bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

template <class Test>
std::size_t run_length(std::string_view text, Test test) {
  const auto end = std::find_if_not(text.begin(), text.end(), test);
  return static_cast<std::size_t>(end - text.begin());
}

template <class Test>
std::size_t run_length_backwards(std::string_view text, Test test) {
  const auto end = std::find_if_not(text.rbegin(), text.rend(), test);
  return static_cast<std::size_t>(end - text.rbegin());
}

// Punctuation at the end belongs to the sentence, as does a bracket that was opened in front.
std::size_t without_trailing_marks(std::string_view url) {
  auto open = std::count(url.begin(), url.end(), '(');
  auto closed = std::count(url.begin(), url.end(), ')');
  std::size_t length = url.size();
  for (; length > 0; --length) {
    const char last = url[length - 1];
    const bool surplus = last == ')' && closed > open;
    if (!surplus && !is_one_of(last, "?!.,:;*_~'")) break;
    if (last == ')') --closed;
  }
  return length;
}

std::size_t url_length(std::string_view text) {
  const std::size_t run = run_length(
      text, [](char c) { return is_alphanumeric(c) || is_one_of(c, "-._~:/?#@!$&'()*+,;=%"); });
  return without_trailing_marks(text.substr(0, run));
}

std::optional<BareAddress> web_address(std::string_view before, std::string_view after) {
  if (after.size() < 4 || !after.starts_with("://") || !is_alphanumeric(after[3])) {
    return std::nullopt;
  }
  for (const std::string_view scheme : {"https", "http"}) {
    if (!before.ends_with(scheme)) continue;
    const std::string_view rest = before.substr(0, before.size() - scheme.size());
    if (!rest.empty() && is_alphanumeric(rest.back())) return std::nullopt;
    return BareAddress{scheme.size(), url_length(after), {}};
  }
  return std::nullopt;
}

std::optional<BareAddress> www_address(std::string_view before, std::string_view after) {
  if (after.size() < 5 || !after.starts_with("www.") || !is_alphanumeric(after[4])) {
    return std::nullopt;
  }
  const bool inside =
      !before.empty() && (is_alphanumeric(before.back()) || is_one_of(before.back(), "_-./@:%"));
  if (inside) return std::nullopt;
  return BareAddress{0, url_length(after), "http://"};
}

// No underscores: they may have become emphasis already.
std::optional<BareAddress> mail_address(std::string_view before, std::string_view after) {
  const std::size_t local = run_length_backwards(
      before, [](char c) { return is_alphanumeric(c) || is_one_of(c, ".+-"); });
  const bool joined = local < before.size() && is_one_of(before[before.size() - local - 1], "_/@:");
  if (local == 0 || joined) return std::nullopt;
  std::size_t domain = run_length(
      after.substr(1), [](char c) { return is_alphanumeric(c) || c == '-' || c == '.'; });
  while (domain > 0 && !is_alphanumeric(after[domain])) --domain;
  const std::string_view name = after.substr(1, domain);
  if (name.find('.') == std::string_view::npos || !is_alphanumeric(name.front())) {
    return std::nullopt;
  }
  return BareAddress{local, 1 + domain, "mailto:"};
}

}  // namespace

std::optional<BareAddress> bare_address_at(std::string_view before, std::string_view after) {
  if (after.empty()) return std::nullopt;
  switch (after.front()) {
    case ':':
      return web_address(before, after);
    case 'w':
      return www_address(before, after);
    case '@':
      return mail_address(before, after);
    default:
      return std::nullopt;
  }
}

}  // namespace ayumi::markup
