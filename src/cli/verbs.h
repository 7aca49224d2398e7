#pragma once
// The verbs of the command line: one row in the table of verbs.cpp and one file each.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/file_system.h"
#include "cli/catalogue.h"
#include "cli/exit_code.h"
#include "cli/print_diagnostics.h"

namespace ayumi::cli {

// What was typed. Global flags stand before or after the verb.
struct Arguments {
  std::string verb;
  std::string operand;                // what the verb is about: a code, a part
  std::vector<std::string> operands;  // of a verb that takes several
  std::string project = ".";
  std::string output;  // empty: <project>/site
  std::optional<std::string> base_url;
  std::string now;       // empty: SOURCE_DATE_EPOCH, else the clock
  std::string language;  // "en" or "ja"; empty: as the environment says
  std::size_t jobs = 0;
  std::optional<std::uint16_t> port;  // none: the first that is free
  Format format = Format::text;
  std::string against;  // status: a published folder; empty: none
  std::string recipe;   // new portal: "github" or "gitlab"; empty: none
  bool portable = false, drafts = false, strict = false, timings = false, force = false;
  bool open = false, poll = false;
  bool links = false, private_links = false;  // check
  int patience = 15;                          // check: seconds for one answer of another site
};

// What a verb works with.
struct Session {
  Arguments arguments;  // its language is never empty
  const Catalogue& catalogue;
  FileSystem& disk;
  std::optional<Instant> now;
  std::string home;  // the user's home folder, if the environment tells
  bool colour = false;
  bool is_ahead = false;  // `now` is still to come
};

struct Verb {
  std::string_view name;
  std::string_view operand;  // "" when it takes none
  ExitCode (*run)(const Session& session);
  bool several = false;  // operands
};

std::span<const Verb> verbs();

ExitCode build_verb(const Session& session);
ExitCode check_verb(const Session& session);
ExitCode explain_verb(const Session& session);
ExitCode inspect_verb(const Session& session);
ExitCode new_verb(const Session& session);
ExitCode serve_verb(const Session& session);
ExitCode status_verb(const Session& session);
ExitCode translate_verb(const Session& session);

}  // namespace ayumi::cli
