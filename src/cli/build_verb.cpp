// ayumi build: from content/ to a published site.

#include "cli/print.h"
#include "pipeline/build_site.h"

namespace ayumi::cli {
namespace {

std::string_view swap_key(publish::Swap swap) {
  switch (swap) {
    case publish::Swap::created:
      return "published-created";
    case publish::Swap::exchanged:
      return "published-exchanged";
    case publish::Swap::renamed:
      return "published-renamed";
    case publish::Swap::in_place:
      return "published-in-place";
  }
  return {};
}

void print_success(const Session& session, const pipeline::BuildReport& report) {
  const publish::Published& published = *report.published;
  const Catalogue& say = session.catalogue;
  print_err(say.say("built", {std::to_string(report.pages), harmless(session.arguments.output)}) +
            '\n');
  print_err(say.say(swap_key(published.how),
                    {std::to_string(published.written), std::to_string(published.unchanged),
                     std::to_string(published.removed), std::to_string(published.kept)}) +
            '\n');
  for (const Error& left : published.leftovers) {
    print_err(say.say("left-over", {harmless(left.path), harmless(left.cause)}) + '\n');
  }
  if (session.arguments.drafts) {
    print_err(say.say("built-drafts", {std::to_string(report.early_records)}) + '\n');
  }
  if (session.is_ahead) print_err(say.say("built-ahead") + '\n');
}

}  // namespace

ExitCode build_verb(const Session& session) {
  pipeline::BuildRequest request;
  request.portal = portal_request(session);
  request.output = session.arguments.output;
  request.home = session.home;
  request.force = session.arguments.force;
  request.strict = session.arguments.strict;
  const auto built = pipeline::build_site(session.disk, request);
  if (!built) return report(session, built.error());
  const ExitCode code = report(session, built->diagnostics);
  print_timings(session, built->times);
  if (built->published) {
    print_success(session, *built);
  } else {
    print_err(session.catalogue.say("not-published") + '\n');
  }
  return code;
}

}  // namespace ayumi::cli
