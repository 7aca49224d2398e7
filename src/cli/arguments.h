#pragma once
// From argv to Arguments. The door to CLI11.

#include <optional>
#include <string>
#include <variant>

#include "cli/catalogue.h"
#include "cli/exit_code.h"
#include "cli/verbs.h"

namespace ayumi::cli {

// Instead of arguments: something to print and to end with (--help, --version, a mistake).
struct Answer {
  std::string text;
  bool is_mistake = false;
};

std::variant<Arguments, Answer> parse_arguments(int argc, const char* const* argv,
                                                const Catalogue& catalogue);

// The language in which help and mistakes in the words themselves are told: that of --lang, if it
// stands there, else the one given.
std::string language_before_parsing(int argc, const char* const* argv, std::string_view otherwise);

// "ayumi 0.1.0"
std::string version();

}  // namespace ayumi::cli
