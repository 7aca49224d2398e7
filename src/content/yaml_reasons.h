#pragma once
// Why a text is not YAML, said in words that help: the library only knows where it gave up.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"

namespace ayumi::content {

struct YamlFailure {
  Source source;
  std::size_t begin = 0;                    // where the YAML begins in the file
  std::size_t at = 0;                       // where the library gave up
  std::string_view message;                 // the library's own
  std::optional<std::size_t> open_bracket;  // innermost '[' or '{' not closed by then
};

// Adds exactly one diagnostic.
void tell_yaml_failure(const YamlFailure& failure, Diagnostics& diagnostics);

// The place of a full-width colon behind a key-like word at the start of a line ("title：値"), as a
// span of the line's text; nothing when the line is not like that.
struct FullWidthColon {
  std::size_t at = 0;
  std::size_t length = 0;
};
std::optional<FullWidthColon> find_full_width_colon(std::string_view line);

// True after telling the first space in front of a key or behind a dash that YAML takes for a
// letter. `words`, from the beginning of a line or of a key, stand at `begin`.
bool tell_look_alike_space(const Source& source, std::size_t begin, std::string_view words,
                           Diagnostics& diagnostics);

// Tells where a text without quotation marks ends before a '#' that does not look like the
// beginning of a note: one that has no two spaces before it, or no space behind.
void tell_text_cut_off(const Location& text, Diagnostics& diagnostics);

// True after telling one in a word that the library took for a whole key.
bool tell_full_width_colon(const Location& word, Diagnostics& diagnostics);

}  // namespace ayumi::content
