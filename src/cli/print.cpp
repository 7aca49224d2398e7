#include "cli/print.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>

#include "cli/arguments.h"

namespace ayumi::cli {

void print_out(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

void print_err(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

ExitCode report(const Session& session, const Diagnostics& diagnostics) {
  const Format format = session.arguments.format;
  const std::string text =
      print_diagnostics(diagnostics, session.catalogue, {format, session.colour});
  // People read them beside the rest of the run; programs read nothing but them.
  if (format == Format::text) {
    print_err(text);
  } else {
    print_out(text);
  }
  return diagnostics.must_stop(session.arguments.strict) ? ExitCode::content : ExitCode::ok;
}

ExitCode report(const Session& session, const Error& error) {
  print_err(
      session.catalogue.say("environment-failed", {harmless(error.path), harmless(error.cause)}) +
      '\n');
  return ExitCode::environment;
}

void print_timings(const Session& session, const pipeline::StageTimes& times) {
  if (!session.arguments.timings) return;
  double wall = 0, cpu = 0;
  for (const pipeline::StageTime& time : times.all()) {
    print_err(fmt::format("{:>8.3f} s {:>8.3f} s CPU  {}\n", time.wall, time.cpu, time.stage));
    wall += time.wall;
    cpu += time.cpu;
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  print_err(fmt::format("{:>8.3f} s {:>8.3f} s CPU  {}, {} MiB\n", wall, cpu,
                        session.catalogue.say("timings-total"), usage.ru_maxrss / 1024));
}

pipeline::PortalRequest portal_request(const Session& session) {
  pipeline::PortalRequest request;
  request.project = session.arguments.project;
  request.base_url = session.arguments.base_url;
  request.portable = session.arguments.portable;
  request.drafts = session.arguments.drafts;
  request.now = session.now;
  request.is_ahead = session.is_ahead;
  request.generator = version();
  return request;
}

}  // namespace ayumi::cli
