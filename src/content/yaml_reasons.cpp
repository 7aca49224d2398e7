#include "content/yaml_reasons.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "content/content_diagnostics.h"
#include "content/yaml_spans.h"

namespace ayumi::content {
namespace {

constexpr std::string_view kWideColon = "：";
constexpr std::string_view kWideSpace = "\u3000";
constexpr std::array<std::pair<std::string_view, const char*>, 2> kWideBrackets{
    {{"｛", "{"}, {"［", "["}}};
struct Space {
  std::string_view bytes, name;
};
constexpr std::array<Space, 2> kLookAlikeSpaces{{{kWideSpace, "wide"}, {"\u00A0", "no-break"}}};
constexpr int kLinesToLookBack = 4;
constexpr std::string_view kKeyLetters = "abcdefghijklmnopqrstuvwxyz0123456789_-";

// Where the key begins: behind the indentation and the dash of a list.
std::size_t key_begin(std::string_view line) {
  std::size_t at = std::min(line.find_first_not_of(' '), line.size());
  while (line.substr(at).starts_with("- ")) {
    at = std::min(line.find_first_not_of(' ', at + 1), line.size());
  }
  return at;
}

std::size_t key_end(std::string_view line) {
  return std::min(line.find_first_not_of(kKeyLetters, key_begin(line)), line.size());
}

// "lead:[mof]": a colon with nothing between it and the value.
std::optional<std::size_t> find_missing_space(std::string_view line) {
  const std::size_t end = key_end(line);
  const bool colon = end > key_begin(line) && end + 1 < line.size() && line[end] == ':';
  if (!colon || line[end + 1] == ' ' || line[end + 1] == '/') return std::nullopt;
  return end;
}

// What stands before a key: spaces and dashes, and the first that only looks like a space.
struct Indentation {
  std::size_t end = 0;
  bool has_dash = false;
  const Space* space = nullptr;
  std::size_t at = 0;  // of `space`
};

Indentation indentation_of(std::string_view words) {
  Indentation found;
  while (found.end < words.size()) {
    const std::string_view rest = words.substr(found.end);
    const auto* space = std::find_if(kLookAlikeSpaces.begin(), kLookAlikeSpaces.end(),
                                     [&](const Space& one) { return rest.starts_with(one.bytes); });
    if (space != kLookAlikeSpaces.end()) {
      if (found.space == nullptr) found.at = found.end;
      if (found.space == nullptr) found.space = space;
      found.end += space->bytes.size();
    } else if (rest[0] == ' ' || rest[0] == '-') {
      found.has_dash = found.has_dash || rest[0] == '-';
      ++found.end;
    } else {
      break;
    }
  }
  return found;
}

class Reason {
 public:
  Reason(const YamlFailure& failure, Diagnostics& diagnostics)
      : failure_(failure), text_(failure.source->text), diagnostics_(diagnostics) {}

  void tell() {
    if (failure_.open_bracket && tell_note_inside(*failure_.open_bracket)) return;
    if (failure_.message.find("flow not found") != std::string_view::npos && tell_bracket()) return;
    const bool escape = failure_.message.starts_with("unknown escape") ||
                        failure_.message.starts_with("invalid unicode") ||
                        failure_.message.starts_with("bad character found while scanning hex");
    if (escape && tell_escape()) return;
    if (text_.substr(failure_.at).starts_with('*')) return tell_alias();
    if (failure_.message == "unknown token") return tell_quotes_needed(failure_.at);
    if (tell_space_near() || tell_separator_near()) return;
    const bool colon_in_value = failure_.message == "illegal map value" && tell_colon_in_value();
    if (colon_in_value || tell_text_after_close()) return;
    const LineSpan line = line_at(text_, failure_.at);
    if (line.begin > failure_.begin && tell_note_above(line.begin - 1)) return;
    const std::size_t begin = std::min(text_.find_first_not_of(' ', line.begin), line.end);
    add(kBadYaml, begin, line.end - begin);
  }

 private:
  Diagnostic& add(const DiagnosticKind& kind, std::size_t at, std::size_t length,
                  std::string_view argument = {}) {
    const Location where{failure_.source, static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(at + length)};
    return argument.empty() ? diagnostics_.add(kind, where)
                            : diagnostics_.add(kind, where, {argument});
  }

  std::string_view character_at(std::size_t at) const {
    std::size_t end = at;
    if (at < text_.size()) next_code_point(text_, end);
    return text_.substr(std::min(at, text_.size()), end - at);
  }

