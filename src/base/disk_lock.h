#pragma once
// Locks on the real disk. Same rules as FileSystem::lock.

#include <memory>
#include <string>

#include "base/file_system.h"

namespace ayumi::posix {

Result<std::unique_ptr<FileLock>> lock_file(const std::string& path);

}  // namespace ayumi::posix
