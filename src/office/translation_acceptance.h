#pragma once
// Records that a translation was brought up to date: the hashes of `translation: of:` in its front
// matter become those of today's source texts. Nothing else of the file changes, not a byte.

#include <optional>
#include <string>
#include <vector>

#include "office/file_changes.h"
#include "office/portal_files.h"
#include "office/scaffold.h"

namespace ayumi::office {

struct Acceptance {
  std::optional<FileChange> change;  // none: refused, or nothing to do
  std::vector<Remark> notes;         // what was recorded
  std::vector<Remark> refusals;
};

// `path` is relative to the project. A text without `translation` is given one, of the only other
// language in which it is written, marked provisional.
Acceptance accept_translation(const PortalFiles& portal, const std::string& path);

}  // namespace ayumi::office
