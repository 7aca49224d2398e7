#include "base/example_address.h"

#include <algorithm>
#include <array>
#include <string>

namespace ayumi {
namespace {

constexpr std::array<std::string_view, 7> kReserved{
    "example", "example.com", "example.net", "example.org", "invalid", "localhost", "test"};

// "https://user@www.Example.org:8080/a/" → "www.example.org"
std::string host_of(std::string_view url) {
  const std::size_t begin = std::min(url.find("://"), url.size());
  url.remove_prefix(std::min(begin + 3, url.size()));
  url = url.substr(0, url.find_first_of("/?#"));
  url.remove_prefix(url.rfind('@') + 1);
  url = url.substr(0, url.rfind(':'));
  if (url.ends_with('.')) url.remove_suffix(1);
  std::string host(url);
  for (char& c : host) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return host;
}

}  // namespace

bool is_example_address(std::string_view url) {
  const std::string host = '.' + host_of(url);
  return std::any_of(kReserved.begin(), kReserved.end(), [&](std::string_view name) {
    return host.ends_with('.' + std::string(name));
  });
}

}  // namespace ayumi
