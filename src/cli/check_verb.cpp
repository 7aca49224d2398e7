// ayumi check: everything that build would say, and nothing written.

#include "cli/print.h"
#include "pipeline/static_files.h"

namespace ayumi::cli {

ExitCode check_verb(const Session& session) {
  pipeline::StageTimes times;
  const auto portal = pipeline::prepare_portal(session.disk, portal_request(session), times);
  if (!portal) return report(session, portal.error());
  const auto statics = pipeline::find_static_files(session.disk, session.arguments.project,
                                                   **portal, (*portal)->diagnostics);
  if (!statics) return report(session, statics.error());
  const ExitCode code = report(session, (*portal)->diagnostics);
  print_timings(session, times);
  if (code == ExitCode::ok) {
    const std::string files = std::to_string((*portal)->files_read.size());
    const std::string pages =
        std::to_string((*portal)->plan.pages.size() * (*portal)->languages.size());
    print_err(session.catalogue.say("checked", {files, pages}) + '\n');
  }
  return code;
}

}  // namespace ayumi::cli
