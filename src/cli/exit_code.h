#pragma once
// What the program's exit code says.

namespace ayumi::cli {

enum class ExitCode : int {
  ok = 0,
  content = 1,      // mistakes in content/ or themes/; nothing was published
  usage = 2,        // the command line
  environment = 3,  // disk, permissions, memory
  internal = 4,     // the program itself
};

}  // namespace ayumi::cli
