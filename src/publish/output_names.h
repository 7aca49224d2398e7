#pragma once
// The names that publishing uses in and beside an output folder. The same for every build, so that
// what a killed build left is found again.

#include <string>
#include <string_view>

namespace ayumi::publish {

inline constexpr std::string_view kManifestName = ".ayumi-manifest.json";

struct OutputNames {
  std::string output;  // canonical
  bool mounted =
      false;            // the output is a mount point: nothing beside it is on the same file system
  std::string staging;  // the new site grows here; after an exchange, the old one stands here
  std::string lock;
  std::string retired;  // the old site between two renames
};

OutputNames output_names(std::string output, bool mounted);

// Whether `name`, at the top of an output folder, is one of these.
bool is_own_name(std::string_view name);

}  // namespace ayumi::publish
