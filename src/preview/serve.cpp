#include "preview/serve.h"

#include <thread>
#include <utility>

#include "preview/watcher.h"

namespace ayumi::preview {
namespace {

using namespace std::chrono_literals;

// What is wrong may only be half of a change: an editor that writes a file, then moves it to its
// place. Mistakes are shown when nothing more has happened for this long.
constexpr auto kSecondThoughts = 60ms;
constexpr auto kPause = 500ms;

// Reads whenever something changes, until the watcher is stopped.
class Reader {
 public:
  Reader(Preview& preview, Watcher& watcher, Server& server, const Reports& reports)
      : preview_(preview), watcher_(watcher), server_(server), reports_(reports) {}

  void run() {
    while (auto changes = watcher_.wait()) {
      auto reading = read_settled(*std::move(changes));
      if (!reading) return;
      const auto before = preview_.show(*reading);
      server_.tell(preview_.event());
      reports_.read(*reading);
    }
  }

 private:
  // Nothing when the watcher was stopped.
  std::optional<Reading> read_settled(Changes changes) {
    for (;;) {
      Reading reading = preview_.read(changes);
      if (reading.is_good()) return reading;
      auto more = watcher_.wait(kSecondThoughts);
      if (!more) return std::nullopt;
      if (more->none()) return reading;
      changes = *std::move(more);
    }
  }

  Preview& preview_;
  Watcher& watcher_;
  Server& server_;
  const Reports& reports_;
};

std::unique_ptr<Watcher> watcher_for(const ServeRequest& request, const Reports& reports) {
  const std::string& project = request.portal.project;
  if (request.poll) return watch_by_looking(project, kPause);
  return watch(project, reports.cannot_watch);
}

}  // namespace

Result<void> serve(const FileSystem& disk, const ServeRequest& request, const Words& words,
                   const Reports& reports) {
  auto opened = Server::open(request.port);
  if (!opened) return opened.error();
  const std::unique_ptr<Server> server = *std::move(opened);
  const std::uint16_t port = server->port();

  // Watching begins before reading, so that no change is missed in between.
  const std::unique_ptr<Watcher> watcher = watcher_for(request, reports);
  Preview preview(disk, request.portal, request.strict, request.name, words);
  {
    const Reading first = preview.read({});
    reports.read(first);
    preview.show(first);
  }
  reports.serving("http://127.0.0.1:" + std::to_string(port) + preview.base_path());

  std::thread reading([&] { Reader(preview, *watcher, *server, reports).run(); });
  const auto served = server->run([&](const Request& asked) { return preview.answer(asked, port); },
                                  reports.visited);
  watcher->stop();
  reading.join();
  return served;
}

}  // namespace ayumi::preview
