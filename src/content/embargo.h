#pragma once
// `publish_at`: what is not to be seen yet is taken out of the files before they are understood, so
// that the outcome is the same as if it had never been written.

#include <optional>
#include <set>
#include <string>

#include "base/date.h"
#include "content/content_files.h"

namespace ayumi::content {

struct PublicFiles {
  ContentFiles files;
  // Keys of what was taken out, as in Site::withheld; empty when nothing is under embargo.
  std::set<std::string> withheld;
};

// What may be seen at `now`. Without a moment, and where publish_at cannot be read, whatever has a
// publish_at is taken out.
PublicFiles public_files(const ContentFiles& files, std::optional<Instant> now);

}  // namespace ayumi::content
