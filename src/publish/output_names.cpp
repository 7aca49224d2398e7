#include "publish/output_names.h"

#include <utility>

namespace ayumi::publish {
namespace {

constexpr const char* kStagingWithin = "/.ayumi-staging";
constexpr const char* kLockWithin = "/.ayumi-lock";
constexpr const char* kRetiredWithin = "/.ayumi-retired";

}  // namespace

OutputNames output_names(std::string output, bool mounted) {
  OutputNames names;
  names.mounted = mounted;
  names.staging = output + (mounted ? kStagingWithin : ".staging-ayumi");
  names.lock = output + (mounted ? kLockWithin : ".lock-ayumi");
  names.retired = output + (mounted ? kRetiredWithin : ".retired-ayumi");
  names.output = std::move(output);
  return names;
}

bool is_own_name(std::string_view name) {
  return name == kManifestName || name == kStagingWithin + 1 || name == kLockWithin + 1 ||
         name == kRetiredWithin + 1;
}

}  // namespace ayumi::publish
