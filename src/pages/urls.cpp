#include "pages/urls.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ayumi::pages {
namespace {

constexpr std::string_view kIndex = "index.html";

bool is_page(std::string_view site_path) { return site_path.empty() || site_path.ends_with('/'); }

std::string path_of_base(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::size_t path = base_url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  return path == std::string_view::npos ? "/" : std::string(base_url.substr(path));
}

bool stays(char c) {
  static constexpr auto kStays = [] {
    std::array<bool, 256> table{};
    for (unsigned char digit = '0'; digit <= '9'; ++digit) table[digit] = true;
    for (unsigned char letter = 'A'; letter <= 'Z'; ++letter) {
      table[letter] = table[letter + ('a' - 'A')] = true;
    }
    for (const unsigned char mark : std::string_view("-._~/!$&'()*+,;=:@")) table[mark] = true;
    return table;
  }();
  return kStays[static_cast<unsigned char>(c)];
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// How much of two paths is the same, cut behind the last '/'.
std::size_t common_folder(std::string_view a, std::string_view b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto length = static_cast<std::size_t>(left - a.begin());
  const std::size_t slash = a.substr(0, length).rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

}  // namespace

Urls::Urls(std::string base_url, LinkStyle style)
    : base_url_(std::move(base_url)), base_path_(path_of_base(base_url_)), style_(style) {}

template_::Url Urls::relative(std::string_view from, std::string_view to,
                              std::string_view anchor) const {
  std::string url;
  if (from == to && !anchor.empty()) {
    url = "#";
    return template_::Url(url.append(anchor));
  }
  const std::size_t shared = common_folder(from, to);
  const auto up = std::count(from.begin() + static_cast<std::ptrdiff_t>(shared), from.end(), '/');
  for (std::ptrdiff_t i = 0; i < up; ++i) url += "../";
  const std::string_view rest = to.substr(shared);
  // A name with a colon would be read as a scheme.
  if (up == 0 && rest.substr(0, rest.find('/')).find(':') != std::string_view::npos) url += "./";
  url += percent_encoded(rest);
  const bool page = is_page(to);
  if (page && style_ == LinkStyle::portable) {
    url += kIndex;
  } else if (url.empty()) {
    url = "./";
  }
  if (!anchor.empty()) url.append("#").append(anchor);
  return template_::Url(std::move(url));
}

template_::Url Urls::absolute(std::string_view to) const {
  return template_::Url(base_url_ + percent_encoded(to));
}

template_::Url Urls::rooted(std::string_view to) const {
  return template_::Url(base_path_ + percent_encoded(to));
}

std::string file_of(std::string_view site_path) {
  std::string file(site_path);
  if (is_page(site_path)) file += kIndex;
  return file;
}

template_::Url with_query(const template_::Url& page, std::string_view name,
                          std::string_view value) {
  std::string encoded;
  for (const char c : percent_encoded(value)) {
    // What stays in a path may mean something in a query.
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (std::string_view("&+;=#'").find(c) == std::string_view::npos) {
      encoded.push_back(c);
    } else {
      encoded.append({'%', kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
  }
  return template_::Url(page.text() + '?' + std::string(name) + '=' + encoded);
}

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  out.reserve(path.size());
  for (const char c : path) {
    if (stays(c)) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kDigits[byte >> 4U]);
    out.push_back(kDigits[byte & 15U]);
  }
  return out;
}

std::string percent_decoded(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool escape = path[i] == '%' && i + 2 < path.size() && hex_value(path[i + 1]) >= 0 &&
                        hex_value(path[i + 2]) >= 0;
    if (escape) {
      out.push_back(static_cast<char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2])));
      i += 2;
    } else {
      out.push_back(path[i]);
    }
  }
  return out;
}

}  // namespace ayumi::pages
