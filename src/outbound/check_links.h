#pragma once
// Whether the addresses of other sites that a portal names still lead somewhere: each asked once,
// told at every place that names it. Answers are kept in the project, so that a second run asks
// only for what is new, what failed and what is old.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/file_system.h"
#include "outbound/asking.h"

namespace ayumi::outbound {

inline constexpr const char* kKeptFolder = ".ayumi";
inline constexpr const char* kKeptFile = ".ayumi/links.json";
inline constexpr int kDaysKept = 7;

// An address as it is written, and where.
struct Mention {
  std::string address;
  Location where;
};

struct LinkRequest {
  std::string project = ".";
  Instant now = 0;  // by which kept answers are old
  Limits limits;
  std::function<void(std::size_t addresses)> asking;  // told before any is asked; may be empty
};

struct LinkReport {
  Diagnostics diagnostics;
  std::size_t addresses = 0;   // different ones
  std::size_t remembered = 0;  // of them, answered by a former run
  std::size_t not_asked = 0;   // when time was up or somebody interrupted
  End end = End::done;
  std::optional<Error> not_kept;  // why the answers could not be kept
};

using Ask = decltype(&ask);

// An Error only when nothing can be asked at all. The report is the same for any order of answers.
Result<LinkReport> check_links(FileSystem& disk, const std::vector<Mention>& mentions,
                               const LinkRequest& request, Ask how = ask);

}  // namespace ayumi::outbound