  bool tell_bracket() {
    if (!failure_.open_bracket) return false;
    if (tell_inside(*failure_.open_bracket)) return true;
    add(kUnclosedBracket, *failure_.open_bracket, 1, character_at(*failure_.open_bracket));
    return true;
  }

  // Of a bracket that is closed behind a '#', which hides it.
  bool tell_note_inside(std::size_t open) {
    const LineSpan line = line_at(text_, open);
    const std::string_view words = text_.substr(open, line.end - open);
    const std::size_t mark = words.find(" #");
    const char close = text_[open] == '{' ? '}' : ']';
    if (mark == std::string_view::npos || words.find(close, mark) == std::string_view::npos ||
        words.substr(0, mark).find_first_of("\"'") != std::string_view::npos) {
      return false;
    }
    add(kNeedsQuotes, open + mark + 1, 1, "#");
    return true;
  }

  // The library gives up in the line below such a bracket, when it has told nothing of it yet.
  bool tell_note_above(std::size_t above) {
    const LineSpan line = line_at(text_, above);
    const std::string_view words = text_.substr(line.begin, line.end - line.begin);
    const std::size_t mark = words.find(" #");
    const std::size_t open = words.substr(0, mark).find_last_of("{}[]");
    const bool opens = mark != std::string_view::npos && open != std::string_view::npos &&
                       (words[open] == '{' || words[open] == '[');
    return opens && tell_note_inside(line.begin + open);
  }

  // Of a bracket that is closed on its line: two colons with no comma between them.
  bool tell_inside(std::size_t open) {
    const LineSpan line = line_at(text_, open);
    const bool braces = text_[open] == '{';
    const std::size_t close = text_.find(braces ? '}' : ']', open);
    if (!braces || close == std::string_view::npos || close >= line.end) return false;
    if (text_.substr(open, close - open).find_first_of("\"'[") != std::string_view::npos)
      return false;
    bool has_key = false;
    std::size_t wide = close;
    for (std::size_t at = open; at < close; ++at) {
      if (text_[at] == ',' || text_[at] == '{') {
        has_key = false;
        wide = close;
      } else if (wide == close &&
                 (text_.substr(at).starts_with("、") || text_.substr(at).starts_with("，"))) {
        wide = at;
      } else if (text_.substr(at).starts_with(": ")) {
        if (has_key) return tell_second_colon(at, wide < close ? wide : at);
        has_key = true;
        wide = close;
      }
    }
    return false;
  }

  // At `meant` stands what ought to be a comma, or the colon itself.
  bool tell_second_colon(std::size_t colon, std::size_t meant) {
    if (meant == colon) {
      add(kNeedsQuotes, colon, 1, ":");
    } else {
      const std::string_view comma = character_at(meant);
      add(kFullWidthSeparator, meant, comma.size(), comma).suggestion = ",";
    }
    return true;
  }

  bool tell_escape() {
    const std::size_t line_begin = line_at(text_, failure_.at).begin;
    const std::size_t backslash = text_.rfind('\\', failure_.at);
    if (backslash == std::string_view::npos || backslash < line_begin) return false;
    std::size_t end = backslash + 1 + character_at(backslash + 1).size();
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    if (std::string_view("xuU").find(text_[backslash + 1]) != std::string_view::npos) {
      end = std::min(text_.find_first_not_of(kHex, end), text_.size());
    }
    add(kUnknownEscape, backslash, end - backslash, text_.substr(backslash, end - backslash));
    return true;
  }

  // The library looks for the anchor before it says that there is an alias.
  void tell_alias() {
    const std::size_t end =
        std::min(text_.find_first_of(" \t\r\n,[]{}", failure_.at), text_.size());
    add(kYamlFeature, failure_.at, end - failure_.at, text_.substr(failure_.at, end - failure_.at));
  }

  void tell_quotes_needed(std::size_t at) {
    const std::string_view character = character_at(at);
    add(kNeedsQuotes, at, character.size(), character);
  }

  // The library takes the line for more of the text above, and complains of a colon later on.
  bool tell_space_near() {
    LineSpan line = line_at(text_, failure_.at);
    Diagnostics told;
    for (int i = 0; i < kLinesToLookBack; ++i) {
      Diagnostics here;
      const std::string_view words = text_.substr(line.begin, line.end - line.begin);
      if (tell_look_alike_space(failure_.source, line.begin, words, here)) told = std::move(here);
      if (line.begin <= failure_.begin) break;
      line = line_at(text_, line.begin - 1);
    }
    const bool any = !told.empty();
    diagnostics_.merge(std::move(told));
    return any;
  }

