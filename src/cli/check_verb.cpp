// ayumi check: everything that build would say, and nothing written; with --links also what other
// sites say of the addresses that the portal names.

#include "cli/check_links.h"
#include "cli/print.h"
#include "pipeline/static_files.h"

namespace ayumi::cli {
namespace {

void print_silenced_of(const Session& session, const pipeline::Portal& portal) {
  if (portal.silenced.empty()) return;
  if (session.arguments.format == Format::json) {
    print_out(print_silenced(portal.silenced, session.catalogue));
  }
  print_err(session.catalogue.say("silenced", {std::to_string(portal.silenced.size())}) + '\n');
}

}  // namespace

ExitCode check_verb(const Session& session) {
  pipeline::StageTimes times;
  pipeline::PortalRequest request = portal_request(session);
  request.is_check = true;
  const auto portal = pipeline::prepare_portal(session.disk, request, times);
  if (!portal) return report(session, portal.error());
  const auto statics = pipeline::find_static_files(session.disk, session.arguments.project,
                                                   **portal, (*portal)->diagnostics);
  if (!statics) return report(session, statics.error());
  const ExitCode asked = session.arguments.links ? check_links(session, **portal) : ExitCode::ok;
  const ExitCode code = report(session, (*portal)->diagnostics);
  print_silenced_of(session, **portal);
  print_timings(session, times);
  if (code != ExitCode::ok) return code;
  if (asked != ExitCode::ok) return asked;
  const std::string files = std::to_string((*portal)->frame->files_read.size());
  const std::string pages =
      std::to_string((*portal)->plan.pages.size() * (*portal)->languages.size());
  print_err(session.catalogue.say("checked", {files, pages}) + '\n');
  return code;
}

}  // namespace ayumi::cli
