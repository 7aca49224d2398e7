#include "cli/check_links.h"

#include <chrono>
#include <utility>

#include "cli/arguments.h"
#include "cli/print.h"
#include "outbound/check_links.h"
#include "pipeline/silences.h"
#include "pipeline/web_mentions.h"

namespace ayumi::cli {
namespace {

void say(const Session& session, std::string_view key, const std::vector<std::string>& arguments) {
  print_err(session.catalogue.say(key, arguments) + '\n');
}

outbound::LinkRequest link_request(const Session& session) {
  outbound::LinkRequest request;
  request.project = session.arguments.project;
  request.now = session.now.value_or(0);
  request.limits.inside = session.arguments.private_links;
  request.limits.patience = std::chrono::seconds(session.arguments.patience);
  request.limits.agent = version() + " (link check)";
  request.asking = [&session](std::size_t count) {
    if (count > 0) say(session, "links-asking", {std::to_string(count)});
  };
  return request;
}

void add(const outbound::LinkReport& report, const pipeline::LinksAsked& asked,
         pipeline::Portal& portal) {
  pipeline::Heard heard = pipeline::heed_silences(portal.site.silences, report.diagnostics, asked);
  portal.diagnostics.merge(std::move(heard.told));
  for (pipeline::Silenced& silenced : heard.silenced) {
    portal.silenced.push_back(std::move(silenced));
  }
}

}  // namespace

ExitCode check_links(const Session& session, pipeline::Portal& portal) {
  pipeline::LinksAsked asked;
  asked.mentions = pipeline::web_mentions(portal);
  const auto checked = outbound::check_links(session.disk, asked.mentions, link_request(session));
  if (!checked) return report(session, checked.error());
  asked.all = checked->end == outbound::End::done && !portal.diagnostics.has_errors();
  asked.inside = session.arguments.private_links;
  asked.withheld = !portal.site.withheld.empty();
  add(*checked, asked, portal);
  say(session, "links-asked",
      {std::to_string(checked->addresses), std::to_string(checked->remembered)});
  if (const auto& why = checked->not_kept) {
    say(session, "links-not-kept", {harmless(why->path), harmless(why->cause)});
  }
  if (checked->end == outbound::End::done) return ExitCode::ok;
  const bool late = checked->end == outbound::End::out_of_time;
  say(session, late ? "links-out-of-time" : "links-interrupted",
      {std::to_string(checked->not_asked)});
  return ExitCode::environment;
}

}  // namespace ayumi::cli
