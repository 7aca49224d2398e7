#pragma once
// What every form of the diagnostics says: the sentence, the way out, the place. Nothing in it can
// steer a terminal, and nothing is longer than somebody would read.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostics.h"
#include "cli/catalogue.h"

namespace ayumi::cli {

inline constexpr std::size_t kLongestQuotation = 160;  // bytes of a line or an argument

std::string_view severity_word(Severity severity);
std::string sentence(const Diagnostic& diagnostic, const Catalogue& catalogue);
// Empty when there is none.
std::string way_out(const Diagnostic& diagnostic, const Catalogue& catalogue);

// The beginning or the end of a text that is too long, with '…' for what is left out.
std::string first_part(std::string_view text);
std::string last_part(std::string_view text);

// Lines and columns for a run: each file is read through once, however many places it has. Not for
// two threads.
class Places {
 public:
  LineColumn at(const Location& where);
  // "path:line:column", or the path alone when the place is a file as a whole.
  std::string words(const Location& where);

 private:
  std::unordered_map<const SourceFile*, LineIndex> files_;
};

}  // namespace ayumi::cli
