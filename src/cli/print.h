#pragma once
// Writing to the terminal: results to standard output, everything about the run to standard error.

#include <string_view>

#include "base/result.h"
#include "cli/verbs.h"
#include "pipeline/portal.h"
#include "pipeline/stage_times.h"

namespace ayumi::cli {

void print_out(std::string_view text);
void print_err(std::string_view text);

// Diagnostics where their format wants them, and the exit code that they mean.
ExitCode report(const Session& session, const Diagnostics& diagnostics);
ExitCode report(const Session& session, const Error& error);
void print_timings(const Session& session, const pipeline::StageTimes& times);

pipeline::PortalRequest portal_request(const Session& session);

}  // namespace ayumi::cli
