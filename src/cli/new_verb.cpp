// ayumi new: a portal, a strategy, a year of it, a measure, a page.

#include <algorithm>
#include <array>
#include <set>

#include "cli/print.h"
#include "office/dry_disk.h"
#include "office/new_portal.h"
#include "office/scaffold.h"

namespace ayumi::cli {
namespace {

using Words = std::vector<std::string>;

struct Kind {
  std::string_view name;
  std::size_t words;  // behind the name
  office::Scaffold (*make)(const office::PortalFiles& portal, const Words& words);
};

constexpr std::array kKinds{
    Kind{"strategy", 1,
         [](const auto& portal, const Words& words) {
           return office::new_strategy(portal, words[0]);
         }},
    Kind{"followup", 2,
         [](const auto& portal, const Words& words) {
           return office::new_followup(portal, words[0], words[1]);
         }},
    Kind{"measure", 3,
         [](const auto& portal, const Words& words) {
           return office::new_measure(portal, words[0], words[1], words[2]);
         }},
    Kind{"page", 1,
         [](const auto& portal, const Words& words) { return office::new_page(portal, words[0]); }},
};

void say(const Session& session, std::string_view key, const Words& arguments = {}) {
  Words shown;
  for (const std::string& argument : arguments) shown.push_back(harmless(argument));
  print_err(session.catalogue.say(key, shown) + '\n');
}

void say_made(const Session& session, const office::FileChanges& changes,
              const std::string& folder) {
  for (const office::FileChange& change : changes) {
    say(session, change.replaces ? "new-changed" : "new-made", {folder + change.path});
  }
}

ExitCode new_portal(const Session& session, const std::string& folder) {
  const auto obstacle = office::in_the_way(session.disk, folder);
  if (!obstacle) return report(session, obstacle.error());
  if (!obstacle->empty()) {
    say(session, "new-not-empty", {folder, *obstacle});
    return ExitCode::usage;
  }
  const office::FileChanges changes = office::new_portal(session.arguments.recipe);
  const std::string root = folder.ends_with('/') ? folder : folder + '/';
  if (const auto done = office::carry_out(session.disk, root, changes); !done) {
    return report(session, done.error());
  }
  say_made(session, changes, root);
  say(session, "new-portal-next", {folder});
  return ExitCode::ok;
}

// What the portal would say of the files that are to be made, and whether it would stand.
Result<Diagnostics> mistakes_after(const Session& session, const std::string& root,
                                   const office::FileChanges& changes) {
  office::DryDisk dry(session.disk);
  if (const auto done = office::carry_out(dry, root, changes); !done) return done.error();
  pipeline::PortalRequest request = portal_request(session);
  request.drafts = true;
  pipeline::StageTimes times;
  const auto portal = pipeline::prepare_portal(dry, request, times);
  if (!portal) return portal.error();
  std::set<std::string> made;
  for (const office::FileChange& change : changes) made.insert(change.path);
  Diagnostics about;
  for (Diagnostic& d : (*portal)->diagnostics.sorted()) {
    const bool here = d.where.source && made.contains(d.where.source->path);
    if (here || d.kind.severity == Severity::error) about.add(d.kind, d.where) = d;
  }
  return about;
}

ExitCode refuse(const Session& session, const office::Scaffold& scaffold) {
  report(session, scaffold.mistakes);
  for (const office::Remark& reason : scaffold.refusals) {
    say(session, reason.key, reason.arguments);
  }
  return ExitCode::usage;
}

ExitCode carry_out(const Session& session, const office::PortalFiles& portal,
                   const office::Scaffold& scaffold) {
  const auto told = mistakes_after(session, portal.root, scaffold.changes);
  if (!told) return report(session, told.error());
  report(session, *told);
  if (told->has_errors()) {
    say(session, "new-would-break");
    return ExitCode::content;
  }
  if (const auto done = office::carry_out(session.disk, portal.root, scaffold.changes); !done) {
    return report(session, done.error());
  }
  say_made(session, scaffold.changes, portal.root);
  for (const office::Remark& note : scaffold.notes) say(session, note.key, note.arguments);
  return ExitCode::ok;
}

ExitCode new_in_portal(const Session& session, const Kind& kind, const Words& words) {
  const auto portal = office::read_portal_files(session.disk, session.arguments.project);
  if (!portal) return report(session, portal.error());
  if (portal->diagnostics.has_errors()) {
    report(session, portal->diagnostics);
    say(session, "new-mend-first");
    return ExitCode::content;
  }
  const office::Scaffold scaffold = kind.make(*portal, words);
  return scaffold.refused() ? refuse(session, scaffold) : carry_out(session, *portal, scaffold);
}

}  // namespace

ExitCode new_verb(const Session& session) {
  Words words = session.arguments.operands;
  const std::string what = words.empty() ? std::string() : words.front();
  if (!words.empty()) words.erase(words.begin());
  const bool empty_word = std::find(words.begin(), words.end(), "") != words.end();
  if (what == "portal" && words.size() == 1 && !empty_word) return new_portal(session, words[0]);
  for (const Kind& kind : kKinds) {
    const bool fits = kind.name == what && kind.words == words.size() && !empty_word;
    if (fits && session.arguments.recipe.empty()) return new_in_portal(session, kind, words);
  }
  say(session, "new-usage");
  return ExitCode::usage;
}

}  // namespace ayumi::cli
