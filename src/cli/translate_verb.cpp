// ayumi translate accept: a translation was brought up to date.

#include <set>

#include "cli/print.h"
#include "office/translation_acceptance.h"

namespace ayumi::cli {
namespace {

void say(const Session& session, const office::Remark& remark) {
  std::vector<std::string> shown;
  for (const std::string& argument : remark.arguments) shown.push_back(harmless(argument));
  print_err(session.catalogue.say(remark.key, shown) + '\n');
}

// A file as it was typed, as its place in the project. What lies outside stays as it was typed.
Result<std::string> place_in_project(const Session& session, const std::string& file) {
  const auto project = session.disk.canonical(session.arguments.project);
  if (!project) return project.error();
  const auto path = session.disk.canonical(file);
  if (!path) return path.error();
  const std::string root = *project == "/" ? *project : *project + '/';
  return path->starts_with(root) ? path->substr(root.size()) : file;
}

struct Round {
  office::FileChanges changes;
  std::vector<office::Remark> notes, refusals;
};

Result<Round> accept_all(const Session& session, const office::PortalFiles& portal) {
  Round round;
  std::set<std::string> seen;
  const auto append = [](auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  const auto& operands = session.arguments.operands;
  for (std::size_t i = 1; i < operands.size(); ++i) {
    const auto path = place_in_project(session, operands[i]);
    if (!path) return path.error();
    if (!seen.insert(*path).second) continue;
    const office::Acceptance accepted = office::accept_translation(portal, *path);
    if (accepted.change) round.changes.push_back(*accepted.change);
    append(round.notes, accepted.notes);
    append(round.refusals, accepted.refusals);
  }
  return round;
}

}  // namespace

ExitCode translate_verb(const Session& session) {
  const auto& operands = session.arguments.operands;
  if (operands.size() < 2 || operands.front() != "accept") {
    say(session, {"translate-usage", {}});
    return ExitCode::usage;
  }
  const auto portal = office::read_portal_files(session.disk, session.arguments.project);
  if (!portal) return report(session, portal.error());
  if (portal->site.languages.empty()) return report(session, portal->diagnostics);
  const auto round = accept_all(session, *portal);
  if (!round) return report(session, round.error());
  if (!round->refusals.empty()) {
    for (const office::Remark& reason : round->refusals) say(session, reason);
    say(session, {"accept-nothing", {}});
    return ExitCode::usage;
  }
  const auto done = office::carry_out(session.disk, portal->root, round->changes);
  if (!done) return report(session, done.error());
  for (const office::Remark& note : round->notes) say(session, note);
  return ExitCode::ok;
}

}  // namespace ayumi::cli
