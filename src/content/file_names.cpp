#include "content/file_names.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/unicode.h"
#include "content/content_diagnostics.h"
#include "content/reserved_ids.h"

namespace ayumi::content {
namespace {

bool is_plain_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool is_usable_name(std::string_view name) {
  if (find_invalid_utf8(name)) return false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == '\\') return false;
  }
  std::string stem(name.substr(0, name.find('.')));
  std::transform(stem.begin(), stem.end(), stem.begin(), lower);
  return !is_reserved(kDeviceNames, stem);
}

std::string shown_name(std::string_view name) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain_byte(c)) {
      out.push_back(c);
    } else {
      out.append("\\x").push_back(kDigits[byte >> 4U]);
      out.push_back(kDigits[byte & 0xFU]);
    }
  }
  return out;
}

std::string likeness(const std::string& name) {
  if (!std::all_of(name.begin(), name.end(), is_plain_byte)) return folded(name);
  std::string small = name;
  std::transform(small.begin(), small.end(), small.begin(), lower);
  return small;
}

bool is_meant_as(const std::string& name, const std::string& right) {
  std::string small = likeness(name);
  if (name == right || !is_usable_name(name)) return false;
  if (small.ends_with(".txt")) small.erase(small.size() - 4);
  if (!small.ends_with(".yaml") && !small.ends_with(".yml")) return false;
  const std::string_view stem = std::string_view(small).substr(0, small.rfind('.'));
  return !nearest(stem, {std::string_view(right).substr(0, right.rfind('.'))}).empty();
}

void tell_twins(const std::string& folder, const std::vector<Entry>& entries,
                Diagnostics& diagnostics) {
  std::map<std::string, const std::string*> seen;
  for (const Entry& entry : entries) {
    const auto [first, fresh] = seen.emplace(likeness(entry.name), &entry.name);
    if (fresh) continue;
    diagnostics.add(kTwinNames, whole(folder + "/" + entry.name), {*first->second, entry.name})
        .also = whole(folder + "/" + *first->second);
  }
}

Location whole(const std::string& path) { return {make_source(path, {}), 0, 0}; }

}  // namespace ayumi::content
