#pragma once
// Whether only the words of texts have changed since a project was read. Most of what happens while
// somebody writes is that, and nothing else has to be read for it.

#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/result.h"
#include "content/kept_files.h"
#include "model/rewrite.h"
#include "model/site.h"

namespace ayumi::content {

// The texts that have changed, when nothing else that counts has: the same files, the same front
// matter, nothing told of them before or now, and no translation that records which words it was
// made from. Then `kept` has the new texts and nothing is in doubt. Nothing when something else may
// have changed; then `kept` is as it was, and only load_site() knows.
//
// `site` is what the last reading gave, which had no errors.
Result<std::optional<std::vector<Rewrite>>> find_rewrites(const FileSystem& disk,
                                                          const std::string& project,
                                                          const Site& site, KeptFiles& kept);

}  // namespace ayumi::content
