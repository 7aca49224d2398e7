#pragma once
// Copying on the real disk. Same rules as FileSystem::copy.

#include <string>

#include "base/result.h"

namespace ayumi::posix {

Result<void> copy_entry(const std::string& from, const std::string& to);

}  // namespace ayumi::posix
