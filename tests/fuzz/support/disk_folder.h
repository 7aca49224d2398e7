#pragma once
// Real content, as bytes by path.

#include <map>
#include <string>
#include <vector>

namespace ayumi::fuzz {

using Files = std::map<std::string, std::string>;

// Every plain file below these folders of `root`, by its path from there. Ends the process when
// there are none: a test of nothing must not pass.
Files files_below(const std::string& root, const std::vector<std::string>& folders);

}  // namespace ayumi::fuzz
