#pragma once
// The portal that `new portal` makes, in memory, to try things on.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/memory_file_system.h"
#include "office/scaffold.h"

namespace ayumi::office::testing {

class Starter {
 public:
  Starter();

  // Paths are below content/.
  Starter& file(const std::string& path, std::string_view text);
  Starter& change(const std::string& path, std::string_view before, std::string_view after);
  std::string text(const std::string& path) const;
  MemoryFileSystem& disk() { return *disk_; }

  // As it stands, without a mistake.
  PortalFiles read() const;
  // Writes what is to be written; what the portal then tells, as "path code".
  std::vector<std::string> told_after(const Scaffold& scaffold);
  std::vector<std::string> told() const;

 private:
  std::unique_ptr<MemoryFileSystem> disk_ = std::make_unique<MemoryFileSystem>();
};

// "C048 content/strategies/Plan" for mistakes, "new-exists (argument)" for refusals.
std::vector<std::string> refusals_of(const Scaffold& scaffold);
std::vector<std::string> lines_of(const std::vector<Remark>& remarks);

}  // namespace ayumi::office::testing
