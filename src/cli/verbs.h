#pragma once
// The verbs of the command line: one row in the table of verbs.cpp and one file each.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/file_system.h"
#include "cli/catalogue.h"
#include "cli/exit_code.h"
#include "cli/print_diagnostics.h"

namespace ayumi::cli {

// What was typed. Global flags stand before or after the verb.
struct Arguments {
  std::string verb;
  std::string operand;  // what the verb is about: a code, a part
  std::string project = ".";
  std::string output;  // empty: <project>/site
  std::optional<std::string> base_url;
  std::string now;  // empty: SOURCE_DATE_EPOCH, else the clock
  std::string language = "en";
  std::size_t jobs = 0;
  Format format = Format::text;
  bool portable = false, drafts = false, strict = false, timings = false, force = false;
};

// What a verb works with.
struct Session {
  Arguments arguments;
  const Catalogue& catalogue;
  FileSystem& disk;
  std::optional<Instant> now;
  std::string home;  // the user's home folder, if the environment tells
  bool colour = false;
};

struct Verb {
  std::string_view name;
  std::string_view operand;  // "" when it takes none
  ExitCode (*run)(const Session& session);
};

std::span<const Verb> verbs();

ExitCode build_verb(const Session& session);
ExitCode check_verb(const Session& session);
ExitCode explain_verb(const Session& session);
ExitCode inspect_verb(const Session& session);

}  // namespace ayumi::cli
