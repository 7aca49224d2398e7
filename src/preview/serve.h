#pragma once
// ayumi serve, whole: reads, listens, watches, and goes on until it is asked to end.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "preview/preview.h"
#include "preview/server.h"

namespace ayumi::preview {

struct ServeRequest {
  pipeline::PortalRequest portal;
  bool strict = false;                // warnings keep the last state, as mistakes do
  std::optional<std::uint16_t> port;  // none: 4000, or the next one that is free
  std::string name;                   // another one for each run
  bool poll = false;                  // do not rely on being told of changes
};

// What is to be said of the run. Called from several threads, each function from one at a time.
struct Reports {
  std::function<void(const Reading&)> read;
  std::function<void(const std::string& address)> serving;
  std::function<void(const Visit&)> visited;
  std::function<void(const Error&)> cannot_watch;
};

// Returns when the process was asked to end. An Error when nothing can be served.
Result<void> serve(const FileSystem& disk, const ServeRequest& request, const Words& words,
                   const Reports& reports);

}  // namespace ayumi::preview
