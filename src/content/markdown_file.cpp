#include "content/markdown_file.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/text.h"
#include "base/unicode.h"
#include "content/content_diagnostics.h"
#include "content/text_checks.h"
#include "content/yaml_reader.h"
#include "content/yaml_spans.h"

namespace ayumi::content {
namespace {

constexpr std::string_view kFence = "---";

std::string_view words(std::string_view text, LineSpan line) {
  return text.substr(line.begin, line.end - line.begin);
}

LineSpan line_after(std::string_view text, LineSpan line) {
  const std::size_t newline = text.find('\n', line.end);
  return line_at(text, newline == std::string_view::npos ? text.size() : newline + 1);
}

bool is_fence(std::string_view line) {
  return line.starts_with(kFence) && trimmed(line.substr(kFence.size())).empty();
}

// Two or more of what may be meant as dashes, whatever invisible things stand around them.
bool resembles_fence(std::string_view line) {
  constexpr std::array<char32_t, 9> kDashes{U'-', U'+', U'‐', U'‑', U'–', U'—', U'―', U'－', U'ー'};
  constexpr std::array<char32_t, 6> kInvisible{U' ',      U'\t',     U'\u3000',
                                               U'\u00A0', U'\u200B', U'\uFEFF'};
  int dashes = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (std::find(kDashes.begin(), kDashes.end(), c) != kDashes.end()) {
      ++dashes;
    } else if (std::find(kInvisible.begin(), kInvisible.end(), c) == kInvisible.end()) {
      return false;
    }
  }
  return dashes >= 2;
}

bool resembles_key(std::string_view line) {
  constexpr std::string_view kWideColon = "：";
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (end == 0 || end == std::string_view::npos) return false;
  const std::string_view rest = trimmed(line.substr(end));
  return rest.starts_with(':') || rest.starts_with(kWideColon);
}

// A line of dashes of the wrong kind or in the wrong place, followed by something like a key.
bool tell_look_alike(const Source& source, std::size_t begin, Diagnostics& diagnostics) {
  const std::string_view text = source->text;
  LineSpan line = line_at(text, begin);
  line.begin = std::max(line.begin, begin);
  while (line.end < text.size() && trimmed(words(text, line)).empty()) {
    line = line_after(text, line);
  }
  if (!resembles_fence(words(text, line))) return false;
  if (!resembles_key(words(text, line_after(text, line)))) return false;
  diagnostics.add(kFrontMatterLookAlike, {source, static_cast<std::uint32_t>(line.begin),
                                          static_cast<std::uint32_t>(line.end)});
  return true;
}

// Behind the lines that were meant as front matter, opened by a look-alike: behind the fence that
// closes it, or behind its keys.
std::size_t behind_look_alike(std::string_view text, std::size_t begin) {
  LineSpan line = line_at(text, begin);
  while (line.end < text.size() && trimmed(words(text, line)).empty()) {
    line = line_after(text, line);
  }
  while (line.end < text.size()) {
    line = line_after(text, line);
    const std::string_view here = words(text, line);
    if (resembles_fence(here)) return std::min(line_after(text, line).begin, text.size());
    if (!resembles_key(here) && !here.starts_with(' ')) return line.begin;
  }
  return text.size();
}

// Its keys are there, though nobody can say where they end.
Yaml unreadable(const Source& source) {
  auto file = std::make_shared<YamlFile>();
  file->source = source;
  file->readable = false;
  return file;
}

// The closing fence, or nothing when there is none.
std::optional<LineSpan> find_closing_fence(std::string_view text, LineSpan opening) {
  LineSpan line = opening;
  while (line.end < text.size()) {
    line = line_after(text, line);
    if (is_fence(words(text, line))) return line;
  }
  return std::nullopt;
}

}  // namespace

void split_front_matter(MarkdownFile& file, Diagnostics& diagnostics) {
  const std::string_view text = file.source->text;
  const std::size_t begin = byte_order_mark(text);
  LineSpan first = line_at(text, begin);
  first.begin = begin;
  file.body_begin = begin;
  if (!is_fence(words(text, first))) {
    if (tell_look_alike(file.source, begin, diagnostics)) {
      file.front_matter = unreadable(file.source);
      file.body_begin = behind_look_alike(text, begin);
    }
    return;
  }
  const auto closing = find_closing_fence(text, first);
  if (!closing) {
    diagnostics.add(kFrontMatterOpen, {file.source, static_cast<std::uint32_t>(begin),
                                       static_cast<std::uint32_t>(begin + kFence.size())});
    file.front_matter = unreadable(file.source);
    return;
  }
  const std::size_t yaml_begin = std::min(text.find('\n', first.end) + 1, closing->begin);
  file.front_matter = read_yaml(file.source, yaml_begin, closing->begin, diagnostics);
  file.body_begin = std::min(line_after(text, *closing).begin, text.size());
  if (text.find('\n', closing->end) == std::string_view::npos) file.body_begin = text.size();
}

std::string_view body_of(const MarkdownFile& file) {
  return std::string_view(file.source->text).substr(file.body_begin);
}

bool holds_words(std::string_view body) {
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    const std::string_view words = trimmed(body.substr(begin, end - begin));
    const std::size_t marks = std::min(words.find_first_not_of('#'), words.size());
    const bool heading = marks > 0 && (marks == words.size() || words[marks] == ' ');
    if (!words.empty() && !heading) return true;
    begin = end + 1;
  }
  return false;
}

std::string translation_hash(std::string_view body) {
  constexpr std::size_t kDigits = 16;
  std::string plain(body);
  plain.erase(std::remove(plain.begin(), plain.end(), '\r'), plain.end());
  return sha256(to_nfc(trimmed(plain))).substr(0, kDigits);
}

}  // namespace ayumi::content
