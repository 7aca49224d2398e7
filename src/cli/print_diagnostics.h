#pragma once
// Diagnostics for people (text), programs (JSON, one object per line) and GitHub's annotations.

#include <string>

#include "base/diagnostics.h"
#include "cli/catalogue.h"
#include "pipeline/silences.h"

namespace ayumi::cli {

enum class Format { text, json, github };

struct PrintOptions {
  Format format = Format::text;
  bool colour = false;
};

// All of them, sorted; for text at most kMostPerFile of a file, and a line that counts them.
// Nothing that stands in a file reaches a terminal as a control character.
std::string print_diagnostics(const Diagnostics& diagnostics, const Catalogue& catalogue,
                              const PrintOptions& options);

// As JSON, one object per line: as above, of severity "silenced", with the reason.
std::string print_silenced(const std::vector<pipeline::Silenced>& silenced,
                           const Catalogue& catalogue);

// Control characters as visible ones, so that no file can steer the terminal.
std::string harmless(std::string_view text);

}  // namespace ayumi::cli
