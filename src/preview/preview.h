#pragma once
// The portal as it is being written: the last state without mistakes, what is wrong with the
// present one, and what browsers are told of both. Writes nothing.

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "pipeline/portal.h"
#include "preview/exchange.h"
#include "preview/remembered_disk.h"
#include "preview/shown_site.h"
#include "preview/watcher.h"

namespace ayumi::preview {

// What people read, in their language.
struct Words {
  std::function<std::string(const Diagnostics&)> problems;  // as on a terminal
  std::function<std::string(const Error&)> failure;
  std::string language;       // of all of these, as a tag
  std::string heading;        // above the problems
  std::string first_heading;  // the same when there is nothing else to show
  std::string close;          // the button that puts them away
};

// What came of reading the project.
struct Reading {
  Diagnostics diagnostics;
  std::optional<Error> failure;  // of the disk
  pipeline::StageTimes times;
  std::shared_ptr<const ShownSite> site;  // none: with mistakes, so that the last one stays

  bool is_good() const { return site != nullptr; }
};

class Preview {
 public:
  // `name` is another one for each run of the program, so that a page that stayed open over two of
  // them notices. `disk` outlives the object.
  Preview(const FileSystem& disk, pipeline::PortalRequest request, bool strict, std::string name,
          Words words);

  // Reads the project, in which `changes` happened since the last call. On one thread at a time.
  Reading read(const Changes& changes);
  // From here on it is what browsers see. On the thread of read(). Gives the state before, which
  // may take long to free: browsers should be told of the new one first.
  std::shared_ptr<const void> show(const Reading& reading);

  // From any thread; always in one state, however many are shown meanwhile.
  Response answer(const Request& request, std::uint16_t port) const;
  // The present state as a message of an event stream.
  std::string event() const;
  std::string base_path() const;

 private:
  struct State {
    std::shared_ptr<const ShownSite> site;  // none: there has been no state without mistakes yet
    PageMark mark;
    std::string problems;  // none: empty
  };

  Response own_file(std::string_view name, const State& state) const;
  Response nothing_yet(const State& state) const;
  std::string event_of(const State& state) const;
  std::string name_of_pages();

  const FileSystem& disk_;
  const pipeline::PortalRequest request_;
  const bool strict_;
  const std::string name_;
  const Words words_;
  std::uint64_t pages_ = 0;
  RememberedDisk remembered_;
  pipeline::KeptWork kept_;
  Changes since_shown_;  // what happened since the state that is shown
  std::atomic<std::shared_ptr<const State>> state_;
};

}  // namespace ayumi::preview
