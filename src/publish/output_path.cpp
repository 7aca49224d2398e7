#include "publish/output_path.h"

#include <algorithm>

#include "base/text.h"

namespace ayumi::publish {

std::string path_problem(std::string_view path) {
  if (find_invalid_utf8(path)) return "is not UTF-8";
  if (path.starts_with(".ayumi-")) return "is reserved";
  const bool odd = std::any_of(path.begin(), path.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20) || c == 0x7F || c == '\\';
  });
  if (odd) return "has a control character or a backslash";
  for (const std::string_view part : split(path, '/')) {
    if (part.empty()) return "has an empty part";
    if (part == "." || part == "..") return "has a part '" + std::string(part) + "'";
  }
  return {};
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace ayumi::publish
