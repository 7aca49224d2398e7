#include "markup/address.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "markup/markup_diagnostics.h"

namespace ayumi::markup {
namespace {

constexpr std::array<std::string_view, 4> kOutside{"http", "https", "mailto", "tel"};
constexpr std::array<std::string_view, 7> kPortal{"term",     "org",   "measure", "strategy",
                                                  "followup", "topic", "page"};

bool is_web(std::string_view scheme) { return scheme == "http" || scheme == "https"; }

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Browsers drop line breaks and tabs, and take a backslash for a slash, before they look at a URL.
bool has_treacherous_character(std::string_view address) {
  return std::any_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
  });
}

bool has_host(std::string_view target) {
  return target.starts_with("//") && target.size() > 2 && target[2] != '/' && target[2] != '?';
}

std::string nearest_scheme(std::string_view scheme) {
  std::vector<std::string_view> known(kPortal.begin(), kPortal.end());
  known.insert(known.end(), kOutside.begin(), kOutside.end());
  return nearest(scheme, known);
}

bool check_path(std::string_view path, const Location& where, Diagnostics& diagnostics) {
  if (!path.starts_with('/')) return true;
  diagnostics.add(kRootedAddress, where, {path});
  return false;
}

}  // namespace

bool is_known_scheme(std::string_view scheme) {
  return is_one_of(scheme, kOutside) || is_one_of(scheme, kPortal);
}

bool is_portal_scheme(std::string_view scheme) { return is_one_of(scheme, kPortal); }

AddressParts address_parts(std::string_view address) {
  AddressParts parts;
  const std::size_t colon = address.find_first_of(":/?#");
  if (colon != std::string_view::npos && address[colon] == ':') {
    for (const char c : address.substr(0, colon)) {
      parts.scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    address.remove_prefix(colon + 1);
  }
  const std::size_t hash = std::min(address.find('#'), address.size());
  parts.target = address.substr(0, hash);
  parts.anchor = address.substr(std::min(hash + 1, address.size()));
  return parts;
}

bool check_link_address(std::string_view address, const Location& where, Diagnostics& diagnostics) {
  if (address.empty() || address == "#") {
    diagnostics.add(kEmptyAddress, where);
    return false;
  }
  if (has_treacherous_character(address)) {
    diagnostics.add(kUnusableAddress, where, {address});
    return false;
  }
  const AddressParts parts = address_parts(address);
  const bool has_scheme = !parts.scheme.empty() || address.front() == ':';
  if (!has_scheme) return check_path(address, where, diagnostics);
  if (!is_known_scheme(parts.scheme)) {
    Diagnostic& unknown = diagnostics.add(kUnknownScheme, where, {parts.scheme});
    unknown.suggestion = nearest_scheme(parts.scheme);
    return false;
  }
  const bool incomplete = parts.target.empty() || (is_web(parts.scheme) && !has_host(parts.target));
  if (incomplete) diagnostics.add(kUnusableAddress, where, {address});
  return !incomplete;
}

bool check_image_address(std::string_view address, const Location& where,
                         Diagnostics& diagnostics) {
  if (address.empty()) {
    diagnostics.add(kEmptyAddress, where);
    return false;
  }
  const std::size_t mark = address.find_first_of(":/?#");
  const bool has_scheme = mark != std::string_view::npos && address[mark] == ':';
  if (has_scheme || address.starts_with("//")) {
    diagnostics.add(kForeignImage, where, {address});
    return false;
  }
  if (has_treacherous_character(address)) {
    diagnostics.add(kUnusableAddress, where, {address});
    return false;
  }
  return check_path(address, where, diagnostics);
}

}  // namespace ayumi::markup
