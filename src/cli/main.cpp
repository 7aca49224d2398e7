// The command line: words in, exit code out. Everything the program takes from its surroundings
// (clock, environment, terminal) is read here, once.

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "base/parallel.h"
#include "cli/arguments.h"
#include "cli/moment.h"
#include "cli/print.h"

namespace ayumi::cli {
namespace {

bool wants_colour() { return isatty(STDERR_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr; }

Instant clock_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

ExitCode run(const Arguments& arguments, const Catalogue& catalogue) {
  const Instant clock = clock_now();
  const auto now = build_moment(arguments.now, std::getenv("SOURCE_DATE_EPOCH"), clock);
  if (!now) {
    print_err(catalogue.say("bad-moment") + '\n');
    return ExitCode::usage;
  }
  limit_jobs(arguments.jobs);
  const auto disk = disk_file_system();
  const char* home = std::getenv("HOME");
  const Session session{arguments,      catalogue,   *disk, *now, home == nullptr ? "" : home,
                        wants_colour(), *now > clock};
  for (const Verb& verb : verbs()) {
    if (verb.name == arguments.verb) return verb.run(session);
  }
  return ExitCode::usage;
}

// As POSIX orders them; the first that is set decides.
std::string language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("ja") ? "ja" : "en";
  }
  return "en";
}

ExitCode start(int argc, const char* const* argv) {
  const std::string surroundings = language_of_environment();
  const Catalogue help = Catalogue::load(language_before_parsing(argc, argv, surroundings));
  const auto parsed = parse_arguments(argc, argv, help);
  if (const Answer* answer = std::get_if<Answer>(&parsed)) {
    answer->is_mistake ? print_err(answer->text) : print_out(answer->text);
    return answer->is_mistake ? ExitCode::usage : ExitCode::ok;
  }
  Arguments arguments = std::get<Arguments>(parsed);
  if (arguments.language.empty()) arguments.language = surroundings;
  return run(arguments, Catalogue::load(arguments.language));
}

// A full disk behind '>' must not pass for success.
ExitCode finish(ExitCode code) {
  if (std::ferror(stdout) == 0) return code;
  print_err(Catalogue::load("en").say("output-failed") + '\n');
  return ExitCode::environment;
}

}  // namespace
}  // namespace ayumi::cli

int main(int argc, char** argv) {
  using namespace ayumi::cli;
  // A limit on the size of files is told like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return static_cast<int>(finish(start(argc, argv)));
  } catch (const std::bad_alloc&) {
    print_err("ayumi: out of memory\n");
    return static_cast<int>(ExitCode::environment);
  } catch (const std::exception& error) {
    // No library's exception passes its door; what arrives here is a mistake of ours.
    print_err(std::string("ayumi: internal error: ") + error.what() + '\n');
    return static_cast<int>(ExitCode::internal);
  }
}
