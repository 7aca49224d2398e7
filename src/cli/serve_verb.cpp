// ayumi serve: the site as it is being written, in a browser on this machine.

#include <fmt/format.h>

#include <mutex>
#include <optional>
#include <random>

#include "cli/print.h"
#include "preview/open_in_browser.h"
#include "preview/serve.h"

namespace ayumi::cli {
namespace {

std::string random_name() {
  std::random_device random;
  return fmt::format("{:08x}", random());
}

// Lines of two threads, one at a time.
class Log {
 public:
  explicit Log(const Session& session) : session_(session) {}

  void read(const preview::Reading& reading) {
    const std::lock_guard lock(mutex_);
    if (reading.failure) {
      report(session_, *reading.failure);
    } else {
      report(session_, reading.diagnostics);
    }
    print_timings(session_, reading.times);
    if (reading.is_good()) {
      say("serve-read", {std::to_string(reading.site->page_count()), seconds(reading.times)});
      say_early(reading.site->early_records());
    } else {
      say("serve-mistakes", {});
    }
  }

  void visited(const preview::Visit& visit) {
    const std::lock_guard lock(mutex_);
    print_err(fmt::format("{} {} {} ({:.0f} ms)\n", visit.status, harmless(visit.method),
                          harmless(visit.target), visit.seconds * 1000));
  }

  void say(std::string_view key, const std::vector<std::string>& arguments) {
    print_err(session_.catalogue.say(key, arguments) + '\n');
  }

 private:
  // Once, and again whenever the number is another.
  void say_early(std::size_t records) {
    if (!session_.arguments.drafts || early_ == records) return;
    say("serve-drafts", {std::to_string(records)});
    early_ = records;
  }

  static std::string seconds(const pipeline::StageTimes& times) {
    double wall = 0;
    for (const pipeline::StageTime& time : times.all()) wall += time.wall;
    return fmt::format("{:.2f}", wall);
  }

  const Session& session_;
  std::mutex mutex_;
  std::optional<std::size_t> early_;
};

preview::ServeRequest serve_request(const Session& session) {
  preview::ServeRequest request;
  request.portal = portal_request(session);
  request.strict = session.arguments.strict;
  request.port = session.arguments.port;
  request.name = random_name();
  request.poll = session.arguments.poll;
  return request;
}

preview::Words words(const Session& session) {
  const Catalogue& say = session.catalogue;
  preview::Words words;
  words.problems = [&say](const Diagnostics& diagnostics) {
    return print_diagnostics(diagnostics, say, {});
  };
  words.failure = [&say](const Error& error) {
    return say.say("environment-failed", {harmless(error.path), harmless(error.cause)});
  };
  words.language = say.say("serve-language");
  words.heading = say.say("serve-heading");
  words.first_heading = say.say("serve-heading-first");
  words.close = say.say("serve-close");
  return words;
}

}  // namespace

ExitCode serve_verb(const Session& session) {
  Log log(session);
  preview::Reports reports;
  reports.read = [&](const preview::Reading& reading) { log.read(reading); };
  reports.visited = [&](const preview::Visit& visit) { log.visited(visit); };
  reports.cannot_watch = [&](const Error& why) {
    log.say("serve-cannot-watch", {harmless(why.path), harmless(why.cause)});
  };
  reports.serving = [&](const std::string& address) {
    if (session.is_ahead) log.say("serve-ahead", {});
    log.say("serving", {address});
    if (session.arguments.open) preview::open_in_browser(address);
  };
  const auto served = preview::serve(session.disk, serve_request(session), words(session), reports);
  if (!served) return report(session, served.error());
  log.say("served", {});
  return ExitCode::ok;
}

}  // namespace ayumi::cli
