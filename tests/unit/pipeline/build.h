#pragma once
// Whole builds in memory.

#include <map>
#include <string>
#include <vector>

#include "pipeline/build_site.h"
#include "support/small_portal.h"

namespace ayumi::testing {

using Files = std::map<std::string, std::string>;  // bytes by path

inline pipeline::BuildRequest to_site() {
  pipeline::BuildRequest request;
  request.portal = SmallPortal::request();
  request.output = "site";
  return request;
}

inline Result<pipeline::BuildReport> build(SmallPortal& portal,
                                           const pipeline::BuildRequest& request = to_site()) {
  return pipeline::build_site(portal.disk(), request);
}

// The output as a reader sees it, without the manifest.
inline Files site_of(SmallPortal& portal, const std::string& output = "site") {
  Files files = portal.disk().all_below(output);
  files.erase(".ayumi-manifest.json");
  return files;
}

// A build that must succeed, without a warning.
inline Files built(SmallPortal& portal, const pipeline::BuildRequest& request = to_site()) {
  const auto report = build(portal, request);
  if (!report) throw std::runtime_error(report.error().path + ": " + report.error().cause);
  if (!report->published || !lines_of(report->diagnostics).empty()) {
    std::string told = "not published:";
    for (const std::string& line : lines_of(report->diagnostics)) told += '\n' + line;
    throw std::runtime_error(told);
  }
  return site_of(portal, request.output);
}

inline std::vector<std::string> names(const Files& files) {
  std::vector<std::string> result;
  for (const auto& [path, bytes] : files) result.push_back(path);
  return result;
}

}  // namespace ayumi::testing
