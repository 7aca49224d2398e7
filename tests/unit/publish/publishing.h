#pragma once
// Publishing in one call, for the tests of this room.

#include <map>
#include <string>

#include "base/memory_file_system.h"
#include "publish/staging.h"

namespace ayumi::publish {

using Files = std::map<std::string, std::string>;  // bytes by path

inline const Options kForce{true, {}, {}};

struct Outcome {
  std::optional<Published> published;
  std::optional<Error> error;
  std::vector<std::string> refusals;  // "O001 index.html"
};

inline Outcome refused(const Diagnostics& problems) {
  Outcome outcome;
  for (const Diagnostic& d : problems.sorted()) {
    std::string& line = outcome.refusals.emplace_back(d.kind.code);
    for (const std::string& argument : d.arguments) line.append(" ").append(argument);
  }
  return outcome;
}

inline Outcome publish_site(FileSystem& disk, const std::string& output, const Files& site,
                            const Options& options = {}) {
  Diagnostics problems;
  const auto staging = Staging::open(disk, output, options, problems);
  if (!staging) return {std::nullopt, staging.error(), {}};
  if (*staging == nullptr) return refused(problems);
  for (const auto& [path, bytes] : site) {
    const auto written = (*staging)->write(path, bytes);
    if (!written) return {std::nullopt, written.error(), {}};
  }
  const auto published = (*staging)->commit("ayumi test", problems);
  if (!published) return {std::nullopt, published.error(), {}};
  if (!*published) return refused(problems);
  return {**published, std::nullopt, {}};
}

// What stands in a folder, without the manifest.
inline Files without_manifest(Files tree) {
  tree.erase(".ayumi-manifest.json");
  return tree;
}

}  // namespace ayumi::publish
