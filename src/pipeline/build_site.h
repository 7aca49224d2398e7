#pragma once
// The program in one page: from a project folder to a published site.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/portal.h"
#include "publish/published.h"

namespace ayumi::pipeline {

struct BuildRequest {
  PortalRequest portal;
  std::string output;
  std::string home;     // the user's home folder, which is never an output; empty: not known
  bool force = false;   // take over a folder that another program made
  bool strict = false;  // warnings stop the build as well
};

struct BuildReport {
  Diagnostics diagnostics;
  std::optional<publish::Published> published;  // none: nothing was changed
  std::size_t pages = 0;
  std::size_t early_records = 0;  // with drafts: those that are under embargo
  StageTimes times;
};

// Writes to `disk` only when there are no errors, and then all or nothing.
Result<BuildReport> build_site(FileSystem& disk, const BuildRequest& request);

}  // namespace ayumi::pipeline
