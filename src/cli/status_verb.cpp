// ayumi status: how far the portal is, and what would change where it is published.

#include <algorithm>

#include "base/text.h"
#include "cli/print.h"
#include "cli/status_json.h"
#include "office/dry_disk.h"
#include "office/portal_files.h"
#include "pipeline/build_site.h"
#include "publish/manifest.h"
#include "publish/output_names.h"

namespace ayumi::cli {
namespace {

std::string manifest_in(const std::string& folder) {
  return folder + '/' + std::string(publish::kManifestName);
}

office::FileHashes hashes_of(const publish::FileList& files) {
  office::FileHashes hashes;
  for (const auto& [path, identity] : files) hashes[path] = identity.sha256;
  return hashes;
}

// What a published folder holds; nothing, after saying why, when Ayumi did not publish it.
Result<std::optional<publish::FileList>> published_in(const Session& session,
                                                      const std::string& folder) {
  const std::string path = manifest_in(folder);
  const auto there = session.disk.status(path);
  if (!there) return there.error();
  if (there->kind != EntryKind::file) {
    print_err(session.catalogue.say("against-no-manifest", {harmless(path)}) + '\n');
    return std::optional<publish::FileList>();
  }
  const auto text = session.disk.read(path);
  if (!text) return text.error();
  std::string reason;
  auto files = publish::parse_manifest(*text, &reason);
  if (!files) {
    print_err(session.catalogue.say("against-bad-manifest", {harmless(path), reason}) + '\n');
  }
  return files;
}

// What a build would publish now: made on a disk that keeps nothing but the list. Nothing when the
// content has mistakes, which are told.
Result<std::optional<publish::FileList>> made_now(const Session& session) {
  const auto project = session.disk.canonical(session.arguments.project);
  if (!project) return project.error();
  office::DryDisk dry(session.disk,
                      [](std::string_view path) { return path.ends_with(publish::kManifestName); });
  pipeline::BuildRequest request;
  request.portal = portal_request(session);
  request.output = *project + "/.ayumi-compared";
  const auto built = pipeline::build_site(dry, request);
  if (!built) return built.error();
  if (!built->published) {
    report(session, built->diagnostics);
    return std::optional<publish::FileList>();
  }
  const auto text = dry.read(manifest_in(request.output));
  if (!text) return text.error();
  std::string reason;
  return publish::parse_manifest(*text, &reason);
}

// The portal with everything that is under embargo, since that is being written too.
Result<std::unique_ptr<pipeline::Portal>> whole_portal(const Session& session) {
  pipeline::PortalRequest request = portal_request(session);
  request.drafts = true;
  pipeline::StageTimes times;
  return pipeline::prepare_portal(session.disk, request, times);
}

bool has_words(const pipeline::Portal& portal, const Prose& prose, SectionIndex section) {
  const pages::ProseDocument& text = portal.documents.of(prose);
  return std::any_of(text.sections.begin(), text.sections.end(), [&](const pages::SectionText& s) {
    return s.section == section && !trimmed(text.document.sections[s.part].text).empty();
  });
}

void print_standing(const Session& session, const Standing& standing) {
  const bool json = session.arguments.format == Format::json;
  print_out(json ? status_json(standing) : status_text(standing, session.catalogue));
}

}  // namespace

ExitCode status_verb(const Session& session) {
  const Arguments& arguments = session.arguments;
  Standing standing;
  if (!arguments.against.empty()) {
    const auto published = published_in(session, arguments.against);
    if (!published) return report(session, published.error());
    if (!*published) return ExitCode::usage;
    const auto made = made_now(session);
    if (!made) return report(session, made.error());
    if (!*made) return ExitCode::content;
    standing.against = Comparison{
        arguments.against, office::changes_between(hashes_of(**published), hashes_of(**made)),
        arguments.drafts};
  }
  const auto portal = whole_portal(session);
  if (!portal) return report(session, portal.error());
  if ((*portal)->diagnostics.has_errors()) return report(session, (*portal)->diagnostics);
  const auto files =
      office::read_content_files(session.disk, office::root_of(arguments.project), (*portal)->site);
  if (!files) return report(session, files.error());
  standing.report =
      office::status_of((*portal)->site, [&](const Prose& prose, SectionIndex section) {
        return has_words(**portal, prose, section);
      });
  standing.embargoes = office::embargoes(*files, session.now);
  print_standing(session, standing);
  const bool stop = arguments.strict && office::missing_in(standing.report) > 0;
  return stop ? ExitCode::content : ExitCode::ok;
}

}  // namespace ayumi::cli
