#include "content/text_checks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "content/content_diagnostics.h"

namespace ayumi::content {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

// Bytes that need a second look: C0 controls, DEL, CR, and 0xC2, which begins the C1 controls.
constexpr std::array<bool, 256> suspicious_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = byte != '\t' && byte != '\n';
  table[0x7F] = true;
  table[0xC2] = true;
  return table;
}

std::string code_point_name(unsigned value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string name = "U+00";
  name.push_back(kDigits[(value >> 4U) & 0xFU]);
  name.push_back(kDigits[value & 0xFU]);
  return name;
}

struct Finding {
  std::size_t at = 0;
  unsigned code_point = 0;
};

std::optional<Finding> find_control_character(std::string_view text) {
  static constexpr auto kSuspicious = suspicious_bytes();
  const auto is_suspicious = [](char c) { return kSuspicious[static_cast<unsigned char>(c)]; };
  auto at = text.begin();
  while ((at = std::find_if(at, text.end(), is_suspicious)) != text.end()) {
    const auto offset = static_cast<std::size_t>(at - text.begin());
    const auto byte = static_cast<unsigned char>(*at);
    const auto next = offset + 1 < text.size() ? static_cast<unsigned char>(text[offset + 1]) : 0U;
    const bool c1 = byte == 0xC2 && next < 0xA0;
    const bool line_end = byte == '\r' && next == '\n';
    if (c1) return Finding{offset, next};
    if (byte != 0xC2 && !line_end) return Finding{offset, byte};
    ++at;
  }
  return std::nullopt;
}

Location place(const Source& source, std::size_t begin, std::size_t length) {
  return {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
}

// The marks that stand around two versions of some lines.
constexpr std::string_view kFirstVersion = "<<<<<<<";
constexpr std::string_view kSecondVersion = ">>>>>>>";

// Where a line begins with the mark and either ends there or goes on behind a space.
std::size_t find_mark(std::string_view text, std::string_view mark, std::size_t from) {
  for (std::size_t at = text.find(mark, from); at != std::string_view::npos;
       at = text.find(mark, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == '\n' || at == byte_order_mark(text);
    const std::size_t end = at + mark.size();
    const bool ends = end == text.size() || std::string_view(" \r\n").find(text[end]) < 3;
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

std::string line_number(std::string_view text, std::size_t at) {
  return std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

// From one mark to the other; a mark whose other one is gone stands alone.
bool tell_conflicts(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source->text;
  bool told = false;
  std::size_t first = find_mark(text, kFirstVersion, 0), last = find_mark(text, kSecondVersion, 0);
  while (std::min(first, last) != std::string_view::npos) {
    const std::size_t begin = std::min(first, last);
    const std::size_t next = find_mark(text, kFirstVersion, begin + 1);
    const std::size_t end = last < next ? last : begin;
    diagnostics.add(kMergeConflict, place(source, begin, kFirstVersion.size()),
                    {line_number(text, begin), line_number(text, end)});
    told = true;
    first = next;
    last = find_mark(text, kSecondVersion, end + 1);
  }
  return told;
}

}  // namespace

std::size_t byte_order_mark(std::string_view text) {
  return text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

std::string control_character_in(std::string_view text) {
  const auto found = find_control_character(text);
  return found ? code_point_name(found->code_point) : std::string();
}

bool check_text(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source->text;
  if (text.size() > bytes_of_mib(kLargestTextMiB)) {
    diagnostics.add(kTooLarge, {make_source(source->path, {})}, {std::to_string(kLargestTextMiB)});
    return false;
  }
  const auto invalid = is_utf16(text) ? std::optional<std::size_t>(0) : find_invalid_utf8(text);
  if (invalid) {
    diagnostics.add(kNotUtf8, place(source, *invalid, 1));
    return false;
  }
  const auto found = find_control_character(text);
  if (!found) return !tell_conflicts(source, diagnostics);
  const std::size_t length = found->code_point < 0x80 ? 1 : 2;
  if (found->code_point == '\r') {
    diagnostics.add(kLoneCarriageReturn, place(source, found->at, length));
  } else {
    diagnostics.add(kControlCharacter, place(source, found->at, length),
                    {code_point_name(found->code_point)});
  }
  return false;
}

}  // namespace ayumi::content