  // A mistaken separator swallows the line break behind it: the library complains a line or more
  // below the place.
  bool tell_separator_near() {
    LineSpan line = line_at(text_, failure_.at);
    for (int i = 0; i < kLinesToLookBack; ++i) {
      const std::string_view words = text_.substr(line.begin, line.end - line.begin);
      if (const auto wide = find_full_width_colon(words)) {
        add(kFullWidthSeparator, line.begin + wide->at, wide->length, kWideColon);
        return true;
      }
      if (const auto colon = find_missing_space(words)) {
        add(kMissingSpace, line.begin + *colon, 1);
        return true;
      }
      if (line.begin <= failure_.begin) break;
      line = line_at(text_, line.begin - 1);
    }
    return false;
  }

  bool tell_colon_in_value() {
    const LineSpan line = line_at(text_, failure_.at);
    const std::size_t first = text_.find(": ", line.begin);
    if (first == std::string_view::npos || first >= failure_.at) return false;
    const std::size_t value = text_.find_first_not_of(' ', first + 1);
    for (const auto& [wide, narrow] : kWideBrackets) {
      if (!text_.substr(value).starts_with(wide)) continue;
      add(kFullWidthSeparator, value, wide.size(), wide).suggestion = narrow;
      return true;
    }
    add(kNeedsQuotes, failure_.at, 1, ":");
    return true;
  }

  bool tell_text_after_close() {
    const LineSpan line = line_at(text_, failure_.at);
    const std::string_view before =
        trimmed(text_.substr(line.begin, std::min(failure_.at, line.end) - line.begin));
    if (before.empty() || std::string_view("\"']}").find(before.back()) == std::string_view::npos) {
      return false;
    }
    const std::size_t at = std::min(failure_.at, line.end);
    add(kTextAfterClose, at, line.end - at, before.substr(before.size() - 1));
    return true;
  }

  const YamlFailure& failure_;
  std::string_view text_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<FullWidthColon> find_full_width_colon(std::string_view line) {
  const std::size_t end = key_end(line);
  if (end == key_begin(line)) return std::nullopt;
  std::size_t at = end;
  while (at < line.size()) {
    if (line[at] == ' ') {
      ++at;
    } else if (line.substr(at).starts_with(kWideSpace)) {
      at += kWideSpace.size();
    } else {
      break;
    }
  }
  if (line.substr(at).starts_with(kWideColon)) return FullWidthColon{at, kWideColon.size()};
  return std::nullopt;
}

bool tell_look_alike_space(const Source& source, std::size_t begin, std::string_view words,
                           Diagnostics& diagnostics) {
  const Indentation indentation = indentation_of(words);
  const std::string_view behind = words.substr(indentation.end);
  const std::size_t key = std::min(behind.find_first_not_of(kKeyLetters), behind.size());
  const bool meant = indentation.has_dash || behind.substr(key).starts_with(':') ||
                     behind.substr(key).starts_with(kWideColon);
  if (indentation.space == nullptr || !meant) return false;
  const std::size_t at = begin + indentation.at;
  diagnostics.add(kLookAlikeSpace,
                  {source, static_cast<std::uint32_t>(at),
                   static_cast<std::uint32_t>(at + indentation.space->bytes.size())},
                  {indentation.space->name});
  return true;
}

void tell_text_cut_off(const Location& text, Diagnostics& diagnostics) {
  const std::string_view all = text.source->text;
  const std::size_t mark = std::min(all.find_first_not_of(" \t", text.end), all.size());
  if (mark == all.size() || all[mark] != '#') return;
  const std::size_t behind = mark + 1;
  const bool apart = mark - text.end > 1 || all[text.end] == '\t';
  const bool spaced = behind == all.size() ||
                      std::string_view(" \t\r\n#").find(all[behind]) != std::string_view::npos;
  if (apart && spaced) return;
  diagnostics.add(kTextCutOff, {text.source, static_cast<std::uint32_t>(mark),
                                static_cast<std::uint32_t>(line_at(all, mark).end)});
}

bool tell_full_width_colon(const Location& word, Diagnostics& diagnostics) {
  const std::string_view text = word.source->text;
  const auto wide = find_full_width_colon(text.substr(word.begin, word.end - word.begin));
  if (!wide) return false;
  const auto at = word.begin + static_cast<std::uint32_t>(wide->at);
  const auto behind = at + static_cast<std::uint32_t>(wide->length);
  diagnostics.add(kFullWidthSeparator, {word.source, at, behind}, {kWideColon});
  return true;
}

void tell_yaml_failure(const YamlFailure& failure, Diagnostics& diagnostics) {
  Reason(failure, diagnostics).tell();
}

}  // namespace ayumi::content
